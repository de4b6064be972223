package org.gatehouse.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Between two travellers nobody waits, and nothing is lost when the house is slow or cannot be reached. */
@ExtendWith(OpenHouse.class)
class NextTravellerIT {

    /** Longer than any page takes, in milliseconds. */
    private static final int SLOW = 4_000;

    private final Street street;

    NextTravellerIT(Street street) {
        this.street = street;
    }

    /** Decisions of this window come to the house as late as {@code window.late} says, in milliseconds. */
    private static void slowDecisions(Visitor officer) {
        officer.page().addInitScript("""
                const send = window.fetch;
                window.late = %d;
                window.fetch = async (address, options) => {
                  if (String(address).endsWith('/decision')) {
                    await new Promise(resolve => setTimeout(resolve, window.late));
                  }
                  return send(address, options);
                };
                """.formatted(SLOW));
    }

    private static String clear(Visitor officer) {
        officer.page().waitForSelector(".gh-verdict--clear");
        return path(officer);
    }

    private static String path(Visitor officer) {
        return officer.page().url().replaceFirst("^https?://[^/]+", "");
    }

    private static Locator board(Visitor officer) {
        return officer.page().locator(".gh-outbox");
    }

    private static void said(Visitor officer, String words) {
        officer.page().waitForCondition(() -> board(officer).innerText().contains(words));
    }

    private static void assertAdmitted(Visitor officer, String inspection) {
        officer.open(inspection);
        assertThat(officer.page().locator("[data-outcome=ADMITTED]").count())
                .as(inspection)
                .isEqualTo(1);
    }

    @Test
    void the_next_document_is_read_while_the_last_admission_is_on_its_way() {
        try (Visitor officer = street.visitor(Who.OFFICER)) {
            slowDecisions(officer);
            officer.open("/desk?lang=en&direction=EXIT");
            officer.type(Passports.of("CHN", "ERSTE", "A") + "\n", 2);
            String first = clear(officer);
            officer.page().waitForTimeout(500);
            long pressed = System.nanoTime();
            officer.press("a");
            officer.page().waitForSelector("#mrz");
            assertThat(officer.focused()).isEqualTo("mrz");
            officer.type(Passports.of("CHN", "ZWEITE", "B") + "\n", 2);
            String second = clear(officer);
            assertThat((System.nanoTime() - pressed) / 1_000_000)
                    .as("nobody waited for the first admission")
                    .isLessThan(SLOW);
            assertThat(second).isNotEqualTo(first);
            assertThat(officer.page().locator("h1").innerText()).isEqualTo("ZWEITE, B");
            assertThat(board(officer).innerText()).contains("Being recorded: ERSTE, A");
            officer.keepPicture("desk-next-traveller");
            officer.press("a");
            said(officer, "ERSTE, A was admitted");
            said(officer, "ZWEITE, B was admitted");
            officer.page().waitForSelector("section[aria-labelledby=last]");
            assertThat(officer.page().locator("section[aria-labelledby=last]").innerText())
                    .contains("ZWEITE, B");
            assertAdmitted(officer, first);
            assertAdmitted(officer, second);
            officer.assertNoComplaints();
        }
    }

    @Test
    void a_document_that_is_laid_on_right_after_the_key_loses_neither_the_key_nor_a_character() {
        try (Visitor officer = street.visitor(Who.OFFICER)) {
            officer.open("/desk?lang=en&direction=EXIT");
            officer.type(Passports.of("CHN", "ERSTE", "C") + "\n", 2);
            String first = clear(officer);
            officer.page().waitForTimeout(500);
            String next = Passports.of("CHN", "ZWEITE", "D");
            officer.press("a");
            officer.page().waitForTimeout(60);
            officer.type(next + "\n", 2);
            officer.page().waitForURL(url -> url.contains("/desk/inspections/") && !url.endsWith(first));
            assertThat(officer.page().locator("pre.gh-mrz").innerText().strip()).isEqualTo(next);
            said(officer, "ERSTE, C was admitted");
            assertAdmitted(officer, first);
            officer.assertNoComplaints();
        }
    }

    @Test
    void when_the_line_is_cut_nothing_is_lost_and_everybody_is_told() {
        try (Visitor officer = street.visitor(Who.OFFICER)) {
            officer.open("/desk?lang=en&direction=EXIT");
            officer.type(Passports.of("CHN", "ERSTE", "E") + "\n", 2);
            String first = clear(officer);
            officer.page().waitForTimeout(500);
            officer.page().context().setOffline(true);
            officer.press("a");
            said(officer, "No answer from the house. ERSTE, E: sent again until it answers.");
            assertThat(board(officer).locator("[role=alert]").count()).isPositive();
            String next = Passports.of("CHN", "ZWEITE", "F");
            officer.type(next + "\n", 2);
            said(officer, "The zone stays in its field");
            assertThat(officer.page().inputValue("#mrz")).isEqualTo(next);
            officer.keepPicture("desk-line-cut");
            officer.page().context().setOffline(false);
            said(officer, "ERSTE, E was admitted");
            officer.page().click("#scan button[type=submit]:not([formaction])");
            officer.page().waitForURL("**/desk/inspections/*");
            assertThat(officer.page().locator("pre.gh-mrz").innerText().strip()).isEqualTo(next);
            assertAdmitted(officer, first);
        }
    }

    @Test
    void a_reload_in_the_middle_sends_what_was_on_its_way() {
        try (Visitor officer = street.visitor(Who.OFFICER)) {
            officer.page().onDialog(dialog -> dialog.accept());
            officer.open("/desk?lang=en&direction=EXIT");
            officer.type(Passports.of("CHN", "ERSTE", "G") + "\n", 2);
            String first = clear(officer);
            officer.page().waitForTimeout(500);
            officer.page().route("**/decision", route -> route.abort());
            officer.press("a");
            said(officer, "No answer from the house");
            officer.page().reload();
            said(officer, "No answer from the house");
            officer.page().unroute("**/decision");
            said(officer, "ERSTE, G was admitted");
            assertAdmitted(officer, first);
        }
    }

    @Test
    void an_answer_that_was_lost_on_its_way_admits_once_and_is_no_failure() {
        try (Visitor officer = street.visitor(Who.OFFICER)) {
            officer.page().addInitScript("""
                    const send = window.fetch;
                    window.lose = 1;
                    window.fetch = async (address, options) => {
                      const answer = await send(address, options);
                      if (String(address).endsWith('/decision') && window.lose-- > 0) {
                        throw new TypeError('lost');
                      }
                      return answer;
                    };
                    """);
            officer.open("/desk?lang=en&direction=EXIT");
            officer.type(Passports.of("CHN", "ERSTE", "H") + "\n", 2);
            String first = clear(officer);
            officer.page().waitForTimeout(500);
            officer.press("a");
            officer.page().waitForSelector("#mrz");
            officer.page()
                    .waitForCondition(
                            () -> officer.page().evaluate("() => sessionStorage.getItem('gatehouse-outbox')") == null);
            assertThat(board(officer).locator(".gh-outbox__failed").count()).isZero();
            assertAdmitted(officer, first);
        }
    }

    @Test
    void what_the_house_does_not_take_is_told_and_stays_told_and_stops_nobody() {
        try (Visitor officer = street.visitor(Who.OFFICER);
                Visitor colleague = street.newcomer(Who.OFFICER)) {
            officer.open("/desk?lang=en&direction=EXIT");
            officer.type(Passports.of("CHN", "ERSTE", "I") + "\n", 2);
            String first = clear(officer);
            colleague.open(first);
            colleague.decide("SEND_TO_SECOND_LINE", "Looks nervous.");
            officer.page().waitForTimeout(300);
            officer.press("a");
            said(officer, "ERSTE, I is not recorded as admitted.");
            officer.type(Passports.of("CHN", "ZWEITE", "J") + "\n", 2);
            clear(officer);
            assertThat(board(officer).innerText()).contains("ERSTE, I is not recorded as admitted.");
            assertThat(board(officer).locator("[role=alert]").count()).isEqualTo(1);
            officer.keepPicture("desk-not-taken");
            officer.page().reload(new Page.ReloadOptions());
            said(officer, "ERSTE, I is not recorded as admitted.");
            board(officer).locator("a").click();
            officer.page().waitForURL("**" + first);
            officer.page()
                    .waitForCondition(
                            () -> board(officer).locator(".gh-outbox__failed").count() == 0);
        }
    }
}

package org.gatehouse.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What officers do in a day, as they do it. */
@ExtendWith(OpenHouse.class)
class OfficerWalksIT {

    private final Street street;

    OfficerWalksIT(Street street) {
        this.street = street;
    }

    @Test
    void from_sign_in_to_an_admitted_traveller_without_a_mouse() {
        try (Visitor officer = street.visitor(Who.NOBODY)) {
            officer.open("/sign-in?lang=en");
            officer.tabTo("#name");
            officer.type(Who.OFFICER.signInName(), 0);
            officer.tabTo("#password");
            officer.type(Who.PASSWORD, 0);
            officer.press("Enter");
            officer.page().waitForURL(url -> !url.contains("/sign-in"));
            officer.tabTo("a[href='/desk']");
            officer.press("Enter");
            officer.page().waitForURL("**/desk");
            assertThat(officer.focused()).as("the zone has the focus").isEqualTo("mrz");
            officer.type(Passports.valid("CHN") + "\n", 1);
            officer.page().waitForURL("**/desk/inspections/*");
            assertThat(officer.page().locator(".gh-verdict--clear").count()).isEqualTo(1);
            officer.pressByHand("a");
            officer.page().waitForURL("**/desk*");
            assertThat(officer.page().locator("[role=status]").first().innerText())
                    .isNotBlank();
            assertThat(officer.focused()).as("ready for the next document").isEqualTo("mrz");
            officer.assertNoComplaints();
        }
    }

    @Test
    void the_sheet_of_shortcuts_opens_lists_and_closes() {
        try (Visitor officer = street.visitor(Who.OFFICER)) {
            officer.open("/desk?lang=en");
            officer.page().evaluate("() => document.activeElement.blur()");
            officer.press("?");
            officer.page().waitForSelector("#shortcuts[open]");
            assertThat(officer.page().locator("#shortcuts kbd").count()).isGreaterThan(1);
            Axe.assertNothingFound(officer.page(), "shortcuts");
            officer.press("Escape");
            assertThat(officer.page().locator("#shortcuts").isVisible()).isFalse();
        }
    }

    @Test
    void a_refusal_takes_a_ground_words_and_a_second_officer_and_leaves_a_notice() {
        String secondLine;
        try (Visitor officer = street.visitor(Who.OFFICER)) {
            officer.open("/desk?lang=en");
            officer.type(Passports.expired("FRA") + "\n", 1);
            officer.page().waitForURL("**/desk/inspections/*");
            assertThat(officer.page().locator(".gh-verdict--refer").count()).isEqualTo(1);
            String id = officer.page().url().replaceAll(".*/inspections/([0-9a-f-]+).*", "$1");
            officer.decide("SEND_TO_SECOND_LINE", "The passport has expired.");
            secondLine = "/second-line/" + id;
            officer.open(secondLine + "?lang=en");
            var refusal = officer.form("PROPOSE_REFUSAL");
            refusal.locator("input[name=ground]").first().check();
            officer.decide("PROPOSE_REFUSAL", "No valid travel document was presented.");
            officer.open(secondLine + "?lang=en");
            assertThat(officer.page().locator("input[value=CONFIRM_REFUSAL]").count())
                    .as("nobody signs what they proposed")
                    .isZero();
        }
        try (Visitor commander = street.visitor(Who.COMMANDER)) {
            commander.open(secondLine + "?lang=en");
            EveryPageIT.examineOpened(commander, "refusal-to-sign", "en");
            commander.width(1440);
            commander.form("CONFIRM_REFUSAL").locator("button[type=submit]").click();
            commander.page().waitForLoadState();
            commander.open(secondLine + "?lang=en");
            for (String language : new String[] {"en", "zh"}) {
                APIResponse notice = commander.fetch(secondLine + "/notice.pdf?language=" + language);
                assertThat(notice.status()).isEqualTo(200);
                assertThat(new String(notice.body(), 0, 5, StandardCharsets.US_ASCII))
                        .isEqualTo("%PDF-");
            }
            EveryPageIT.examineOpened(commander, "refused", "en");
            commander.assertNoComplaints();
        }
    }

    @Test
    void who_was_signed_out_in_the_middle_of_a_form_keeps_what_was_typed() {
        try (Visitor officer = street.newcomer(Who.OFFICER)) {
            officer.open("/desk?lang=en");
            String zone = Passports.valid("CHN");
            officer.page().fill("#mrz", zone);
            officer.forgetSession();
            officer.page().click("#scan button[type=submit]");
            String typed = zone.lines().toList().getLast();
            officer.page()
                    .waitForCondition(
                            () -> officer.page().locator("main").innerText().contains(typed));
            EveryPageIT.examineOpened(officer, "signed-out", "en");
        }
    }
}

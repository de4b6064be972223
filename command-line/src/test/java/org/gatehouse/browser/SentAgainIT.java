package org.gatehouse.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Impatient fingers at the desk: a double click, the way back, a reload, a second tab. Each traveller crosses once. */
@ExtendWith(OpenHouse.class)
class SentAgainIT {

    private static final String SCAN = "#scan button[type=submit]";
    private static final String ADMIT = "form:has(input[name=decision][value=ADMIT]) button[type=submit]";
    private static final int TRAVELLERS = 3;

    private final Street street;

    SentAgainIT(Street street) {
        this.street = street;
    }

    private static String number(String zone) {
        return zone.substring(zone.indexOf('\n') + 1, zone.indexOf('\n') + 10);
    }

    private static void fill(Visitor officer, String zone) {
        officer.open("/desk?lang=en&direction=EXIT");
        officer.page().fill("#mrz", zone);
    }

    private static void scan(Visitor officer, String zone) {
        fill(officer, zone);
        officer.page().click(SCAN);
        officer.page().waitForURL("**/desk/inspections/*");
    }

    /** Admits, and waits until the house has said that it is done. */
    private static void admit(Visitor officer) {
        officer.page().click(ADMIT);
        officer.page().waitForURL("**/desk?*");
        officer.page().waitForSelector(".gh-outbox__done");
    }

    /** One step in the history of the tab; a page of the desk is loaded anew by it, and is another document then. */
    private static void travel(Visitor officer, String where) {
        officer.page().evaluate("where => { window.before = true; setTimeout(() => history[where](), 20); }", where);
        officer.page().waitForFunction("() => !window.before && document.readyState === 'complete'");
    }

    private static void crossedOnce(Visitor officer, String zone) {
        officer.open("/crossings?lang=en&number=" + number(zone));
        assertThat(officer.page().locator("main table tbody tr").count()).isEqualTo(1);
        assertThat(officer.page().locator("main table tbody tr").first().innerText())
                .contains("Admitted");
    }

    @Test
    void a_double_click_scans_once_and_admits_once() {
        try (Visitor officer = street.visitor(Who.OFFICER)) {
            for (int i = 0; i < TRAVELLERS; i++) {
                String zone = Passports.valid("CHN");
                fill(officer, zone);
                officer.page().dblclick(SCAN);
                officer.page().waitForURL("**/desk/inspections/*");
                officer.page().dblclick(ADMIT);
                officer.page().waitForSelector(".gh-outbox__done");
                crossedOnce(officer, zone);
            }
            officer.assertNoComplaints();
        }
    }

    /** A page of the desk is not kept by the browser, so that the way back leads to a fresh form and sends nothing. */
    @Test
    void the_way_back_and_forth_sends_nothing_again() {
        try (Visitor officer = street.visitor(Who.OFFICER)) {
            for (int i = 0; i < TRAVELLERS; i++) {
                String zone = Passports.valid("CHN");
                scan(officer, zone);
                String inspection = officer.page().url();
                travel(officer, "back");
                officer.page().waitForURL("**/desk?*");
                travel(officer, "forward");
                officer.page().waitForURL(inspection);
                admit(officer);
                travel(officer, "back");
                officer.page().waitForURL(inspection);
                assertThat(officer.page().locator(ADMIT).count())
                        .as("admits once more")
                        .isZero();
                crossedOnce(officer, zone);
            }
            officer.assertNoComplaints();
        }
    }

    @Test
    void a_reload_sends_nothing_again() {
        try (Visitor officer = street.visitor(Who.OFFICER)) {
            String zone = Passports.valid("CHN");
            scan(officer, zone);
            String inspection = officer.page().url();
            for (int i = 0; i < TRAVELLERS; i++) {
                officer.page().reload();
                assertThat(officer.page().url()).isEqualTo(inspection);
            }
            admit(officer);
            officer.page().reload();
            officer.page().reload();
            crossedOnce(officer, zone);
            officer.assertNoComplaints();
        }
    }

    @Test
    void of_two_tabs_the_second_is_told_that_the_traveller_has_crossed() {
        try (Visitor officer = street.visitor(Who.OFFICER)) {
            for (int i = 0; i < TRAVELLERS; i++) {
                String zone = Passports.valid("CHN");
                scan(officer, zone);
                try (Page second = officer.page().context().newPage()) {
                    second.navigate(officer.page().url());
                    admit(officer);
                    second.click(ADMIT);
                    second.waitForSelector(".gh-outbox__failed");
                    assertThat(second.locator(ADMIT).count()).isZero();
                }
                crossedOnce(officer, zone);
            }
            officer.assertNoComplaints();
        }
    }
}

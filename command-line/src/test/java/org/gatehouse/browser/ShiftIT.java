package org.gatehouse.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A shift at the desk with a reader and a keyboard, and nothing else. */
@ExtendWith(OpenHouse.class)
class ShiftIT {

    /** A hundred and more by {@code -Dshift.travellers=100}. */
    private static final int TRAVELLERS = Integer.getInteger("shift.travellers", 20);

    /** What a traveller may cost with all waiting for pages, in milliseconds (quality of service: ten seconds with thinking). */
    private static final long TRAVELLER_MILLIS_MAX = 10_000;

    private final Street street;

    ShiftIT(Street street) {
        this.street = street;
    }

    @Test
    void a_clear_traveller_is_one_scan_and_one_key_and_no_mouse_is_touched() {
        Random chance = new Random(9303);
        List<Long> millis = new ArrayList<>();
        try (Visitor officer = street.visitor(Who.OFFICER)) {
            officer.page().addInitScript("""
                    window.addEventListener('pointerdown', () => sessionStorage.setItem('mouse', 'touched'), true);
                    window.addEventListener('mousedown', () => sessionStorage.setItem('mouse', 'touched'), true);
                    """);
            officer.open("/desk?lang=en&direction=EXIT");
            for (int i = 0; i < TRAVELLERS; i++) {
                long began = System.nanoTime();
                assertThat(officer.focused()).as("where a hand would type").isEqualTo("mrz");
                officer.type(Passports.valid("CHN") + "\n", 1 + chance.nextInt(5));
                officer.page().waitForURL("**/desk/inspections/*");
                assertThat(officer.page().locator(".gh-verdict--clear").count()).isEqualTo(1);
                officer.page().waitForTimeout(200);
                officer.press("a");
                officer.page().waitForURL("**/desk?*");
                millis.add((System.nanoTime() - began) / 1_000_000);
            }
            assertThat(officer.page().evaluate("() => sessionStorage.getItem('mouse')"))
                    .isNull();
            assertThat(Collections.max(millis)).isLessThan(TRAVELLER_MILLIS_MAX);
            officer.assertNoComplaints();
        }
    }

    @Test
    void a_family_is_scanned_into_one_list_and_admitted_by_one_key() {
        Random chance = new Random(9304);
        try (Visitor officer = street.visitor(Who.OFFICER)) {
            officer.open("/desk?lang=en&direction=EXIT");
            officer.page().evaluate("() => document.activeElement.blur()");
            officer.press("g");
            officer.page().waitForURL("**/desk/parties/new*");
            List<String> zones = List.of(
                    Passports.valid("CHN"), Passports.valid("CHN"), Passports.valid("CHN"), Passports.valid("CHN"));
            for (String zone : zones) {
                officer.type(zone + "\n", 1 + chance.nextInt(5));
                officer.page().waitForTimeout(700);
            }
            assertThat(officer.page().inputValue("#zones").strip()).isEqualTo(String.join("\n", zones));
            officer.page().evaluate("() => document.activeElement.blur()");
            officer.press("e");
            officer.page().waitForURL("**/desk/parties/*-*");
            assertThat(officer.page().locator("main tbody tr").count()).isEqualTo(4);
            String party = officer.page().url().replaceAll("^https?://[^/]+|\\?.*$", "");
            for (String language : List.of("zh", "en")) {
                officer.open(party + "?lang=" + language);
                EveryPageIT.examineOpened(officer, "party", language);
            }
            officer.press("a");
            officer.page().waitForSelector("[role=status]");
            assertThat(officer.page().locator("button[data-key=a]").count()).isZero();
            officer.assertNoComplaints();
        }
    }
}

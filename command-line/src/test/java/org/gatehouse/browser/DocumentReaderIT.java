package org.gatehouse.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** A document reader in keyboard-wedge mode at the desk, and what the page then shows. */
@ExtendWith(OpenHouse.class)
class DocumentReaderIT {

    /** Where the focus may be when a document is laid on the reader. */
    private static final List<String> FOCUS = List.of(
            "#mrz", "input[name=direction]", "main button[type=submit]", ".govuk-service-navigation__link", "body");

    private final Street street;

    DocumentReaderIT(Street street) {
        this.street = street;
    }

    @TestFactory
    Stream<DynamicTest> each_specimen_of_the_standard_is_shown_check_by_check() {
        return Passports.SPECIMENS.stream()
                .map(zone -> DynamicTest.dynamicTest(zone.lines().findFirst().orElseThrow(), () -> {
                    try (Visitor officer = street.visitor(Who.OFFICER)) {
                        officer.scan(zone);
                        assertThat(shownZone(officer)).isEqualTo(zone);
                        assertThat(officer.page().locator(".gh-check--passed").count())
                                .isGreaterThanOrEqualTo(3);
                        assertThat(officer.page().locator(".gh-check--failed").count())
                                .isZero();
                        assertThat(officer.page().locator(".gh-verdict--refer").count())
                                .as("a specimen is no travel document")
                                .isEqualTo(1);
                        officer.assertNoComplaints();
                    }
                }));
    }

    @Test
    void a_wrong_character_is_shown_as_the_check_that_fails() {
        try (Visitor officer = street.visitor(Who.OFFICER)) {
            officer.scan(Passports.SPECIMENS.getFirst().replace("L898902C36", "L898902D36"));
            assertThat(officer.page().locator(".gh-check--failed").count()).isGreaterThanOrEqualTo(1);
        }
    }

    @Test
    void a_reader_types_from_anywhere_on_the_page_and_nothing_is_lost_or_goes_astray() {
        Random chance = new Random(9303);
        try (Visitor officer = street.visitor(Who.OFFICER)) {
            for (String focus : FOCUS) {
                for (String ending : List.of("\n", "")) {
                    String zone = Passports.valid("CHN");
                    boolean small = chance.nextBoolean();
                    officer.open("/desk?lang=en&direction=EXIT");
                    Locator place = officer.page().locator(focus).first();
                    officer.page().evaluate("() => document.activeElement.blur()");
                    if (!focus.equals("body")) {
                        place.focus();
                    }
                    officer.type((small ? zone.toLowerCase(Locale.ROOT) : zone) + ending, 1 + chance.nextInt(5));
                    officer.page().waitForURL("**/desk/inspections/*");
                    assertThat(shownZone(officer)).as("focus on " + focus).isEqualTo(zone);
                }
            }
            officer.assertNoComplaints();
        }
    }

    @Test
    void a_scan_where_no_scan_is_expected_decides_nothing() {
        try (Visitor officer = street.visitor(Who.OFFICER)) {
            officer.scan(Passports.valid("CHN"));
            String inspection = officer.page().url();
            officer.page().evaluate("() => document.activeElement.blur()");
            officer.type(Passports.valid("CHN"), 2);
            officer.page().waitForTimeout(500);
            assertThat(officer.page().url()).isEqualTo(inspection);
            officer.open(inspection.substring(inspection.indexOf("/desk/")));
            assertThat(officer.page().locator("button[data-key=a]").count())
                    .as("not admitted by a letter of a zone")
                    .isEqualTo(1);
        }
    }

    private static String shownZone(Visitor officer) {
        return officer.page().locator("pre.gh-mrz").innerText().strip();
    }
}

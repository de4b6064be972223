package org.gatehouse.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the desk says while somebody types, and when something was not right, in each language, theme and width. */
@ExtendWith(OpenHouse.class)
class DeskLooksIT {

    private final Street street;

    DeskLooksIT(Street street) {
        this.street = street;
    }

    @TestFactory
    Stream<DynamicTest> each_state_of_the_desk_is_legible() {
        return Stream.of("en", "zh")
                .flatMap(language -> Stream.of(
                        DynamicTest.dynamicTest("typed, " + language, () -> typed(language)),
                        DynamicTest.dynamicTest("chip, " + language, () -> chip(language)),
                        DynamicTest.dynamicTest("without a document, " + language, () -> withoutDocument(language)),
                        DynamicTest.dynamicTest("not taken, " + language, () -> notTaken(language))));
    }

    private void typed(String language) {
        try (Visitor officer = street.visitor(Who.OFFICER)) {
            officer.open("/desk?lang=" + language);
            officer.page().fill("#mrz", Passports.SPECIMENS.getFirst().replace("7408122", "7408129"));
            assertThat(officer.page().locator("#mrz-report .gh-check--failed").count())
                    .isEqualTo(2);
            EveryPageIT.examineOpened(officer, "desk-typed", language);
            officer.assertNoComplaints();
        }
    }

    private void chip(String language) {
        try (Visitor officer = street.visitor(Who.OFFICER)) {
            officer.open("/desk?lang=" + language);
            officer.page().fill("#mrz", Passports.valid("CHN"));
            officer.page().locator("#chip").setInputFiles(new FilePayload("photo.jpg", "image/jpeg", new byte[] {1, 2, 3
            }));
            officer.page().click("#scan button[type=submit]:not([formaction])");
            officer.page().waitForSelector("#chip-error");
            EveryPageIT.examineOpened(officer, "desk-chip", language);
            officer.assertNoComplaints();
        }
    }

    private void withoutDocument(String language) {
        try (Visitor officer = street.visitor(Who.OFFICER)) {
            officer.open("/desk/without-document?lang=" + language);
            officer.page().fill("#given", "VERA");
            officer.page().click("main button[type=submit]");
            officer.page().waitForSelector("#surname-error");
            EveryPageIT.examineOpened(officer, "without-document-wrong", language);
            officer.page().fill("#surname", "MUSTER");
            officer.page().fill("#born", "1985-06");
            officer.page().check("#source-2");
            officer.page().fill("#words", "Register 4711, portrait seen.");
            officer.page().click("main button[type=submit]");
            officer.page().waitForURL("**/desk/inspections/*");
            EveryPageIT.examineOpened(officer, "without-document-recorded", language);
            officer.open(officer.page().url().replaceFirst("^https?://[^/]+/desk/inspections/", "/second-line/"));
            assertThat(officer.page()
                            .locator("input[name=decision][value=PROPOSE_REFUSAL]")
                            .count())
                    .isZero();
            EveryPageIT.examineOpened(officer, "without-document-second-line", language);
            officer.assertNoComplaints();
        }
    }

    private void notTaken(String language) {
        try (Visitor officer = street.visitor(Who.OFFICER)) {
            officer.open("/desk?direction=EXIT&lang=" + language);
            officer.type(Passports.valid("CHN") + "\n", 2);
            officer.page().waitForSelector(".gh-verdict--clear");
            officer.page().evaluate("() => { document.querySelector('main form input[name=version]').value = 7; }");
            officer.page().waitForTimeout(400);
            officer.press("a");
            officer.page().waitForSelector(".gh-outbox__failed");
            EveryPageIT.examineOpened(officer, "desk-not-taken", language);
            officer.assertNoComplaints();
        }
    }
}

package org.gatehouse.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.gatehouse.documents.CheckOutcome;
import org.gatehouse.documents.DocumentReading;
import org.gatehouse.documents.MrzReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A zone that a hand types, and what the page says of it at each key. */
@ExtendWith(OpenHouse.class)
class TypedZoneIT {

    private static final int ZONES = 2_000;

    /** The day does not matter to a check digit. */
    private static final LocalDate ANY_DAY = LocalDate.of(2022, 1, 15);

    /** One zone of each format, and numbers that go on in the optional data (Doc 9303-5 and 9303-6, section 4.2.2). */
    private static final List<String> ZONES_OF_EACH_FORMAT = zones();

    /** What misreadings are made of, and everything else. */
    private static final String LIKELY = "O0I1S5B8Z2G6QDLK<";

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<" + LIKELY + LIKELY;

    /** Puts zones into the field one after another and takes what the page says of each. */
    private static final String READ_ALL = """
            zones => zones.map(zone => {
              const field = document.getElementById('mrz');
              field.value = zone;
              field.dispatchEvent(new Event('input', { bubbles: true }));
              return [...document.querySelectorAll('#mrz-report [data-check]')].map(one => one.dataset.check + ' '
                  + one.dataset.outcome + ' ' + one.dataset.expected + ' ' + one.dataset.printed + ' '
                  + one.closest('li').dataset.line + '/' + one.dataset.column).sort().join('; ');
            })""";

    private final Street street;

    TypedZoneIT(Street street) {
        this.street = street;
    }

    private static List<String> zones() {
        List<String> zones = new ArrayList<>(Passports.SPECIMENS);
        zones.add("CS0000000000<3001017<8506128<0");
        zones.add("CR00000000000133001017M8506128\n0123456789012345678<<<<<<<<<<0\nMUSTER<<VERA<<<<<<<<<<<<<<<<<<");
        zones.add("I<UTOD23145890<7349<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\nSTEVENSON<<PETER<JOHN<<<<<<<<<");
        zones.add("I<UTOSTEVENSON<<PETER<JOHN<<<<<<<<<<\nD23145890<UTO3407127M95071227349<<<8");
        zones.forEach(
                zone -> assertThat(zone.lines().map(String::length).distinct().toList())
                        .as(zone)
                        .hasSize(1));
        return List.copyOf(zones);
    }

    @Test
    void the_page_says_of_every_zone_what_the_library_says() {
        Random chance = new Random(9303);
        List<String> typed = new ArrayList<>(ZONES_OF_EACH_FORMAT);
        while (typed.size() < ZONES) {
            typed.add(misread(ZONES_OF_EACH_FORMAT.get(chance.nextInt(ZONES_OF_EACH_FORMAT.size())), chance));
        }
        try (Visitor officer = street.visitor(Who.OFFICER)) {
            officer.open("/desk?lang=en");
            @SuppressWarnings("unchecked")
            var said = (List<String>) officer.page().evaluate(READ_ALL, typed);
            Map<CheckOutcome, Integer> outcomes = new TreeMap<>();
            for (int i = 0; i < typed.size(); i++) {
                DocumentReading reading = MrzReader.read(typed.get(i), ANY_DAY);
                assertThat(said.get(i)).as(typed.get(i)).isEqualTo(checks(reading));
                reading.checks().values().forEach(check -> outcomes.merge(check.outcome(), 1, Integer::sum));
            }
            assertThat(outcomes.get(CheckOutcome.PASSED)).isGreaterThan(ZONES / 2);
            assertThat(outcomes.get(CheckOutcome.FAILED)).isGreaterThan(ZONES / 2);
            officer.assertNoComplaints();
        }
    }

    private static String misread(String zone, Random chance) {
        var characters = new StringBuilder(zone);
        for (int i = chance.nextInt(4); i > 0; i--) {
            // The first two letters say what is looked at; a zone with others may be another format, or none.
            int at = 2 + chance.nextInt(zone.length() - 2);
            if (characters.charAt(at) != '\n') {
                characters.setCharAt(at, ALPHABET.charAt(chance.nextInt(ALPHABET.length())));
            }
        }
        return characters.toString();
    }

    private static String checks(DocumentReading reading) {
        return String.join(
                "; ",
                reading.checks().values().stream()
                        .filter(check -> check.line() > 0)
                        .map(check -> check.check() + " " + check.outcome() + " " + check.expected() + " "
                                + check.printed() + " " + check.line() + "/" + check.column())
                        .sorted()
                        .toList());
    }

    @Test
    void a_hand_is_told_at_each_field_and_keeps_its_place() {
        List<String> lines = Passports.SPECIMENS.getFirst().lines().toList();
        try (Visitor officer = street.visitor(Who.OFFICER)) {
            officer.open("/desk?lang=en");
            Locator report = officer.page().locator("#mrz-report");
            officer.type(lines.getFirst().substring(0, 20), 40);
            assertThat(report.innerText()).contains("Line 1: 20 of 44");
            officer.page().keyboard().insertText(lines.getFirst().substring(20));
            officer.press("Enter");
            officer.type("L898902C3", 40);
            assertThat(report.locator("[data-check]").count()).isZero();
            officer.type("7", 40);
            assertThat(report.innerText()).contains("Document number: 7 does not fit, 6 would");
            officer.press("Backspace");
            officer.type("6", 40);
            assertThat(report.innerText()).contains("Document number: fits");
            assertThat(officer.focused()).isEqualTo("mrz");
            officer.page()
                    .waitForCondition(
                            () -> report.locator("[role=status]").textContent().contains("Document number: fits"));
            assertThat(officer.focused()).as("told aloud, and nothing moved").isEqualTo("mrz");
            officer.keepPicture("desk-typed");
            officer.assertNoComplaints();
        }
    }

    @Test
    void without_scripts_the_house_says_the_same_when_it_is_asked() {
        try (Visitor officer = street.withoutScript(Who.OFFICER)) {
            officer.open("/desk?lang=en");
            officer.page().fill("#mrz", Passports.SPECIMENS.getFirst().replace("7408122", "7408129"));
            officer.page().click("button[formaction$='/desk/zone']");
            String report = officer.page().locator("#mrz-report").innerText();
            assertThat(report)
                    .contains("Line 2: 44 of 44", "Document number: fits", "Date of birth: 9 does not fit, 2 would");
            assertThat(officer.page().inputValue("#mrz")).contains("7408129");
        }
    }

    @Test
    void the_files_of_a_chip_are_attached_by_keyboard_alone() {
        try (Visitor officer = street.visitor(Who.OFFICER)) {
            officer.open("/desk?lang=en");
            officer.tabTo("details:has(#chip) > summary");
            officer.press("Enter");
            officer.press("Tab");
            assertThat(officer.focused()).isEqualTo("chip");
            officer.page().setInputFiles("#chip", new FilePayload("photo.jpg", "image/jpeg", new byte[] {1, 2, 3}));
            officer.type(Passports.valid("CHN") + "\n", 2);
            officer.page().waitForSelector("#chip-error");
            assertThat(officer.page().locator("#chip-error").innerText()).contains("“photo.jpg” is no file of a chip");
            assertThat(officer.page().locator("#chip").isVisible()).isTrue();
            officer.keepPicture("desk-chip-error");
            officer.assertNoComplaints();
        }
    }
}

package org.gatehouse.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Scans of a keyboard wedge by the thousand: no character lost, none in another field, no button pressed by one. What is sent is caught
 * in the page, and what the house once answered is shown again. The keyboard and the clock are those of
 * {@code wedge-driver.js}; {@link DocumentReaderIT} scans by the browser's own.
 */
@ExtendWith(OpenHouse.class)
class WedgeIT {

    /** Ten thousand and more by {@code -Dwedge.scans=10000}. */
    private static final int SCANS = Integer.getInteger("wedge.scans", 400);

    private static final int AT_ONCE = 100;

    private static final long SEED = Long.getLong("wedge.seed", 9303);

    /** Where the focus may be when a document is laid on, at the scan form. */
    private static final List<String> FOCUS = List.of(
            "#mrz",
            "#mrz",
            "#direction",
            "#direction-exit",
            "#redress",
            "#uses",
            "#crew",
            "#permission",
            "#elsewhere",
            "summary",
            "#scan button",
            "main a",
            ".govuk-service-navigation__link",
            "body");

    /** The same where a verdict is shown and nothing is expected. */
    private static final List<String> FOCUS_AT_VERDICT =
            List.of("body", "form button[data-key=a]", "textarea", "summary", "main a", "h1");

    /** What was sent is kept, and answered with the page that the house gave to the first scan. */
    private static final String CATCH = """
            window.sent = [];
            window.decided = 0;
            const send = window.fetch;
            window.fetch = async (address, options) => {
              const url = String(address);
              if (url.endsWith('/decision')) {
                window.decided++;
                return new Response('', { status: 400 });
              }
              if (!url.endsWith('/desk/inspections')) {
                return send(address, options);
              }
              window.sent.push(Object.fromEntries([...options.body].filter(([name]) => name !== 'chip')));
              const answer = new Response(window.verdict, { status: 200, headers: { 'Content-Type': 'text/html' } });
              Object.defineProperty(answer, 'url', { value: location.origin + '/desk/inspections/0' });
              return answer;
            };
            """;

    private final Street street;

    WedgeIT(Street street) {
        this.street = street;
    }

    private static void tell(int scans, long began, String how) {
        System.out.printf(
                "%d scans %s without a lost or a leaked key in %.1f s%n",
                scans, how, (System.nanoTime() - began) / 1e9);
    }

    /** At the verdict on one traveller, with everything sent from here on caught. */
    private static void atVerdict(Visitor officer) {
        officer.scan(Passports.valid("CHN"));
        String inspection = officer.page().url().replaceFirst("^https?://[^/]+", "");
        String verdict = officer.fetch(inspection).text();
        officer.page().addInitScript(CATCH);
        officer.page().addInitScript(driver());
        officer.open(inspection);
        officer.page().evaluate("page => { window.verdict = page; }", verdict);
    }

    private static String driver() {
        try (var in = WedgeIT.class.getResourceAsStream("wedge-driver.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void by_the_thousand_no_scan_loses_a_character_and_none_leaks_a_key() {
        Random chance = new Random(SEED);
        try (Visitor officer = street.visitor(Who.OFFICER)) {
            atVerdict(officer);
            long began = System.nanoTime();
            for (int done = 0; done < SCANS; done += AT_ONCE) {
                List<Plan> plans = Stream.generate(() -> Plan.any(chance))
                        .limit(Math.min(AT_ONCE, SCANS - done))
                        .toList();
                @SuppressWarnings("unchecked")
                var results = (List<Map<String, Object>>) officer.page()
                        .evaluate(
                                "plans => window.scanAll(plans)",
                                plans.stream().map(Plan::asMap).toList());
                for (int i = 0; i < plans.size(); i++) {
                    assertRight(plans.get(i), results.get(i), done + i);
                }
            }
            tell(SCANS, began, "by script");
            officer.assertNoComplaints();
        }
    }

    private static void assertRight(Plan plan, Map<String, Object> result, int number) {
        String said = "scan " + number + " with seed " + SEED + ", " + plan;
        @SuppressWarnings("unchecked")
        var sent = (List<Map<String, String>>) result.get("sent");
        assertThat(sent).as(said).hasSize(1);
        assertSent(sent.getFirst(), plan.zone(), plan.uses(), plan.slowly(), said);
        assertThat(result.get("decided")).as(said).isEqualTo(0);
        assertThat(result.get("verdicts")).as(said).isEqualTo(1);
        assertThat(result.get("left")).as(said + ": typed at the verdict").isEqualTo("");
    }

    private static void assertSent(Map<String, String> sent, String zone, String uses, String redress, String said) {
        assertThat(sent.get("mrz").replace("\r\n", "\n")).as(said).isEqualTo(zone);
        assertThat(sent.get("uses")).as(said).isEqualTo(uses);
        assertThat(sent.get("redress")).as(said).isEqualTo(redress);
        for (String untouched : List.of("crew", "accompanied", "permission", "letter", "lastDay", "stayDays")) {
            assertThat(sent.get(untouched)).as(said + ": " + untouched).isEmpty();
        }
        assertThat(sent.get("elsewhere")).as(said).isNull();
    }

    /**
     * One scan.
     *
     * @param gaps between keys, in milliseconds, over and over: 1 to 5, and now and then a machine that is held up
     * @param slowly what the officer had typed just before, into the field of the redress number
     * @param again whether the reader reads the document twice: never, at once, later
     * @param hand milliseconds between two keys of the officer, and between two readings
     */
    private record Plan(
            String zone,
            String typed,
            List<Integer> gaps,
            String focus,
            String focusAtVerdict,
            String uses,
            String slowly,
            String again,
            int hand) {

        static Plan any(Random chance) {
            String zone = Zones.any(chance);
            String focus = any(FOCUS, chance);
            boolean types = focus.equals("#redress") && chance.nextBoolean();
            List<Integer> gaps = new ArrayList<>();
            for (int i = 0; i < 97; i++) {
                gaps.add(1 + chance.nextInt(5));
            }
            if (chance.nextInt(20) == 0) {
                gaps.set(8 + chance.nextInt(80), 150 + chance.nextInt(200));
            }
            return new Plan(
                    zone,
                    asTyped(zone, chance)
                            + List.of("\n", "\n", "\n", "\n\n", "").get(chance.nextInt(5)),
                    gaps,
                    focus,
                    "main " + any(FOCUS_AT_VERDICT, chance),
                    chance.nextInt(4) == 0 ? String.valueOf(chance.nextInt(1_000)) : "",
                    types ? "00" + chance.nextInt(100) : "",
                    List.of("", "", "", "", "at once", "later").get(chance.nextInt(6)),
                    45 + chance.nextInt(250));
        }

        private static String any(List<String> places, Random chance) {
            return places.get(chance.nextInt(places.size()));
        }

        Map<String, Object> asMap() {
            return Map.of(
                    "typed",
                    typed,
                    "gaps",
                    gaps,
                    "focus",
                    focus,
                    "focusAtVerdict",
                    focusAtVerdict,
                    "uses",
                    uses,
                    "slowly",
                    slowly,
                    "again",
                    again,
                    "hand",
                    hand);
        }
    }

    /** Small letters, another filler, no breaks, breaks in the middle of a line: as readers are set up. */
    private static String asTyped(String zone, Random chance) {
        String typed = zone;
        if (chance.nextInt(4) == 0) {
            typed = typed.toLowerCase(Locale.ROOT);
        }
        if (chance.nextInt(5) == 0) {
            typed = typed.replace('<', '«');
        }
        return switch (chance.nextInt(12)) {
            case 0, 1, 2 -> typed.replace("\n", "");
            case 3 -> {
                String whole = typed.replace("\n", "");
                int half = zone.indexOf('\n') / 2;
                yield whole.substring(0, half) + "\n" + whole.substring(half);
            }
            default -> typed;
        };
    }
}

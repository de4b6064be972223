package org.gatehouse.inspection.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.gatehouse.documents.CheckDigit;
import org.gatehouse.documents.MrzReader;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.Circumstances;
import org.gatehouse.inspection.Finding;
import org.gatehouse.inspection.Inputs;
import org.gatehouse.inspection.Verdict;
import org.gatehouse.inspection.chip.ChipChecks;
import org.gatehouse.inspection.listed.ListChecks;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.Port;
import org.gatehouse.reference.Ports;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.Proof;
import org.junit.jupiter.api.Test;

/**
 * Whatever is presented, by whomever and with whatever on record, the engine clears or refers. There is no third verdict, what
 * refers is never outweighed, and the same question has the same answer.
 */
@HouseTest
class OnlyClearOrReferTest {

    private static final int ASSESSMENTS = Proof.size(20_000, 1_000_000);
    private static final String[] STATES = {
        "CHN", "FRA", "UTO", "USA", "D", "HKG", "MAC", "TWN", "XXA", "XXB", "UNO", "ZZZ", "RUS", "JPN", "", "QQQ"
    };
    private static final String[] LETTERS = {"L", "G", "F", "J1", "", "Z9", "M"};

    private final Assessor assessor;
    private final List<Port> ports;

    OnlyClearOrReferTest(Assessor assessor, Ports ports) {
        this.assessor = assessor;
        this.ports = ports.all();
    }

    @Test
    void software_has_two_verdicts() {
        assertThat(Verdict.values()).containsExactlyInAnyOrder(Verdict.CLEAR, Verdict.REFER);
    }

    @Test
    void any_traveller_with_anything_on_record_is_cleared_or_referred() {
        var chance = new SplittableRandom(Proof.seed(OnlyClearOrReferTest.class));
        Map<Verdict, Integer> counted = new EnumMap<>(Verdict.class);
        int byRules = 0;
        for (int i = 0; i < ASSESSMENTS; i++) {
            var asked = new Asked(chance);
            Assessment found = asked.assess();
            counted.merge(found.verdict(), 1, Integer::sum);
            boolean refers =
                    found.findings().stream().anyMatch(one -> one.kind().weight() == Finding.Weight.REFER);
            assertThat(found.verdict()).as("%s", asked).isEqualTo(refers ? Verdict.REFER : Verdict.CLEAR);
            assertThat(asked.assess()).as("%s, asked again", asked).isEqualTo(found);
            Finding more = any(chance, Finding.Kind.values());
            if (refers) {
                assertThat(found.with(more).verdict())
                        .as("%s and %s", asked, more)
                        .isEqualTo(Verdict.REFER);
            }
            byRules += found.findings().stream().anyMatch(one -> one.kind() == Finding.Kind.RULE) ? 1 : 0;
        }
        assertThat(counted.keySet()).as("a proof that saw both").containsExactlyInAnyOrder(Verdict.values());
        assertThat(byRules).as("assessments in which a rule referred").isPositive();
    }

    private static Finding any(SplittableRandom chance, Finding.Kind... kinds) {
        return new Finding(kinds[chance.nextInt(kinds.length)], "");
    }

    /** One question to the engine. */
    private final class Asked {

        private final String mrz;
        private final Direction direction;
        private final Assessor.Moment moment;
        private final Inputs inputs;
        private final ChipChecks.Checked chip;
        private final ListChecks.Checked listed;

        Asked(SplittableRandom chance) {
            mrz = presented(chance);
            direction = chance.nextBoolean() ? Direction.ENTRY : Direction.EXIT;
            Instant at = Instant.parse("2021-06-01T00:00:00Z").plusSeconds(chance.nextInt(3 * 365 * 86_400));
            Port port = ports.get(chance.nextInt(ports.size()));
            moment = new Assessor.Moment(at, port, chance.nextBoolean() ? Channel.DESK : Channel.E_CHANNEL);
            inputs = inputs(chance, LocalDate.ofInstant(at, port.zone()));
            chip = new ChipChecks.Checked(
                    now(chance, 8)
                            ? List.of(any(chance, Finding.Kind.CHIP_FAILED, Finding.Kind.CHIP_UNDECIDED))
                            : List.of(),
                    Optional.empty());
            listed = new ListChecks.Checked(
                    now(chance, 8)
                            ? List.of(any(
                                    chance,
                                    Finding.Kind.LISTED,
                                    Finding.Kind.LISTED_NOTE,
                                    Finding.Kind.SECOND_LINE_CARE,
                                    Finding.Kind.NAMESAKE_CLEARED))
                            : List.of(),
                    List.of());
        }

        Assessment assess() {
            var reading = MrzReader.read(
                    mrz, LocalDate.ofInstant(moment.at(), moment.port().zone()));
            return assessor.assess(
                    assessor.identify(reading, direction), moment, inputs, Finding.Kind.UNREADABLE, chip, listed);
        }

        @Override
        public String toString() {
            return "%s %s %s %s %s %s".formatted(mrz, direction, moment, inputs, chip.findings(), listed.findings());
        }
    }

    private static boolean now(SplittableRandom chance, int oneIn) {
        return chance.nextInt(oneIn) == 0;
    }

    private static Inputs inputs(SplittableRandom chance, LocalDate day) {
        Optional<Inputs.OpenStay> stay = now(chance, 2)
                ? Optional.empty()
                : Optional.of(new Inputs.OpenStay(
                        day.minusDays(chance.nextInt(400)),
                        now(chance, 3) ? Optional.empty() : Optional.of(day.plusDays(chance.nextInt(-50, 200)))));
        Optional<Circumstances.Onward> onward = now(chance, 2)
                ? Optional.empty()
                : Optional.of(new Circumstances.Onward(
                        chance.nextInt(Circumstances.HOURS_MAX + 1), now(chance, 2) ? "JPN" : "HKG"));
        return new Inputs(
                stay,
                new Circumstances(maybe(chance), maybe(chance), onward, permission(chance, day)),
                Optional.empty(),
                chance.nextBoolean());
    }

    private static Optional<Boolean> maybe(SplittableRandom chance) {
        return now(chance, 2) ? Optional.empty() : Optional.of(chance.nextBoolean());
    }

    private static Optional<Circumstances.Permission> permission(SplittableRandom chance, LocalDate day) {
        if (now(chance, 3)) {
            return Optional.empty();
        }
        var kinds = Circumstances.Permission.Kind.values();
        var kind = kinds[chance.nextInt(kinds.length)];
        return Optional.of(
                kind == Circumstances.Permission.Kind.NONE
                        ? Circumstances.Permission.none()
                        : new Circumstances.Permission(
                                kind,
                                LETTERS[chance.nextInt(LETTERS.length)],
                                chance.nextInt(-1, 4),
                                now(chance, 4) ? Optional.empty() : Optional.of(day.plusDays(chance.nextInt(-30, 400))),
                                chance.nextInt(400),
                                chance.nextBoolean()));
    }

    /** Mostly a passport, in order or not quite; sometimes a card, sometimes nothing that anybody could read. */
    private static String presented(SplittableRandom chance) {
        String zone = now(chance, 5) ? permit(chance) : passport(chance);
        if (now(chance, 6)) {
            var spoilt = new StringBuilder(zone);
            for (int i = 0; i <= chance.nextInt(4); i++) {
                spoilt.setCharAt(chance.nextInt(spoilt.length()), (char) chance.nextInt(' ', 'z'));
            }
            return spoilt.toString();
        }
        return now(chance, 40) ? zone.substring(0, chance.nextInt(zone.length())) : zone;
    }

    private static String date(SplittableRandom chance) {
        return "%02d%02d%02d".formatted(chance.nextInt(100), 1 + chance.nextInt(12), 1 + chance.nextInt(28));
    }

    private static String passport(SplittableRandom chance) {
        String state = STATES[chance.nextInt(STATES.length)];
        String issuer = now(chance, 6) ? STATES[chance.nextInt(STATES.length)] : state;
        String number = "QX%07d".formatted(chance.nextInt(10_000_000));
        String numbered = number + CheckDigit.of(number);
        String birth = date(chance);
        String expiry = now(chance, 3) ? date(chance) : "290101";
        String born = birth + CheckDigit.of(birth);
        String until = expiry + CheckDigit.of(expiry);
        String optional = "<<<<<<<<<<<<<<0";
        String kind = now(chance, 8) ? "PD" : now(chance, 12) ? "PS" : "P<";
        String first = kind + padded(issuer, 3) + "PROBE<<TEST";
        return padded(first, 44) + "\n" + numbered + padded(state, 3) + born + "MFX<".charAt(chance.nextInt(4)) + until
                + optional + CheckDigit.of(numbered + born + until + optional);
    }

    /** A permit of a citizen for Hong Kong and Macao. */
    private static String permit(SplittableRandom chance) {
        String number = "CQX%06d".formatted(chance.nextInt(1_000_000));
        String numbered = number + CheckDigit.of(number);
        String expiry = now(chance, 4) ? date(chance) : "290101";
        String until = expiry + CheckDigit.of(expiry);
        String birth = date(chance);
        String born = birth + CheckDigit.of(birth);
        return "CS" + numbered + '<' + until + '<' + born + '<' + CheckDigit.of(numbered + until + born);
    }

    private static String padded(String text, int length) {
        return text + "<".repeat(length - text.length());
    }

    @Test
    void every_finding_that_there_is_leads_to_one_of_the_two() {
        for (Finding.Kind kind : Finding.Kind.values()) {
            List<Finding> one = new ArrayList<>(List.of(new Finding(kind, "")));
            var found = new Assessment(
                    LocalDate.EPOCH, "", Optional.empty(), one, Optional.empty(), Inputs.NONE, List.of());
            assertThat(found.verdict())
                    .as("%s", kind)
                    .isEqualTo(kind.weight() == Finding.Weight.REFER ? Verdict.REFER : Verdict.CLEAR);
        }
    }
}

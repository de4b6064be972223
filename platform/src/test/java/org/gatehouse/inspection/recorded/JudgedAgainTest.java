package org.gatehouse.inspection.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.inspection.Travellers.OFFICER_LI;
import static org.gatehouse.inspection.Travellers.PUDONG;
import static org.gatehouse.inspection.Travellers.aCitizensPassport;
import static org.gatehouse.inspection.Travellers.aForeignPassport;
import static org.gatehouse.inspection.Travellers.aKey;
import static org.gatehouse.inspection.Travellers.aNumber;
import static org.gatehouse.inspection.Travellers.aPassport;
import static org.gatehouse.inspection.Travellers.aPermitNumber;
import static org.gatehouse.inspection.Travellers.aTwoWayPermit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SplittableRandom;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.Circumstances;
import org.gatehouse.inspection.Circumstances.Onward;
import org.gatehouse.inspection.Circumstances.Permission;
import org.gatehouse.inspection.Decision;
import org.gatehouse.inspection.InspectionBatches;
import org.gatehouse.inspection.InspectionId;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.Inspections.Arrival;
import org.gatehouse.inspection.Recomputations;
import org.gatehouse.inspection.assessment.RuleFindings;
import org.gatehouse.reference.Direction;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.Proof;
import org.gatehouse.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Travellers of all sorts, with whatever is known of their journeys, are judged again from what was stored of them: what rules
 * found, how long they may stay by them over their earlier stays, the stay that was opened, and the verdict.
 *
 * <p>Not asked again, but taken as it was found: what lists said (a list changes every day, and a withdrawn entry leaves
 * nothing behind that could be asked), what the chip showed (its files are not kept), whether a permission was used up at the
 * same moment, and what the document itself showed, which is code of the version stored with it and no rule of an instant. The
 * stay is compared where no officer wrote another last day.
 */
@HouseTest
class JudgedAgainTest {

    private static final int TRAVELLERS = Proof.size(300, 100_000);
    private static final Instant FROM = Instant.parse("2022-02-22T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2022-02-24T00:00:00Z");
    private static final String[] CLASSES = {"L", "G", "M", "J1", ""};

    private final Inspections inspections;
    private final Recomputations recomputations;
    private final InspectionBatches batches;
    private final SettableClock clock;
    private final JdbcClient jdbc;

    JudgedAgainTest(
            Inspections inspections,
            Recomputations recomputations,
            InspectionBatches batches,
            SettableClock clock,
            JdbcClient jdbc) {
        this.inspections = inspections;
        this.recomputations = recomputations;
        this.batches = batches;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Test
    void what_was_stored_gives_the_same_judgement_again() {
        var chance = new SplittableRandom(Proof.seed(JudgedAgainTest.class));
        long millis = UNTIL.toEpochMilli() - FROM.toEpochMilli();
        for (int i = 0; i < TRAVELLERS; i++) {
            clock.set(FROM.plusMillis(chance.nextLong(millis)));
            inspections.open(arrival(chance), aKey(), OFFICER_LI);
        }

        long start = System.nanoTime();
        var again = recomputations.recompute(FROM, UNTIL, TRAVELLERS);
        System.out.printf(
                "JudgedAgainTest: %,d judged again, %,d of them touched by a rule, %,.0f a second%n",
                again.crossings(), again.byRules(), again.crossings() / ((System.nanoTime() - start) / 1e9));
        assertThat(again.different()).isEmpty();
        assertThat(again.crossings()).isEqualTo(TRAVELLERS);
        assertThat(again.byRules()).as("judgements in which a rule had a say").isGreaterThan(TRAVELLERS / 10);
    }

    /** Exempt by an agreement that counts earlier stays, in and out again and again: ten stays of ten days and more use up the ninety. */
    @Test
    void stays_that_were_given_over_earlier_ones_are_given_again() {
        var chance = new SplittableRandom(Proof.seed(JudgedAgainTest.class));
        Instant begin = Instant.parse("2026-01-01T04:00:00Z");
        Instant end = Instant.parse("2026-12-31T00:00:00Z");
        batches.openSpan(begin, end);
        Instant latest = begin;
        for (int traveller = 0; traveller < Math.max(2, TRAVELLERS / 100); traveller++) {
            String mrz = aPassport(chance.nextBoolean() ? "THA" : "MYS", aNumber(), "300101");
            Instant at = begin;
            for (int journey = 0; journey < 10; journey++) {
                at = at.plus(Duration.ofHours(chance.nextLong(24, 72)));
                crosses(Direction.ENTRY, mrz, at);
                at = at.plus(Duration.ofHours(chance.nextLong(240, 400)));
                crosses(Direction.EXIT, mrz, at);
            }
            latest = at.isAfter(latest) ? at : latest;
        }

        var again = recomputations.recompute(begin, latest.plusSeconds(1), Integer.MAX_VALUE);
        assertThat(again.different()).isEmpty();
        assertThat(again.byRules()).isGreaterThanOrEqualTo(20);
        assertThat(staysOtherThanTheRuleSays())
                .as("stays opened until another day")
                .isZero();
        assertThat(jdbc.sql("""
                        SELECT count(*) FROM inspection.inspection
                        WHERE array_to_string(findings, ' ') LIKE '%STAY_USED_UP:CN-EXEMPT-BY-AGREEMENT%'
                        """).query(Long.class).single())
                .as("who had used up the days")
                .isPositive();

        InspectionView one = crosses(Direction.ENTRY, aPassport("THA", aNumber(), "300101"), latest.plusSeconds(10));
        changed(one.id(), "verdict = 'REFER'");
        assertThat(recomputations
                        .recompute(latest.plusSeconds(5), latest.plusSeconds(60), 10)
                        .different())
                .as("a verdict that was tampered with is found")
                .containsExactly(one.id());
        changed(one.id(), "verdict = 'CLEAR', findings = ARRAY[replace(findings[1], '2026', '2027')]");
        assertThat(recomputations
                        .recompute(latest.plusSeconds(5), latest.plusSeconds(60), 10)
                        .different())
                .as("a last day that was tampered with is found")
                .containsExactly(one.id());
        // the house is shared: nobody else shall find it
        changed(one.id(), "findings = ARRAY[replace(findings[1], '2027', '2026')]");
    }

    private InspectionView crosses(Direction direction, String mrz, Instant at) {
        clock.set(at);
        InspectionView opened = inspections.open(
                new Arrival(
                        PUDONG,
                        direction,
                        Channel.DESK,
                        mrz,
                        Optional.empty(),
                        Optional.empty(),
                        new Circumstances(
                                Optional.of(false),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(Permission.none()))),
                aKey(),
                OFFICER_LI);
        Optional<LocalDate> until = RuleFindings.usedUp(opened.findings())
                ? Optional.of(opened.day().plusDays(1))
                : Optional.empty();
        return inspections.decide(
                opened.id(), new Decision.Admit(until, "looked at the stamps"), opened.version(), OFFICER_LI);
    }

    private long staysOtherThanTheRuleSays() {
        return jdbc.sql("""
                        SELECT count(*)
                        FROM inspection.inspection i
                        JOIN stays.stay s ON s.id = i.id
                        CROSS JOIN LATERAL unnest(i.findings) AS found(code)
                        WHERE found.code LIKE 'STAY\\_RULE:CN-EXEMPT-BY-AGREEMENT%' AND i.leave_by IS NULL
                          AND s.lawful_until <> split_part(found.code, ' ', 2)::date
                        """).query(Long.class).single();
    }

    private void changed(InspectionId id, String columns) {
        jdbc.sql("ALTER TABLE inspection.inspection DISABLE TRIGGER USER").update();
        try {
            jdbc.sql("UPDATE inspection.inspection SET " + columns + " WHERE id = :id")
                    .param("id", id.value())
                    .update();
        } finally {
            jdbc.sql("ALTER TABLE inspection.inspection ENABLE TRIGGER USER").update();
        }
    }

    private static Arrival arrival(SplittableRandom chance) {
        String mrz = switch (chance.nextInt(4)) {
            case 0 -> aCitizensPassport(aNumber());
            case 1 -> aTwoWayPermit(aPermitNumber());
            default -> aForeignPassport(aNumber());
        };
        return new Arrival(
                PUDONG,
                chance.nextInt(3) == 0 ? Direction.EXIT : Direction.ENTRY,
                chance.nextInt(4) == 0 ? Channel.E_CHANNEL : Channel.DESK,
                mrz,
                Optional.empty(),
                Optional.empty(),
                new Circumstances(maybe(chance), maybe(chance), onward(chance), permission(chance)));
    }

    private static Optional<Boolean> maybe(SplittableRandom chance) {
        return chance.nextBoolean() ? Optional.empty() : Optional.of(chance.nextBoolean());
    }

    private static Optional<Onward> onward(SplittableRandom chance) {
        return chance.nextBoolean()
                ? Optional.empty()
                : Optional.of(
                        new Onward(chance.nextInt(Circumstances.HOURS_MAX + 1), chance.nextBoolean() ? "JPN" : "HKG"));
    }

    private static Optional<Permission> permission(SplittableRandom chance) {
        return switch (chance.nextInt(4)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(Permission.none());
            default ->
                Optional.of(new Permission(
                        Permission.Kind.values()[chance.nextInt(Permission.Kind.NONE.ordinal())],
                        CLASSES[chance.nextInt(CLASSES.length)],
                        chance.nextInt(-1, 3),
                        chance.nextBoolean()
                                ? Optional.empty()
                                : Optional.of(LocalDate.of(2022, 2, 1).plusDays(chance.nextInt(60))),
                        chance.nextInt(0, 200),
                        chance.nextInt(4) > 0));
        };
    }
}

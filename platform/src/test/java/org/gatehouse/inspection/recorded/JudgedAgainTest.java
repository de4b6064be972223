package org.gatehouse.inspection.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.inspection.Travellers.OFFICER_LI;
import static org.gatehouse.inspection.Travellers.PUDONG;
import static org.gatehouse.inspection.Travellers.aCitizensPassport;
import static org.gatehouse.inspection.Travellers.aForeignPassport;
import static org.gatehouse.inspection.Travellers.aKey;
import static org.gatehouse.inspection.Travellers.aNumber;
import static org.gatehouse.inspection.Travellers.aPermitNumber;
import static org.gatehouse.inspection.Travellers.aTwoWayPermit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SplittableRandom;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.Circumstances;
import org.gatehouse.inspection.Circumstances.Onward;
import org.gatehouse.inspection.Circumstances.Permission;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.Inspections.Arrival;
import org.gatehouse.inspection.Recomputations;
import org.gatehouse.reference.Direction;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.Proof;
import org.gatehouse.testing.SettableClock;
import org.junit.jupiter.api.Test;

/** Travellers of all sorts, with whatever is known of their journeys, are judged again from what was stored of them. */
@HouseTest
class JudgedAgainTest {

    private static final int TRAVELLERS = Proof.size(300, 100_000);
    private static final Instant FROM = Instant.parse("2022-02-22T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2022-02-24T00:00:00Z");
    private static final String[] CLASSES = {"L", "G", "M", "J1", ""};

    private final Inspections inspections;
    private final Recomputations recomputations;
    private final SettableClock clock;

    JudgedAgainTest(Inspections inspections, Recomputations recomputations, SettableClock clock) {
        this.inspections = inspections;
        this.recomputations = recomputations;
        this.clock = clock;
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

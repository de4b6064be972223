package org.gatehouse.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.inspection.Travellers.aForeignPassport;
import static org.gatehouse.retention.ErasedHouse.COMMANDER;
import static org.gatehouse.retention.ErasedHouse.FEBRUARY;
import static org.gatehouse.retention.ErasedHouse.JANUARY;
import static org.gatehouse.retention.ErasedHouse.OFFICER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.gatehouse.inspection.Corrections;
import org.gatehouse.inspection.Corrections.Change;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.reference.Direction;
import org.gatehouse.stays.IrregularState;
import org.gatehouse.stays.IrregularStays;
import org.gatehouse.stays.Movements;
import org.gatehouse.stays.Stay;
import org.gatehouse.stays.Stays;
import org.gatehouse.stays.Stays.Bearer;
import org.junit.jupiter.api.Test;

/**
 * Two houses are told the same movements, by chance, and the same corrections of those after January. In one of them January is erased
 * before the corrections come. What is said of stays from February on is the same in both.
 */
class SameStaysTest {

    private static final int DOCUMENTS = 25;
    private static final LocalDate SINCE = LocalDate.of(2022, 2, 1);

    @Test
    void stays_after_an_erased_month_are_what_they_would_be_had_it_not_been_erased() {
        for (long seed : List.of(20220131L, 7L)) {
            assertThat(told(seed, true)).as("seed " + seed).isEqualTo(told(seed, false));
        }
    }

    private static List<String> told(long seed, boolean erased) {
        var chance = new SplittableRandom(seed);
        try (var house = new ErasedHouse()) {
            List<InspectionView> later = new ArrayList<>();
            for (int hour = 0; hour < 40 * 24; hour += 7) {
                house.clock().set(Instant.parse("2022-01-16T02:00:00Z").plus(Duration.ofHours(hour)));
                InspectionView crossing = house.crosses(
                        aForeignPassport(number(chance.nextInt(DOCUMENTS))),
                        chance.nextInt(10) < 5 ? Direction.ENTRY : Direction.EXIT);
                if (!crossing.day().isBefore(SINCE)) {
                    later.add(crossing);
                }
            }
            house.clock().set(Instant.parse("2022-03-03T02:00:00Z"));
            house.seal(JANUARY, FEBRUARY);
            house.atTheEndOf(JANUARY);
            if (erased) {
                assertThat(house.erase(JANUARY).erased().get("crossing")).isPositive();
            }
            for (InspectionView crossing : later) {
                correct(house, crossing, chance.nextInt(6));
            }
            return answers(house);
        }
    }

    private static void correct(ErasedHouse house, InspectionView crossing, int how) {
        Change change = switch (how) {
            case 0 -> new Change.Annulled();
            case 1 ->
                new Change.ToDirection(crossing.direction() == Direction.ENTRY ? Direction.EXIT : Direction.ENTRY);
            case 2 -> new Change.ToDay(crossing.day().plusDays(2));
            default -> null;
        };
        if (change != null && !crossing.openedAt().isBefore(Instant.parse("2022-02-01T00:00:00Z"))) {
            house.clock().advance(Duration.ofMinutes(1));
            var corrections = house.door(Corrections.class);
            var proposed = corrections.propose(crossing.id(), change, "Pressed the wrong key.", OFFICER);
            corrections.answer(proposed.id(), Corrections.Answer.CONFIRM, COMMANDER);
        }
    }

    private static List<String> answers(ErasedHouse house) {
        List<String> answers = new ArrayList<>();
        for (int document = 0; document < DOCUMENTS; document++) {
            var bearer = new Bearer("FRA", number(document));
            Stays stays = house.door(Stays.class);
            String open = stays.open(bearer).map(SameStaysTest::line).orElse("none");
            String ended =
                    stays.ended(bearer, SINCE).stream().map(SameStaysTest::line).collect(Collectors.joining(", "));
            String found = Movements.of(house.door(IrregularStays.class), bearer, COMMANDER).stream()
                    .filter(one -> one.state() != IrregularState.EXPLAINED
                            && !one.day().isBefore(SINCE))
                    .map(one -> one.kind() + " " + one.day())
                    .sorted()
                    .collect(Collectors.joining(", "));
            answers.add(bearer.number() + " open " + open + "; ended " + ended + "; found " + found);
        }
        return answers;
    }

    private static String line(Stay stay) {
        return stay.entryDay() + " to "
                + stay.ended().map(end -> end.how() + " " + end.day()).orElse("");
    }

    private static String number(int document) {
        return "QZ" + (2_000_000 + document);
    }
}

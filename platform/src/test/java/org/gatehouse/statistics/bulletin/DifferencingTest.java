package org.gatehouse.statistics.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.Bulletins.Shown;
import org.gatehouse.statistics.Dimension;
import org.gatehouse.statistics.Fact;
import org.gatehouse.statistics.Metric;
import org.gatehouse.statistics.Metrics;
import org.gatehouse.statistics.Observation;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.StatisticsAlone;
import org.gatehouse.statistics.Vintage;
import org.gatehouse.statistics.tally.Counts;
import org.gatehouse.testing.Proof;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Takes published bulletins of many periods from each other and looks for a figure of 1 to 9 in what is left. */
class DifferencingTest {

    /** The pairs of 460 bulletins are more than 10^5. */
    private static final int BULLETINS = Proof.size(70, 460);

    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final int DAYS = 90;

    private static StatisticsAlone house;

    @BeforeAll
    static void open() {
        house = new StatisticsAlone();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    /** Three months of traffic, little of it in many cells. */
    private static final class Traffic implements Counts {

        /** For each cell the count of the days before each day. */
        private final Map<Map<Dimension, String>, long[]> before = new HashMap<>();

        Traffic(Random random) {
            for (String direction : List.of("ENTRY", "EXIT")) {
                for (String mode : List.of("AIR", "SEA", "ROAD", "RAIL")) {
                    for (String group : List.of("CITIZEN", "HMT_RESIDENT", "FOREIGNER", "BORDER_RESIDENT")) {
                        Map<Dimension, String> values = new EnumMap<>(Dimension.class);
                        values.put(Dimension.DIRECTION, direction);
                        values.put(Dimension.MODE, mode);
                        values.put(Dimension.NATIONALITY_GROUP, group);
                        values.put(Dimension.CHANNEL, "DESK");
                        values.put(Dimension.OUTCOME, "ADMITTED");
                        values.put(Dimension.SECOND_LINE, "false");
                        int most = List.of(0, 1, 3, 40, 400).get(random.nextInt(5));
                        long[] sums = new long[DAYS + 1];
                        for (int day = 0; day < DAYS; day++) {
                            sums[day + 1] = sums[day] + (random.nextInt(3) == 0 ? 0 : random.nextInt(most + 1));
                        }
                        before.put(values, sums);
                    }
                }
            }
        }

        @Override
        public Cube cube(Fact fact, Period period) {
            if (fact != Fact.PERSON_INSPECTED) {
                return new Cube(List.of(), true);
            }
            List<Cell> cells = new ArrayList<>();
            before.forEach((values, sums) -> {
                long count = sums[at(period.until())] - sums[at(period.from())];
                if (count > 0) {
                    cells.add(new Cell(fact, values, count));
                }
            });
            return new Cube(cells, false);
        }

        private static int at(LocalDate day) {
            return Math.clamp(day.toEpochDay() - FIRST.toEpochDay(), 0, DAYS);
        }

        @Override
        public List<AtPort> ports(Period period) {
            return List.of();
        }

        @Override
        public List<OnDay> days(LocalDate from, LocalDate until) {
            return List.of();
        }
    }

    private static Period any(Random random) {
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS - 30));
        return switch (random.nextInt(5)) {
            case 0 -> Period.month(YearMonth.from(day));
            case 1 -> Period.parse("2022-W%02d".formatted(1 + random.nextInt(12)));
            case 2 -> Period.parse("2022Q1");
            case 3 -> Period.day(day);
            default -> Period.between(day, day.plusDays(1 + random.nextInt(30)));
        };
    }

    @Test
    void no_pair_of_published_bulletins_gives_away_a_small_count() {
        var random = new Random(Proof.seed(DifferencingTest.class));
        Counts traffic = new Traffic(random);
        List<Shown> shown = new ArrayList<>();
        Map<String, List<Period>> published = new HashMap<>();
        int bulletins = 0;
        for (; bulletins < BULLETINS; bulletins++) {
            Period period = any(random);
            var hidden = house.door(Earlier.class).hidden(traffic, period, shown);
            Bulletin bulletin = house.door(BulletinCompiler.class)
                    .compile(traffic, period, Vintage.FINAL, Instant.parse("2022-05-01T00:00:00Z"), hidden);
            for (Observation one : bulletin.observations()) {
                if (one instanceof Observation.Recorded && !Headlines.CODES.contains(one.metric())) {
                    shown.add(new Shown(one.metric(), period));
                    published
                            .computeIfAbsent(one.metric(), _ -> new ArrayList<>())
                            .add(period);
                }
            }
        }
        long pairs = 0;
        long told = 0;
        for (var each : published.entrySet()) {
            Metric metric = house.door(Metrics.class).find(each.getKey()).orElseThrow();
            List<Period> periods = each.getValue();
            for (Period one : periods) {
                for (Period other : periods) {
                    pairs++;
                    boolean inner =
                            !other.from().isBefore(one.from()) && !other.until().isAfter(one.until());
                    if (inner && !other.equals(one) && small(traffic, metric, one, other)) {
                        told++;
                    }
                }
            }
            told += worked(traffic, metric, periods);
        }
        assertThat(told).as(pairs + " pairs").isZero();
        assertThat(pairs).isGreaterThan((long) BULLETINS * BULLETINS);
        assertThat(shown).as("a bulletin that hides everything proves nothing").hasSizeGreaterThan(3 * bulletins);
    }

    private static boolean small(Counts traffic, Metric metric, Period outer, Period inner) {
        return Disclosure.small(count(traffic, metric, outer) - count(traffic, metric, inner));
    }

    private static long count(Counts traffic, Metric metric, Period period) {
        return traffic.cube(Fact.PERSON_INSPECTED, period).count(metric.counts().orElseThrow());
    }

    /** What adding and taking away of any number of them gives: from each end to every one that can be reached from it. */
    private static long worked(Counts traffic, Metric metric, List<Period> periods) {
        Map<LocalDate, TreeSet<LocalDate>> reached = new HashMap<>();
        for (Period one : periods) {
            TreeSet<LocalDate> all = new TreeSet<>(List.of(one.from(), one.until()));
            all.addAll(reached.getOrDefault(one.from(), new TreeSet<>()));
            all.addAll(reached.getOrDefault(one.until(), new TreeSet<>()));
            all.forEach(end -> reached.put(end, all));
        }
        long told = 0;
        for (TreeSet<LocalDate> ends : new HashSet<>(reached.values())) {
            for (LocalDate from : ends) {
                for (LocalDate until : ends.tailSet(from, false)) {
                    if (Disclosure.small(count(traffic, metric, Period.between(from, until)))) {
                        told++;
                    }
                }
            }
        }
        return told;
    }

    @Test
    void the_attack_works_where_nobody_looks_at_what_is_public_already() {
        var random = new Random(1);
        Counts traffic = new Traffic(random);
        List<Period> asked = new ArrayList<>();
        for (int n = 0; n < 70; n++) {
            asked.add(any(random));
        }
        long told = 0;
        for (Metric metric : house.door(Metrics.class).all()) {
            if (metric.counts().filter(of -> of.fact() == Fact.PERSON_INSPECTED).isPresent()) {
                // as it was: each bulletin hides what is small in it, and looks at no other
                told += worked(
                        traffic,
                        metric,
                        asked.stream()
                                .filter(period -> !Disclosure.small(count(traffic, metric, period)))
                                .toList());
            }
        }
        assertThat(told).isPositive();
    }
}

package org.gatehouse.statistics.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.gatehouse.statistics.Dimension;
import org.gatehouse.statistics.Fact;
import org.gatehouse.statistics.Metric;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.bulletin.Disclosure;
import org.gatehouse.statistics.catalogue.MetricCatalogue;
import org.gatehouse.statistics.explore.Counting.Counted;
import org.gatehouse.statistics.explore.ExploreStore.Cell;
import org.gatehouse.statistics.tally.Counts;
import org.gatehouse.testing.Proof;
import org.junit.jupiter.api.Test;

/**
 * Asks everything that can be asked of a year without exact counts, and looks for a count of 1 to 9 in what is left when answers are taken
 * from each other.
 */
class AnswersTakenFromEachOtherTest {

    private static final int YEARS = Proof.size(3, 60);
    private static final int MONTHS = 12;
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);

    /** Exact by rule, in every bulletin. */
    private static final Set<String> HEADLINES = Set.of("crossings.persons.total", "crossings.persons.citizens_exit");

    private static final List<List<Split>> SPLITS = List.of(
            List.of(),
            List.of(Split.DIRECTION),
            List.of(Split.NATIONALITY_GROUP),
            List.of(Split.MODE),
            List.of(Split.PORT),
            List.of(Split.MODE, Split.DIRECTION),
            List.of(Split.PORT, Split.NATIONALITY_GROUP));

    private static final List<Metric> METRICS = new MetricCatalogue()
            .all().stream()
                    .filter(metric -> metric.counts()
                            .filter(one -> one.fact() == Fact.PERSON_INSPECTED)
                            .isPresent())
                    .toList();

    /** What was counted at a port, with all its values. */
    private record Traffic(String port, Map<Dimension, String> values, long[] byMonth) {

        long between(int from, int until) {
            return IntStream.range(from, until)
                    .mapToLong(month -> byMonth[month])
                    .sum();
        }

        String value(Split split) {
            return split.dimension().map(values::get).orElse(port);
        }
    }

    /** Little of it in many cells. */
    private static List<Traffic> year(Random random) {
        List<Traffic> year = new ArrayList<>();
        for (String port : List.of("AIR 1", "AIR 2", "SEA 1", "ROAD 1", "ROAD 2", "RAIL 1")) {
            for (String direction : List.of("ENTRY", "EXIT")) {
                for (String group : List.of("CITIZEN", "HMT_RESIDENT", "FOREIGNER", "BORDER_RESIDENT")) {
                    Map<Dimension, String> values = new EnumMap<>(Dimension.class);
                    values.put(Dimension.DIRECTION, direction);
                    values.put(Dimension.MODE, port.substring(0, port.length() - 2));
                    values.put(Dimension.NATIONALITY_GROUP, group);
                    values.put(Dimension.CHANNEL, "DESK");
                    values.put(Dimension.OUTCOME, "ADMITTED");
                    values.put(Dimension.SECOND_LINE, "false");
                    int most = List.of(0, 20, 400, 400, 4000).get(random.nextInt(5));
                    year.add(new Traffic(
                            port,
                            values,
                            IntStream.range(0, MONTHS)
                                    .mapToLong(_ -> random.nextInt(4) == 0 ? 0 : random.nextInt(most + 1))
                                    .toArray()));
                }
            }
        }
        return year;
    }

    private static List<Traffic> of(Metric metric, List<Traffic> year) {
        return year.stream()
                .filter(one -> metric.counts().orElseThrow().takes(Fact.PERSON_INSPECTED, one.values()))
                .toList();
    }

    private static Guard.Month month(Metric metric, List<Split> by, List<Traffic> year, int month) {
        Map<String, Long> counts = new HashMap<>();
        METRICS.forEach(one -> counts.put(
                one.code(),
                of(one, year).stream().mapToLong(each -> each.byMonth()[month]).sum()));
        return new Guard.Month(counts, cells(metric, by, year, month, month + 1));
    }

    private static List<Cell> cells(Metric metric, List<Split> by, List<Traffic> year, int from, int until) {
        Map<Map<Split, String>, Long> counted = new HashMap<>();
        for (Traffic one : of(metric, year)) {
            counted.merge(values(one, by), one.between(from, until), Long::sum);
        }
        List<Cell> cells = new ArrayList<>();
        counted.forEach((values, quantity) -> {
            if (quantity != 0) {
                cells.add(new Cell(Optional.empty(), values, quantity));
            }
        });
        return cells;
    }

    private static Map<Split, String> values(Traffic one, List<Split> by) {
        Map<Split, String> values = new EnumMap<>(Split.class);
        by.forEach(split -> values.put(split, one.value(split)));
        return values;
    }

    private static Guard.Safe asked(
            Metric metric, List<Split> by, List<Traffic> year, List<Guard.Month> months, int from, int until) {
        var question = new Question(metric, by, Step.NONE, false);
        var counted = new Counted(
                Period.between(FIRST.plusMonths(from), FIRST.plusMonths(until)),
                new Counts.Cube(List.of(), true),
                cells(metric, by, year, from, until));
        return Guard.guarded(question, counted, months.subList(from, until), METRICS);
    }

    /** From a month on to before another. */
    private record Span(int from, int until) {}

    @Test
    void no_answers_taken_from_each_other_give_away_a_small_count() {
        var random = new Random(Proof.seed(AnswersTakenFromEachOtherTest.class));
        long answers = 0;
        long shown = 0;
        for (int n = 0; n < YEARS; n++) {
            List<Traffic> year = year(random);
            for (Metric metric : METRICS) {
                for (List<Split> by : SPLITS) {
                    List<Guard.Month> months = IntStream.range(0, MONTHS)
                            .mapToObj(month -> month(metric, by, year, month))
                            .toList();
                    Map<Map<Split, String>, List<Span>> known = new HashMap<>();
                    for (int from = 0; from < MONTHS; from++) {
                        for (int until = from + 1; until <= MONTHS; until++) {
                            answers++;
                            if (asked(metric, by, year, months, from, until) instanceof Guard.Shown safe) {
                                Span span = new Span(from, until);
                                safe.alone()
                                        .forEach(cell -> known.computeIfAbsent(cell.values(), _ -> new ArrayList<>())
                                                .add(span));
                            }
                        }
                    }
                    if (by.isEmpty() && HEADLINES.contains(metric.code())) {
                        continue;
                    }
                    for (var row : known.entrySet()) {
                        shown += row.getValue().size();
                        assertThat(smallest(row.getValue(), span -> count(metric, row.getKey(), year, span)))
                                .as("%s %s", metric.code(), row.getKey())
                                .isEmpty();
                    }
                }
            }
        }
        assertThat(shown).as("a guard that hides everything proves nothing").isGreaterThan(answers / 4);
    }

    private static long count(Metric metric, Map<Split, String> values, List<Traffic> year, Span span) {
        return of(metric, year).stream()
                .filter(one -> values.equals(values(one, List.copyOf(values.keySet()))))
                .mapToLong(one -> one.between(span.from(), span.until()))
                .sum();
    }

    /** What adding and taking away of any number of them gives, where it is a small count: exactly counted, as if nothing were rounded. */
    private static Optional<Long> smallest(List<Span> known, ToLongFunction<Span> count) {
        Map<Integer, TreeSet<Integer>> reached = new HashMap<>();
        for (Span one : known) {
            TreeSet<Integer> all = new TreeSet<>(Set.of(one.from(), one.until()));
            all.addAll(reached.getOrDefault(one.from(), new TreeSet<>()));
            all.addAll(reached.getOrDefault(one.until(), new TreeSet<>()));
            all.forEach(end -> reached.put(end, all));
        }
        for (TreeSet<Integer> ends : new HashSet<>(reached.values())) {
            for (int from : ends) {
                for (int until : ends.tailSet(from, false)) {
                    long counted = count.applyAsLong(new Span(from, until));
                    if (Disclosure.small(counted)) {
                        return Optional.of(counted);
                    }
                }
            }
        }
        return Optional.empty();
    }

    @Test
    void the_attack_works_where_each_period_is_looked_at_alone() {
        List<Traffic> year = year(new Random(1));
        Metric foreign = METRICS.stream()
                .filter(metric -> metric.code().equals("crossings.persons.foreign"))
                .findAny()
                .orElseThrow();
        long told = 0;
        for (Traffic one : of(foreign, year)) {
            List<Span> known = new ArrayList<>();
            for (int from = 0; from < MONTHS; from++) {
                for (int until = from + 1; until <= MONTHS; until++) {
                    if (!Disclosure.small(one.between(from, until))) {
                        known.add(new Span(from, until));
                    }
                }
            }
            told += smallest(known, span -> one.between(span.from(), span.until()))
                            .isPresent()
                    ? 1
                    : 0;
        }
        assertThat(told).isPositive();
    }
}

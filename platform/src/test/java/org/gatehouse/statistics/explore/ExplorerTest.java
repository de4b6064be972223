package org.gatehouse.statistics.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Role;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.Bulletins;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.Metric;
import org.gatehouse.statistics.Metrics;
import org.gatehouse.statistics.Observation;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Periods;
import org.gatehouse.statistics.SeriesBreak;
import org.gatehouse.statistics.StatisticsAlone;
import org.gatehouse.statistics.StatisticsProblem;
import org.gatehouse.statistics.Tallies;
import org.gatehouse.statistics.bulletin.Unfinished;
import org.gatehouse.statistics.wording.ValueWords;
import org.gatehouse.testing.As;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExplorerTest {

    private static final String TOTAL = "crossings.persons.total";
    private static final String FOREIGN = "crossings.persons.foreign";
    private static final LocalDate TODAY = LocalDate.of(2022, 7, 1);
    private static final Actor STATISTICIAN = As.staffOf(Role.STATISTICIAN);
    private static final Actor ANALYST = As.staffOf(Role.ANALYST);

    private static StatisticsAlone house;

    /** The first half of 2022 and of 2021, and in June 2022 a handful of border residents by ship. */
    @BeforeAll
    static void open() {
        house = new StatisticsAlone();
        house.clock().set(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC));
        for (int year : List.of(2021, 2022)) {
            for (int month = 1; month <= 6; month++) {
                for (int day : List.of(1, 9, 28)) {
                    LocalDate on = LocalDate.of(year, month, day);
                    int n = 10 * (year - 2020) + month;
                    house.persons(on, "CNPVG", "AIR", "ENTRY", "FOREIGNER", n);
                    house.persons(on, "CNPVG", "AIR", "EXIT", "CITIZEN", n + 3);
                    house.persons(on, "CNGBE", "ROAD", "ENTRY", "HMT_RESIDENT", 2L * n);
                    house.persons(on, "CNSZB", "ROAD", "EXIT", "HMT_RESIDENT", n + 1);
                    house.conveyances(on, "CNPVG", "AIR", "ENTRY", "AIRCRAFT", 11);
                    house.conveyances(on, "CNGBE", "ROAD", "EXIT", "MOTOR_VEHICLE", n);
                }
            }
        }
        house.persons(LocalDate.of(2022, 6, 9), "CNSHA", "SEA", "ENTRY", "BORDER_RESIDENT", 4);
        house.door(Tallies.class).foldNow();
        house.door(Tallies.class).foldNow();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static Exploration asked(String metric, String period, Split... by) {
        return new Exploration(metric, List.of(by), Step.NONE, period, Against.NOTHING, Exploration.Picture.FITTING);
    }

    private static Exploration over(Step step, Exploration asked) {
        return new Exploration(asked.metric(), asked.by(), step, asked.period(), asked.against(), asked.picture());
    }

    private static Exploration beside(Against against, Exploration asked) {
        return new Exploration(asked.metric(), asked.by(), asked.step(), asked.period(), against, asked.picture());
    }

    private static Explored explored(Exploration asked, Actor reader) {
        return house.door(Explorer.class).explore(asked, TODAY, reader);
    }

    private static Explored.Table table(Exploration asked, Actor reader) {
        assertThat(explored(asked, reader).answer()).isInstanceOf(Explored.Table.class);
        return (Explored.Table) explored(asked, reader).answer();
    }

    private static void withheld(Explored.Why why, Exploration asked) {
        assertThat(explored(asked, ANALYST).answer()).isEqualTo(new Explored.Withheld(why));
    }

    private static Bulletin bulletin(String period) {
        return house.door(Bulletins.class).compile(Period.parse(period), Bulletins.Freshness.AS_FOLDED);
    }

    @Test
    void every_figure_is_that_of_the_bulletin_for_every_form_of_period() {
        for (String period : List.of(
                "2022-02-09",
                "2022-W02",
                "2022-02",
                "2022Q1",
                "2022H1",
                "2022Q1-Q3",
                "2022",
                "2022-spring-festival",
                "2022-01-05..2022-03-10")) {
            Bulletin bulletin = bulletin(period);
            for (Metric metric : house.door(Metrics.class).all()) {
                Explored.Answer answer =
                        explored(asked(metric.code(), period), STATISTICIAN).answer();
                Observation observation = bulletin.observations().stream()
                        .filter(one -> one.metric().equals(metric.code()))
                        .findAny()
                        .orElseThrow();
                switch (observation) {
                    case Observation.Recorded recorded ->
                        assertThat(((Explored.Table) answer).total())
                                .as(metric.code() + " " + period)
                                .isEqualTo(recorded.value());
                    case Observation.NotRecorded _ -> assertThat(answer).isInstanceOf(Explored.NotRecorded.class);
                    case Observation.NotCollected _ -> assertThat(answer).isInstanceOf(Explored.NotCollected.class);
                    // who may see exact counts is shown what the bulletin hides
                    case Observation.Suppressed _ -> assertThat(answer).isInstanceOf(Explored.Table.class);
                }
            }
        }
    }

    @Test
    void rows_add_up_to_the_figure_whatever_they_are_told_apart_by() {
        for (Metric metric : house.door(Metrics.class).all()) {
            for (Split split : Split.of(metric)) {
                for (Step step : Step.values()) {
                    Explored explored = explored(over(step, asked(metric.code(), "2022H1", split)), STATISTICIAN);
                    if (explored.answer() instanceof Explored.Table table) {
                        assertThat(table.rows().stream()
                                        .mapToLong(Explored.Row::value)
                                        .sum())
                                .as(metric.code() + " " + split + " " + step)
                                .isEqualTo(table.total());
                    }
                }
            }
        }
    }

    @Test
    void rows_are_those_of_the_bulletin_before_they_are_rounded() {
        Bulletin bulletin = bulletin("2022Q1");
        Map<String, Split> tables = Map.of(
                "direction", Split.DIRECTION, "group", Split.NATIONALITY_GROUP, "mode", Split.MODE, "port", Split.PORT);
        tables.forEach((code, split) -> {
            List<Explored.Row> rows =
                    table(asked(TOTAL, "2022Q1", split), STATISTICIAN).rows();
            List<Bulletin.Row> published =
                    bulletin.breakdown(code).orElseThrow().rows();
            assertThat(published).hasSameSizeAs(rows);
            for (Bulletin.Row row : published) {
                long counted = rows.stream()
                        .filter(one -> row.code().equals(one.values().get(split)))
                        .mapToLong(Explored.Row::value)
                        .sum();
                assertThat(Math.abs(counted - row.total()))
                        .as(code + " " + row.code())
                        .isLessThanOrEqualTo(5);
            }
        });
    }

    @Test
    void changes_are_those_of_the_bulletin() {
        var bulletin = bulletin("2022Q2").recorded(TOTAL).orElseThrow();
        assertThat(change(Against.PREVIOUS))
                .isEqualTo(bulletin.previousPercent())
                .isPresent();
        assertThat(change(Against.YEAR_BEFORE))
                .isEqualTo(bulletin.yearAgoPercent())
                .isPresent();
        assertThat(table(beside(Against.BASE_YEAR, asked(TOTAL, "2022Q2")), STATISTICIAN)
                        .comparison())
                .isEqualTo(new Explored.Without(Explored.Reason.NOT_RECORDED));
        assertThat(table(beside(Against.YEAR_BEFORE, asked(FOREIGN, "2020-W53")), STATISTICIAN)
                        .comparison())
                .isEqualTo(new Explored.Without(Explored.Reason.NO_SUCH_PERIOD));
    }

    private static Optional<BigDecimal> change(Against against) {
        return table(beside(against, asked(TOTAL, "2022Q2")), STATISTICIAN).comparison() instanceof Explored.With with
                ? with.change()
                : Optional.empty();
    }

    @Test
    void months_stand_beside_the_months_of_the_other_period() {
        List<Explored.Row> rows = table(
                        over(Step.MONTH, beside(Against.YEAR_BEFORE, asked(FOREIGN, "2022Q1"))), STATISTICIAN)
                .rows();
        assertThat(rows)
                .extracting(row -> row.span().orElseThrow().code())
                .containsExactly("2022-01", "2022-02", "2022-03");
        assertThat(rows).extracting(Explored.Row::value).containsExactly(63L, 66L, 69L);
        assertThat(rows)
                .extracting(Explored.Row::before)
                .containsExactly(OptionalLong.of(33), OptionalLong.of(36), OptionalLong.of(39));
        assertThat(rows.getFirst().change()).contains(new BigDecimal("90.9"));
    }

    @Test
    void days_without_anything_are_noughts_and_days_to_come_are_not_there() {
        List<Explored.Row> rows = table(over(Step.DAY, asked(TOTAL, "2022-06-28..2022-07-09")), STATISTICIAN)
                .rows();
        assertThat(rows)
                .extracting(row -> row.span().orElseThrow().code())
                .containsExactly("2022-06-28", "2022-06-29", "2022-06-30", "2022-07-01");
        assertThat(rows.get(1).value()).isZero();
        assertThat(explored(asked(TOTAL, "2022-06-28..2022-07-09"), STATISTICIAN)
                        .missing())
                .hasValueSatisfying(missing -> assertThat(missing.daysNotOver()).isEqualTo(9));
        Explored later = explored(asked(TOTAL, "2023Q1"), STATISTICIAN);
        assertThat(later.answer()).isInstanceOf(Explored.NotRecorded.class);
        assertThat(later.missing()).isPresent();
    }

    @Test
    void what_the_figure_does_not_have_is_left_out_and_said() {
        Explored explored = explored(asked("stays.irregular.open", "2022Q1", Split.PORT, Split.KIND), STATISTICIAN);
        assertThat(explored.by()).containsExactly(Split.KIND);
        assertThat(explored.leftOut()).containsExactly(Split.PORT);
        assertThat(Split.of(house.door(Metrics.class)
                        .find("crossings.persons.citizens_exit")
                        .orElseThrow()))
                .contains(Split.NATIONALITY_GROUP)
                .doesNotContain(Split.DIRECTION);
    }

    @Test
    void the_statement_can_be_run_as_it_is_shown() {
        for (Step step : List.of(Step.NONE, Step.MONTH, Step.WEEK)) {
            Explored explored = explored(
                    over(step, asked("crossings.persons.citizens_exit", "2022H1", Split.PORT, Split.NATIONALITY_GROUP)),
                    STATISTICIAN);
            List<Map<String, Object>> rows = house.jdbc()
                    .sql(pasted(explored.statement().orElseThrow().script()))
                    .query()
                    .listOfRows();
            assertThat(rows.stream()
                            .mapToLong(row -> ((Number) row.get("quantity")).longValue())
                            .sum())
                    .isEqualTo(((Explored.Table) explored.answer()).total())
                    .isPositive();
            assertThat(rows).hasSameSizeAs(((Explored.Table) explored.answer()).rows());
        }
    }

    /** What psql makes of the script: it sets variables, and puts them in. */
    private static String pasted(String script) {
        List<String> sql = new ArrayList<>();
        Map<String, String> set = new HashMap<>();
        Pattern line = Pattern.compile("\\\\set (\\w+) (.*)");
        for (String each : script.split("\n")) {
            Matcher matcher = line.matcher(each);
            if (matcher.matches()) {
                String value = matcher.group(2);
                set.put(
                        matcher.group(1),
                        value.startsWith("'")
                                ? value.substring(1, value.length() - 1).replace("''", "'")
                                : value);
            } else if (!each.startsWith("--")) {
                sql.add(each);
            }
        }
        return Pattern.compile("(?<!:):([a-z_]+)")
                .matcher(String.join("\n", sql))
                .replaceAll(match -> Matcher.quoteReplacement(set.get(match.group(1))))
                .replace(";", "");
    }

    @Test
    void who_may_not_see_small_counts_is_shown_the_figure_of_the_bulletin_and_rounded_rows() {
        Explored.Table table = table(asked(TOTAL, "2022Q1", Split.NATIONALITY_GROUP), ANALYST);
        assertThat(table.exact()).isFalse();
        assertThat(table.total())
                .isEqualTo(bulletin("2022Q1").recorded(TOTAL).orElseThrow().value());
        assertThat(table.rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.value() % 5).isZero());
        assertThat(explored(
                                asked(TOTAL, "2022Q1", Split.NATIONALITY_GROUP),
                                As.clientOf("counter", Permission.STATISTICS_READ))
                        .answer())
                .isEqualTo(table);
    }

    @Test
    void small_rows_hide_among_others_in_every_period_that_holds_their_month() {
        for (String period : List.of("2022-06", "2022Q2", "2022H1", "2022")) {
            Explored.Table table = table(asked(TOTAL, period, Split.PORT), ANALYST);
            assertThat(table.merged()).as(period).isEqualTo(2);
            assertThat(table.rows().getLast().values()).isEmpty();
            assertThat(table.rows())
                    .extracting(row -> row.values().getOrDefault(Split.PORT, ""))
                    .doesNotContain("CNSHA");
        }
        assertThat(table(asked(TOTAL, "2022Q1", Split.PORT), ANALYST).merged()).isZero();
        assertThat(table(asked(TOTAL, "2022Q2", Split.PORT), STATISTICIAN).rows())
                .anySatisfy(row -> {
                    assertThat(row.values()).containsEntry(Split.PORT, "CNSHA");
                    assertThat(row.value()).isEqualTo(4);
                });
    }

    @Test
    void what_would_give_a_small_count_away_is_withheld_with_the_reason() {
        withheld(Explored.Why.DAYS, asked(TOTAL, "2022-W01"));
        withheld(Explored.Why.DAYS, over(Step.DAY, asked(TOTAL, "2022Q1")));
        withheld(Explored.Why.TOTAL, asked("crossings.persons.border_residents", "2022-06"));
        withheld(Explored.Why.TOTAL, asked("crossings.persons.border_residents", "2022H1"));
        withheld(Explored.Why.CELLS, asked(TOTAL, "2022Q2", Split.PORT, Split.DIRECTION));
        assertThat(table(asked(TOTAL, "2022Q1", Split.MODE, Split.DIRECTION), ANALYST)
                        .rows())
                .isNotEmpty();
        assertThat(table(beside(Against.PREVIOUS, asked(TOTAL, "2022Q2", Split.PORT)), ANALYST)
                        .rows())
                .filteredOn(row -> !row.values().isEmpty())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.before()).isPresent());
    }

    @Test
    void a_figure_is_found_by_the_name_that_it_had_before() {
        var renaming = new Renaming(house.door(Metrics.class));
        var explorer = new Explorer(
                renaming,
                house.door(Periods.class),
                house.door(Tallies.class),
                house.door(Unfinished.class),
                house.door(Counting.class),
                house.door(Comparing.class),
                house.door(Rows.class));
        Explored explored = explorer.explore(asked("persons.all", "2022Q1"), TODAY, STATISTICIAN);
        assertThat(explored.metric().code()).isEqualTo(TOTAL);
        assertThat(explored.renamed())
                .hasValueSatisfying(renamed -> assertThat(renamed.arguments()).startsWith("persons.all", TOTAL));
        assertThat(explored(asked(TOTAL, "2022Q1"), STATISTICIAN).renamed()).isEmpty();
        assertThatThrownBy(() -> explored(asked("nothing.at.all", "2022Q1"), STATISTICIAN))
                .isInstanceOf(StatisticsProblem.NoSuchMetric.class);
    }

    /** The catalogue, in which the total was called otherwise before. */
    private record Renaming(Metrics catalogue) implements Metrics {

        @Override
        public List<Metric> all() {
            return catalogue.all();
        }

        @Override
        public Optional<Metric> find(String code) {
            return catalogue.find(code.equals("persons.all") ? TOTAL : code);
        }

        @Override
        public Metric require(String code) {
            if (code.equals("persons.all")) {
                throw new StatisticsProblem.MetricRenamed(code, catalogue.require(TOTAL), LocalDate.of(2022, 1, 1));
            }
            return catalogue.require(code);
        }

        @Override
        public List<SeriesBreak> breaks(String code) {
            return catalogue.breaks(code);
        }
    }

    @Test
    void every_picture_is_drawn_or_the_fitting_one_instead() {
        for (Exploration.Picture picture : Exploration.Picture.values()) {
            for (Step step : Step.values()) {
                for (Split[] by : new Split[][] {{}, {Split.PORT}, {Split.DIRECTION, Split.NATIONALITY_GROUP}}) {
                    var asked = new Exploration(TOTAL, List.of(by), step, "2022H1", Against.YEAR_BEFORE, picture);
                    Explored explored = explored(asked, STATISTICIAN);
                    boolean rows = step != Step.NONE || by.length > 0;
                    assertThat(ExploredView.of(explored, Language.EN, house.door(ValueWords.class))
                                    .picture("chart-tried", explored)
                                    .isPresent())
                            .as("%s %s %s", picture, step, List.of(by))
                            .isEqualTo(rows && picture != Exploration.Picture.NONE);
                }
            }
        }
    }

    @Test
    void what_nobody_could_read_is_not_counted() {
        assertThatThrownBy(() -> explored(over(Step.DAY, asked(TOTAL, "0001-01-01..9999-12-31")), STATISTICIAN))
                .isInstanceOf(StatisticsProblem.TooManyRows.class);
        assertThat(table(asked(TOTAL, "2000-01-01..2099-12-31", Split.PORT), ANALYST)
                        .complete())
                .isFalse();
    }

    @Test
    void records_of_several_scales_are_not_added_up() {
        try (var other = new StatisticsAlone()) {
            other.persons(LocalDate.of(2021, 2, 1), "CNPVG", "AIR", "ENTRY", "FOREIGNER", 20);
            other.persons(LocalDate.of(2021, 5, 1), "CNPVG", "AIR", "ENTRY", "FOREIGNER", 20);
            other.door(Tallies.class).foldNow();
            other.door(Periods.class).markReplayed(Period.parse("2021Q1"), 100, 1);
            assertThatThrownBy(() -> other.door(Explorer.class).explore(asked(TOTAL, "2021H1"), TODAY, STATISTICIAN))
                    .isInstanceOf(StatisticsProblem.MixedScales.class);
            var compared = other.door(Explorer.class)
                    .explore(beside(Against.PREVIOUS, asked(TOTAL, "2021-05")), TODAY, STATISTICIAN);
            assertThat(compared.scale()).isOne();
        }
    }

    @Test
    void periods_that_move_with_the_calendar_are_read() {
        assertThat(Lately.parse("last-month", TODAY)).isEqualTo(Period.parse("2022-06"));
        assertThat(Lately.parse("last-quarter", TODAY)).isEqualTo(Period.parse("2022Q2"));
        assertThat(Lately.parse("last-12-months", TODAY)).isEqualTo(Period.parse("2021-07-01..2022-06-30"));
        assertThat(Lately.parse("last-7-days", TODAY)).isEqualTo(Period.parse("2022-06-24..2022-06-30"));
        assertThat(Lately.parse("this-year", TODAY)).isEqualTo(Period.parse("2022"));
        assertThatThrownBy(() -> Lately.parse("next-month", TODAY)).isInstanceOf(StatisticsProblem.NoSuchPeriod.class);
    }
}

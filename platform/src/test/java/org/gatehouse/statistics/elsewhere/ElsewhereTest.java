package org.gatehouse.statistics.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.PublishedElsewhere;
import org.gatehouse.statistics.PublishedElsewhere.Line;
import org.gatehouse.statistics.PublishedElsewhere.OnConflict;
import org.gatehouse.statistics.PublishedElsewhere.Outcome;
import org.gatehouse.statistics.PublishedElsewhere.Report;
import org.gatehouse.statistics.StatisticsAlone;
import org.gatehouse.statistics.StatisticsProblem;
import org.gatehouse.statistics.series.Forecast;
import org.gatehouse.statistics.series.Movement;
import org.gatehouse.statistics.series.SeriesHistory;
import org.gatehouse.statistics.series.SeriesLine;
import org.gatehouse.statistics.series.SeriesPoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Tables of published figures into a real PostgreSQL. Every figure here is invented. */
class ElsewhereTest {

    private static final String HEAD =
            "period\tmetric\tvalue\tunit\tcomparison\tsource_url\tauthority\tas_published\tqualifier\tnote\n";
    private static final Actor STATISTICIAN = new Actor(
            new OfficerId(UUID.nameUUIDFromBytes(new byte[] {7})),
            "officer:tester",
            "Tester",
            Optional.empty(),
            Set.of());

    private StatisticsAlone house;
    private PublishedElsewhere elsewhere;

    @BeforeEach
    void open() {
        house = new StatisticsAlone();
        elsewhere = house.door(PublishedElsewhere.class);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static String line(String period, String value, String comparison) {
        return line(period, "crossings.persons.total", value, comparison, "", "");
    }

    private static String line(
            String period, String metric, String value, String comparison, String words, String qualifier) {
        return String.join(
                        "\t",
                        period,
                        metric,
                        value,
                        "person-crossings",
                        comparison,
                        "https://example.org/" + period,
                        "XX-Border",
                        words,
                        qualifier,
                        "")
                + "\n";
    }

    private Report take(String table) {
        return elsewhere.take(table, "test.tsv", OnConflict.KEEP, STATISTICIAN);
    }

    @Test
    void a_table_is_kept_as_it_was_printed() {
        Report report = take(HEAD
                + line("2022Q1", "crossings.persons.total", "31205000", "YoY -5.9%", "3120.5万人次", "")
                + line("2022Q2", "crossings.persons.total", "32000000", "", "3200万余人次", "more_than"));
        assertThat(report.taken()).isEqualTo(2);
        assertThat(elsewhere.all()).hasSize(2).first().satisfies(figure -> {
            assertThat(figure.period()).isEqualTo(Period.parse("2022Q1"));
            assertThat(figure.low().orElseThrow()).isEqualByComparingTo("31204500");
            assertThat(figure.high().orElseThrow()).isEqualByComparingTo("31205500");
            assertThat(figure.source()).isEqualTo("https://example.org/2022Q1");
            assertThat(figure.importedBy()).isEqualTo("officer:tester");
        });
        assertThat(elsewhere.imports()).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("test.tsv");
            assertThat(one.sha256()).matches("[0-9a-f]{64}");
        });
    }

    @Test
    void each_line_that_is_not_taken_says_why() {
        take(HEAD + line("2022Q1", "100", ""));
        String table = HEAD
                + line("2022Q1", "100", "")
                + line("2022Q1", "101", "")
                + line("FY2022", "100", "")
                + line("2022-02/2022-01", "100", "")
                + line("2022Q2", "many", "")
                + line("2022Q2", "Crossings", "100", "", "", "")
                + line("2022Q2", "crossings.persons.total", "100", "", "120人次", "")
                + line("2022Q2", "crossings.persons.total", "100", "", "", "roughly")
                + line("2022Q2", "crossings.persons.total", "", "", "about 2 billion. 250,000", "unresolved")
                + "2022Q3\tonly three\tcells\n"
                + line("2022Q3", "100", "")
                + line("2022Q3", "102", "");
        Report report = elsewhere.check(table);
        assertThat(report.lines()).extracting(Line::number).isSorted();
        assertThat(report.faults())
                .extracting(one -> one.number() + " " + one.why())
                .containsExactly(
                        "3 other-value",
                        "4 period",
                        "5 period",
                        "6 value",
                        "7 metric",
                        "8 words",
                        "9 qualifier",
                        "11 cells",
                        "13 other-line");
        assertThat(report.count(Outcome.ALREADY_THERE)).isEqualTo(1);
        assertThat(report.taken()).isEqualTo(2);
        assertThat(elsewhere.all()).as("a check takes nothing").hasSize(1);
    }

    @Test
    void a_table_taken_twice_is_there_once() {
        String table = HEAD + line("2022Q1", "100", "") + line("2022Q2", "120", "");
        take(table);
        assertThatThrownBy(() -> take(table)).isInstanceOf(StatisticsProblem.NothingToTake.class);
        assertThat(elsewhere.all()).hasSize(2);
        assertThat(elsewhere.imports()).hasSize(1);
    }

    @Test
    void another_value_replaces_only_where_it_is_asked_to_and_the_earlier_stays() {
        take(HEAD + line("2022Q1", "100", ""));
        String other = HEAD + line("2022Q1", "110", "");
        assertThatThrownBy(() -> take(other)).isInstanceOf(StatisticsProblem.NothingToTake.class);
        Report report = elsewhere.take(other, "later.tsv", OnConflict.REPLACE, STATISTICIAN);
        assertThat(report.count(Outcome.REPLACED)).isEqualTo(1);
        assertThat(elsewhere.all())
                .singleElement()
                .satisfies(one -> assertThat(one.value().orElseThrow()).isEqualByComparingTo("110"));
        assertThat(house.jdbc()
                        .sql("SELECT COUNT(*) FROM statistics.published_figure")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void rows_stay_as_they_are_and_what_contradicts_itself_does_not_go_in() {
        take(HEAD + line("2022Q1", "100", ""));
        for (String statement : List.of(
                "UPDATE statistics.published_figure SET value = 1",
                "DELETE FROM statistics.published_figure",
                "UPDATE statistics.published_import SET taken = 7",
                "INSERT INTO statistics.published_figure (import, line, period, printed_period, metric, authority, unit, comparison, source,"
                        + " as_published, qualifier, note) SELECT 1, 2, '2023', '2023', 'm', 'XX', 'u', '', 's', '', 'exact', ''",
                "INSERT INTO statistics.published_figure (import, line, period, printed_period, metric, authority, value, low, high, unit,"
                        + " comparison, source, as_published, qualifier, note) SELECT 1, 2, '2023', '2023', 'm', 'XX', 5, 6, 7, 'u', '', 's', '', 'exact', ''",
                "INSERT INTO statistics.published_figure (import, line, period, printed_period, metric, authority, value, low, high, unit,"
                        + " comparison, source, as_published, qualifier, note) SELECT import, 2, period, period, metric, authority, 5, 5, 5,"
                        + " 'u', '', 's', '', 'exact', '' FROM statistics.published_figure",
                "INSERT INTO statistics.published_figure (import, line, period, printed_period, metric, authority, value, low, high, unit,"
                        + " comparison, source, as_published, qualifier, note, replaces) SELECT import, 2, '2030', '2030', metric, authority, 5, 5, 5,"
                        + " 'u', '', 's', '', 'exact', '', number FROM statistics.published_figure")) {
            assertThatThrownBy(() -> house.jdbc().sql(statement).update())
                    .as(statement)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void printed_rates_are_computed_again() {
        take(HEAD
                + line("2021Q1", "100000000", "")
                + line("2022Q1", "110000000", "YoY +10%")
                + line("2022Q2", "121000000", "QoQ +25%"));
        assertThat(elsewhere.rates())
                .extracting(rate -> rate.figure().printedPeriod() + " " + rate.agrees())
                .containsExactly("2022Q1 true", "2022Q2 false");
    }

    @Test
    void a_series_holds_what_was_published_and_what_follows_from_it() {
        take(HEAD
                + line("2022Q1", "30000000", "")
                + line("2022Q2", "32000000", "")
                + line("2022Q3", "22000000", "")
                + line("2022", "115000000", "")
                + line("2011", "411000000", ""));
        var lines = house.door(SeriesHistory.class).of("crossings.persons.total", Period.Kind.QUARTER);
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.source()).isEqualTo("XX-Border");
            assertThat(line.points()).hasSize(4);
            assertThat(line.points().getLast().origin()).isEqualTo(SeriesPoint.Origin.SUBTRACTED);
            assertThat(line.points().getLast().value()).isEqualByComparingTo(new BigDecimal("31000000"));
        });
        assertThat(house.door(SeriesHistory.class)
                        .of("crossings.persons.total", Period.Kind.YEAR)
                        .getFirst()
                        .points())
                .extracting(point -> point.period().code())
                .containsExactly("2011", "2022");
    }

    /** The published series, where it lies beside the checkout or where GATEHOUSE_BULLETINS says. */
    @Test
    void the_published_series_is_taken_in_as_far_as_its_periods_have_days() throws IOException {
        Optional<Path> file = Stream.of(
                        Optional.ofNullable(System.getenv("GATEHOUSE_BULLETINS"))
                                .map(Path::of),
                        Optional.of(Path.of("../../shared/data/bulletins/bulletins.tsv")))
                .flatMap(Optional::stream)
                .filter(Files::isReadable)
                .findFirst();
        Assumptions.assumeTrue(file.isPresent(), "the published series is not here");
        Report report = take(Files.readString(file.get()));
        var rates = elsewhere.rates();
        System.out.printf(
                "%d lines: %d taken, %d there, %d conflicting, %d unreadable; %d rates, %d agree%n",
                report.lines().size(),
                report.taken(),
                report.count(Outcome.ALREADY_THERE),
                report.count(Outcome.CONFLICTING),
                report.count(Outcome.UNREADABLE),
                rates.size(),
                rates.stream().filter(PublishedElsewhere.Rate::agrees).count());
        report.faults().forEach(System.out::println);
        for (Period.Kind kind : List.of(Period.Kind.QUARTER, Period.Kind.YEAR)) {
            for (SeriesLine line : house.door(SeriesHistory.class).of("crossings.persons.total", kind)) {
                System.out.println(line.source() + " " + kind + " "
                        + line.points().stream()
                                .map(p -> p.period() + "=" + p.value().toPlainString())
                                .toList()
                        + " " + Movement.of(line, kind, List.of()) + " " + Forecast.of(line, kind, List.of()));
            }
        }
        assertThat(report.taken()).isGreaterThan(report.lines().size() * 9 / 10);
        assertThat(report.faults()).allMatch(line -> line.why().equals("period"));
        assertThat(rates)
                .filteredOn(rate -> !rate.agrees())
                .allMatch(rate -> rate.cause().isPresent());
    }
}

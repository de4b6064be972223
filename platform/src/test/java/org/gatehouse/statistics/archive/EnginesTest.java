package org.gatehouse.statistics.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.Bulletins;
import org.gatehouse.statistics.Bulletins.Freshness;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.StatisticsAlone;
import org.gatehouse.statistics.tally.Statistic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * PostgreSQL over its tallies and DuckDB over the archive say the same to the last octet. So does Apache Spark, see
 * {@code SparkRunsTest}.
 */
class EnginesTest {

    private static StatisticsAlone house;

    @BeforeAll
    static void three_quarters() {
        house = new StatisticsAlone();
        SealedQuarters.record(house);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022Q1",
                "2021Q4",
                "2021Q1",
                "2022-02",
                "2021",
                "2021H2",
                "2022-02-06",
                "2022-W05",
                "2022-01-29..2022-02-06"
            })
    void both_engines_say_the_same(String period) {
        var bulletins = house.door(Bulletins.class);
        Bulletin recorded = bulletins.compile(Period.parse(period), Freshness.RECOUNTED);
        Bulletin archived = bulletins.compileArchived(Period.parse(period), Bulletins.Engine.DUCKDB, (_, _) -> {});
        assertThat(archived).isEqualTo(recorded);
        // a release is hashed over this form
        assertThat(JsonMapper.shared().writeValueAsString(archived))
                .isEqualTo(JsonMapper.shared().writeValueAsString(recorded));
        assertThat(SealedQuarters.rendered(house, archived)).isEqualTo(SealedQuarters.rendered(house, recorded));
    }

    @Test
    void there_is_something_to_compare() {
        Bulletin bulletin = house.door(Bulletins.class)
                .compileArchived(Period.parse("2022Q1"), Bulletins.Engine.DUCKDB, (_, _) -> {});
        for (String metric : List.of(
                "crossings.persons.total",
                "conveyances.cargo",
                "refusals.entry",
                "inspections.handed_over",
                "screening.alerts.raised",
                "stays.overstays.found",
                "stays.irregular.open")) {
            assertThat(bulletin.recorded(metric))
                    .as(metric)
                    .hasValueSatisfying(figure -> assertThat(figure.value()).isPositive());
        }
        assertThat(bulletin.daily()).isNotEmpty();
    }

    /** Words that one of PostgreSQL, DuckDB and Apache Spark does not know, or reads differently. */
    @ParameterizedTest
    @EnumSource(Statistic.class)
    void a_text_keeps_to_what_all_engines_read_alike(Statistic statistic) {
        assertThat(statistic.sql())
                .startsWith("--")
                .doesNotContainIgnoringCase(
                        "::",
                        "FILTER",
                        "double",
                        "float",
                        "AVG(",
                        "/",
                        " ILIKE ",
                        "DISTINCT ON",
                        "GROUP BY ALL",
                        "\"",
                        "`");
    }
}

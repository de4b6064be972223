package org.gatehouse.statistics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.gatehouse.statistics.StatisticsProblem;
import org.junit.jupiter.api.Test;

class RenamedMetricTest {

    private static final String NOW = "crossings.persons.total";

    @Test
    void who_asks_by_an_old_code_is_told_the_new_one_and_old_releases_still_find_their_figure() {
        var catalogue = new MetricCatalogue(
                List.of(
                        new String[] {"persons.all", "persons.inspected", "2023-01-01"},
                        new String[] {"persons.inspected", NOW, "2024-01-01"}),
                List.of());
        assertThat(catalogue.find("persons.all")).contains(catalogue.require(NOW));
        assertThatThrownBy(() -> catalogue.require("persons.all"))
                .isInstanceOfSatisfying(StatisticsProblem.MetricRenamed.class, problem -> {
                    String sentence = ResourceBundle.getBundle("messages/statistics", Locale.of("en"))
                            .getString(problem.messageKey());
                    assertThat(new MessageFormat(sentence, Locale.ROOT).format(problem.arguments()))
                            .isEqualTo(
                                    "The figure “persons.all” is called “crossings.persons.total” since 2023-01-01: Persons"
                                            + " inspected on entry and exit. Ask for it by that name.");
                });
        assertThatThrownBy(() -> catalogue.require("nothing.at.all"))
                .isInstanceOf(StatisticsProblem.NoSuchMetric.class);
    }

    @Test
    void a_renaming_that_leads_nowhere_or_in_a_circle_stops_the_start() {
        for (List<String[]> rows : List.of(
                List.<String[]>of(new String[] {"a", "b", "2023-01-01"}),
                List.of(new String[] {"a", "b", "2023-01-01"}, new String[] {"b", "a", "2023-01-01"}),
                List.<String[]>of(new String[] {NOW, "conveyances.total", "2023-01-01"}))) {
            assertThatThrownBy(() -> new MetricCatalogue(rows, List.of())).isInstanceOf(IllegalStateException.class);
        }
    }
}

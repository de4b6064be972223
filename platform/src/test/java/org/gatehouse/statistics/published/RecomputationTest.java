package org.gatehouse.statistics.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.statistics.Qualifier;
import org.gatehouse.statistics.published.PublishedFigure.Count;
import org.gatehouse.statistics.published.Recomputation.Published;
import org.gatehouse.statistics.published.Recomputation.Recomputed;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class RecomputationTest {

    private static Published value(String period, String value, String comparison) {
        return new Published("X", period, "m", new BigDecimal(value), comparison, "");
    }

    @Test
    void a_rate_agrees_when_rounding_allows_it() {
        // 670 and 650 million may be 674.9 and 650.2: a rise of 3.8 %.
        var agreed = new Recomputation()
                .recompute(List.of(value("2018", "650000000", ""), value("2019", "670000000", "YoY +3.8%")));
        assertThat(agreed)
                .singleElement()
                .satisfies(rate -> assertThat(rate.agrees()).isTrue());
    }

    @Test
    void a_rate_that_no_rounding_gives_is_a_discrepancy() {
        var found = new Recomputation()
                .recompute(List.of(value("2022Q1", "30094000", ""), value("2022Q2", "32293000", "QoQ +5.64%")));
        assertThat(found).singleElement().satisfies(rate -> {
            assertThat(rate.agrees()).isFalse();
            assertThat(rate.cause()).isEmpty();
        });
    }

    @Test
    void a_year_begins_after_the_fourth_quarter() {
        var found =
                new Recomputation().recompute(List.of(value("2021Q4", "100", ""), value("2022Q1", "99", "QoQ -1%")));
        assertThat(found)
                .singleElement()
                .satisfies(rate -> assertThat(rate.agrees()).isTrue());
    }

    /** The published series, where it lies beside the checkout or where GATEHOUSE_BULLETINS says. */
    private static List<List<String>> published() throws IOException {
        Optional<Path> file = Stream.of(
                        Optional.ofNullable(System.getenv("GATEHOUSE_BULLETINS"))
                                .map(Path::of),
                        Optional.of(Path.of("../../shared/data/bulletins/bulletins.tsv")))
                .flatMap(Optional::stream)
                .filter(Files::isReadable)
                .findFirst();
        Assumptions.assumeTrue(file.isPresent(), "the published series is not here");
        return Files.readAllLines(file.get()).stream()
                .skip(1)
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    @Test
    void every_rate_of_the_published_series_agrees_or_is_named() throws IOException {
        List<Published> series = published().stream()
                .filter(row -> !row.get(2).isBlank() && !row.get(8).equals("forecast"))
                .map(row -> new Published(
                        row.get(6), row.get(0), row.get(1), new BigDecimal(row.get(2)), row.get(4), row.get(7)))
                .toList();
        List<Recomputed> rates = new Recomputation().recompute(series);
        long agree = rates.stream().filter(Recomputed::agrees).count();
        List<Recomputed> discrepancies =
                rates.stream().filter(rate -> !rate.agrees()).toList();
        System.out.printf(
                "%d published rates recompute, %d agree, %d are discrepancies%n",
                rates.size(), agree, discrepancies.size());
        discrepancies.forEach(d -> System.out.printf(
                "%s\t%s\t%s\t%s\t%s  [%s%% printed, %.2f to %.2f computed]%n",
                d.value().authority(),
                d.value().period(),
                d.value().metric(),
                d.rate().kind(),
                d.cause().orElse("WITHOUT A NAME"),
                d.rate().percent(),
                d.computed().low(),
                d.computed().high()));
        assertThat(rates).hasSizeGreaterThan(25);
        assertThat(discrepancies).allSatisfy(d -> assertThat(d.cause()).isPresent());
    }

    @Test
    void every_published_number_is_read_as_the_series_has_it() throws IOException {
        List<List<String>> rows = published().stream()
                .filter(row -> row.get(7).matches(".*\\d.*") && !row.get(8).equals("unresolved"))
                .toList();
        for (List<String> row : rows) {
            var read = PublishedFigures.read(row.get(7));
            BigDecimal value = new BigDecimal(row.get(2));
            assertThat(read).as(row.get(7)).first().isInstanceOfSatisfying(Count.class, count -> {
                BigDecimal inUnits =
                        count.counter().equals("公斤") ? count.value().movePointLeft(3) : count.value();
                assertThat(inUnits).as(row.get(7)).isEqualByComparingTo(value);
                if (!row.get(8).isEmpty() && !row.get(8).equals("average")) {
                    assertThat(count.qualifier())
                            .as(row.get(7))
                            .isEqualTo(Qualifier.valueOf(row.get(8).toUpperCase(java.util.Locale.ROOT)));
                }
            });
        }
        System.out.printf("%d published numbers are read as the series has them%n", rows.size());
    }
}

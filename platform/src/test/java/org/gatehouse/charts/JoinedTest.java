package org.gatehouse.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.gatehouse.charts.Columns.Arrangement;
import org.junit.jupiter.api.Test;

/** What lines join and what columns add up to. */
class JoinedTest {

    @Test
    void no_line_goes_across_a_break_or_a_missing_value() {
        for (int seed = 0; seed < 300; seed++) {
            Lines chart = new ManyCharts(seed).lines();
            for (Series series : chart.series()) {
                List<List<Integer>> runs = DrawnLines.runs(series.values(), chart.breaks());
                assertThat(runs.stream().flatMap(List::stream))
                        .containsExactlyElementsOf(
                                IntStream.range(0, series.values().size())
                                        .filter(at -> series.values().get(at).present())
                                        .boxed()
                                        .toList());
                for (List<Integer> run : runs) {
                    for (int at : run.subList(1, run.size())) {
                        assertThat(run).contains(at - 1);
                        assertThat(chart.breaks()).noneMatch(cut -> cut.before() == at);
                    }
                }
            }
        }
    }

    @Test
    void a_break_is_marked_and_said() {
        var caption = new Caption("broken", "Broken", "A break");
        var values = List.of(Value.of(1), Value.of(2), Value.of(3), Value.of(4));
        String svg = Drawing.inPage(new Lines(
                caption,
                "Quarter",
                List.of("Q1", "Q2", "Q3", "Q4"),
                List.of(new Series("Now", values)),
                List.of(new Break(2, "Counted otherwise")),
                0));
        assertThat(svg).contains("chart-break-mark", "1  Counted otherwise");
        assertThat(svg.split("<polyline", -1)).hasSize(3);
    }

    @Test
    void shares_are_a_hundred_percent_together() {
        for (int seed = 0; seed < 300; seed++) {
            Columns any = new ManyCharts(seed).columns();
            var chart = new Columns(any.caption(), any.across(), any.points(), any.series(), Arrangement.SHARES);
            for (int at = 0; at < chart.points().size(); at++) {
                List<DrawnColumns.Piece> pieces = DrawnColumns.pieces(chart, at);
                double end = pieces.getLast().to();
                assertThat(end)
                        .satisfiesAnyOf(
                                whole -> assertThat(whole).isZero(),
                                whole -> assertThat(Math.abs(whole - 100)).isLessThan(1e-6));
                for (int i = 1; i < pieces.size(); i++) {
                    assertThat(pieces.get(i).from()).isEqualTo(pieces.get(i - 1).to());
                }
            }
        }
    }

    @Test
    void a_stack_is_as_high_as_its_sum() {
        for (int seed = 0; seed < 100; seed++) {
            Columns any = new ManyCharts(seed).columns();
            var chart = new Columns(any.caption(), any.across(), any.points(), any.series(), Arrangement.STACKED);
            for (int at = 0; at < chart.points().size(); at++) {
                int point = at;
                assertThat(DrawnColumns.pieces(chart, at).getLast().to())
                        .isEqualTo(chart.series().stream()
                                .mapToDouble(one -> one.values().get(point).drawn())
                                .sum());
            }
        }
    }

    @Test
    void the_most_is_the_darkest_and_nought_is_none() {
        assertThat(Palette.heat(0, 100)).isZero();
        assertThat(Palette.heat(1, 100)).isEqualTo(1);
        assertThat(Palette.heat(100, 100)).isEqualTo(Palette.HEAT_STEPS);
        for (int value = 1; value <= 1000; value++) {
            assertThat(Palette.heat(value, 1000)).isBetween(Palette.heat(value - 1, 1000), Palette.HEAT_STEPS);
        }
    }

    @Test
    void twice_the_count_has_twice_the_area() {
        var circles = new DrawnPortMap.Circles(1000, 26);
        double one = circles.radius(Value.of(500));
        double two = circles.radius(Value.of(1000));
        assertThat(two * two / (one * one)).isCloseTo(2, Offset.offset(1e-9));
    }

    @Test
    void more_series_than_can_be_told_apart_are_no_chart() {
        var series = IntStream.range(0, Palette.SERIES_MAX + 1)
                .mapToObj(at -> new Series("s" + at, List.of(Value.of(at))))
                .toList();
        assertThatThrownBy(() -> new Lines(new Caption("many", "Many", "Many"), "Day", List.of("1"), series))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

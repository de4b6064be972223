package org.gatehouse.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Draws {@link Lines}. */
final class DrawnLines {

    /** Where there are no more points than that, each is marked. */
    private static final int MARKED_MAX = 32;

    private static final double DOT = 3.5;

    private DrawnLines() {}

    static Sheet of(Lines chart) {
        var shapes = new Svg();
        double above =
                Legend.draw(shapes, chart.series().stream().map(Series::name).toList(), Sheet.WIDE_WIDTH, true);
        Plot plot = Plot.below(
                above,
                Math.max(1, chart.points().size()),
                Sheet.WIDE_WIDTH,
                "",
                (bottom, top) -> Scale.over(
                        values(chart).min().orElse(0),
                        Math.max(chart.atLeast(), values(chart).max().orElse(0)),
                        bottom,
                        top));
        plot.axes(shapes, chart.points());
        // the last first, so that the first lies on top
        for (int i = chart.series().size() - 1; i >= 0; i--) {
            line(shapes, plot, chart, i);
        }
        double end = plot.notes(shapes, chart.breaks());
        return new Sheet(
                Sheet.WIDE_WIDTH,
                end,
                Sheet.WIDE,
                shapes,
                points(plot, chart),
                chart.points().size());
    }

    private static DoubleStream values(Lines chart) {
        return chart.series().stream()
                .flatMap(one -> one.values().stream())
                .filter(Value::present)
                .mapToDouble(Value::drawn);
    }

    private static void line(Svg svg, Plot plot, Lines chart, int index) {
        List<Value> values = chart.series().get(index).values();
        String colour = Palette.series(index);
        boolean marked = values.size() <= MARKED_MAX;
        for (List<Integer> run : runs(values, chart.breaks())) {
            if (run.size() > 1) {
                svg.empty(
                        "polyline",
                        "class",
                        "chart-line " + colour,
                        "points",
                        run.stream()
                                .map(at -> Svg.decimal(plot.steps().middle(at)) + ","
                                        + Svg.decimal(
                                                plot.scale().y(values.get(at).drawn())))
                                .collect(Collectors.joining(" ")));
            }
            if (marked || run.size() == 1) {
                run.forEach(at -> dot(svg, plot, values.get(at), at, colour));
            }
        }
    }

    private static void dot(Svg svg, Plot plot, Value value, int at, String colour) {
        svg.empty(
                "circle",
                "class",
                "chart-dot " + colour,
                "cx",
                plot.steps().middle(at),
                "cy",
                plot.scale().y(value.drawn()),
                "r",
                DOT);
    }

    /** Points that one line joins: neighbours, none of them missing, no break between them. */
    static List<List<Integer>> runs(List<Value> values, List<Break> breaks) {
        Set<Integer> cuts = breaks.stream().map(Break::before).collect(Collectors.toSet());
        List<List<Integer>> runs = new ArrayList<>();
        List<Integer> run = new ArrayList<>();
        for (int at = 0; at < values.size(); at++) {
            if (cuts.contains(at) || !values.get(at).present()) {
                runs.add(run);
                run = new ArrayList<>();
            }
            if (values.get(at).present()) {
                run.add(at);
            }
        }
        runs.add(run);
        return runs.stream().filter(one -> !one.isEmpty()).toList();
    }

    private static Svg points(Plot plot, Lines chart) {
        var svg = new Svg();
        for (int at = 0; at < chart.points().size(); at++) {
            var marks = new Svg();
            List<String> words = new ArrayList<>();
            words.add(chart.points().get(at));
            for (int i = 0; i < chart.series().size(); i++) {
                Series one = chart.series().get(i);
                words.add(one.name() + " " + one.values().get(at).words());
                if (one.values().get(at).present()) {
                    dot(marks, plot, one.values().get(at), at, Palette.series(i));
                }
            }
            new Point(
                            plot.steps().start(at),
                            plot.scale().top(),
                            plot.steps().width(),
                            plot.scale().bottom() - plot.scale().top(),
                            words)
                    .draw(svg, marks, Sheet.WIDE_WIDTH);
        }
        return svg;
    }
}

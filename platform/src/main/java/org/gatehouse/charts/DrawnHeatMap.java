package org.gatehouse.charts;

import java.util.List;
import java.util.Optional;

/** Draws {@link HeatMap}. */
final class DrawnHeatMap {

    private static final double CELL = 26;
    private static final double KEY = 22;

    private DrawnHeatMap() {}

    static Sheet of(HeatMap chart) {
        var shapes = new Svg();
        var points = new Svg();
        double left = chart.rows().stream()
                        .mapToDouble(row -> Words.width(row.name()))
                        .max()
                        .orElse(0)
                + 10;
        var steps = new Steps(Math.max(1, chart.columns().size()), left, Sheet.WIDE_WIDTH);
        double most = most(chart);
        String hatch = chart.caption().id() + "-hatch";
        hatching(shapes, hatch);
        heads(shapes, chart, steps);
        double y = Words.LINE + 4;
        for (Series row : chart.rows()) {
            shapes.element(
                    "text",
                    row.name(),
                    "class",
                    "chart-label",
                    "x",
                    left - 10,
                    "y",
                    y + CELL / 2 + 5,
                    "text-anchor",
                    "end");
            for (int at = 0; at < chart.columns().size(); at++) {
                Value value = row.values().get(at);
                cell(shapes, value, most, hatch, steps.start(at) + 1, y + 1, steps.width() - 2, CELL - 2);
                new Point(
                                steps.start(at),
                                y,
                                steps.width(),
                                CELL,
                                List.of(row.name() + ", " + chart.columns().get(at), value.words()))
                        .draw(points, new Svg(), Sheet.WIDE_WIDTH);
            }
            y += CELL;
        }
        double end = key(shapes, chart, most, hatch, left, y + 12);
        // the note of the last row needs room below it
        return new Sheet(
                Sheet.WIDE_WIDTH,
                Math.max(end, y + 2 * Words.LINE),
                Sheet.WIDE,
                shapes,
                points,
                chart.columns().size());
    }

    private static double most(HeatMap chart) {
        return chart.rows().stream()
                .flatMap(row -> row.values().stream())
                .mapToDouble(Value::drawn)
                .max()
                .orElse(0);
    }

    private static void hatching(Svg svg, String id) {
        svg.open("defs")
                .open(
                        "pattern",
                        "id",
                        id,
                        "width",
                        "6",
                        "height",
                        "6",
                        "patternUnits",
                        "userSpaceOnUse",
                        "patternTransform",
                        "rotate(45)")
                .empty("line", "class", "chart-hatch", "x1", "0", "x2", "0", "y1", "0", "y2", "6")
                .close("pattern")
                .close("defs");
    }

    private static void heads(Svg svg, HeatMap chart, Steps steps) {
        double widest = chart.columns().stream().mapToDouble(Words::width).max().orElse(0);
        int every = steps.every(widest + 4);
        for (int at = 0; at < chart.columns().size(); at += every) {
            svg.element(
                    "text",
                    chart.columns().get(at),
                    "class",
                    "chart-label",
                    "x",
                    steps.middle(at),
                    "y",
                    16.0,
                    "text-anchor",
                    "middle");
        }
    }

    private static void cell(
            Svg svg, Value value, double most, String hatch, double x, double y, double width, double height) {
        if (value.present()) {
            svg.empty(
                    "rect",
                    "class",
                    "chart-heat-" + Palette.heat(value.drawn(), most),
                    "x",
                    x,
                    "y",
                    y,
                    "width",
                    width,
                    "height",
                    height);
        } else {
            svg.empty(
                    "rect",
                    "class",
                    "chart-hidden",
                    "fill",
                    "url(#" + hatch + ")",
                    "x",
                    x,
                    "y",
                    y,
                    "width",
                    width,
                    "height",
                    height);
        }
    }

    /** @return where it ends */
    private static double key(Svg svg, HeatMap chart, double most, String hatch, double left, double top) {
        double x = left;
        double y = top;
        for (int step = 0; step <= Palette.HEAT_STEPS && (step == 0 || most > 0); step++) {
            String words = step == 0 ? "0" : range(step, most);
            double needed = KEY + 6 + Words.width(words) + 14;
            if (x + needed > Sheet.WIDE_WIDTH) {
                x = left;
                y += Words.LINE + 4;
            }
            svg.empty("rect", "class", "chart-heat-" + step, "x", x, "y", y, "width", KEY, "height", 16.0);
            svg.element("text", words, "class", "chart-label", "x", x + KEY + 6, "y", y + 13);
            x += needed;
        }
        Optional<Value> missing = chart.rows().stream()
                .flatMap(row -> row.values().stream())
                .filter(value -> !value.present())
                .findFirst();
        if (missing.isPresent()) {
            y += Words.LINE + 4;
            cell(svg, missing.get(), most, hatch, left, y, KEY, 16);
            svg.element("text", missing.get().words(), "class", "chart-label", "x", left + KEY + 6, "y", y + 13);
        }
        return y + Words.LINE + 4;
    }

    /** From the first whole number of a step to its last. */
    private static String range(int step, double most) {
        long from = (long) Math.floor(most * (step - 1) / Palette.HEAT_STEPS) + 1;
        long to = (long) Math.floor(most * step / Palette.HEAT_STEPS);
        return from >= to ? Digits.grouped(to) : Digits.grouped(from) + "–" + Digits.grouped(to);
    }
}

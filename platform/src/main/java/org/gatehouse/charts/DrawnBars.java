package org.gatehouse.charts;

import java.util.List;

/** Draws {@link Bars}. */
final class DrawnBars {

    private static final double ROW = 46;
    private static final double HEIGHT = 16;

    private DrawnBars() {}

    static Sheet of(Bars chart) {
        var shapes = new Svg();
        var points = new Svg();
        double most = Math.max(
                1,
                chart.bars().stream()
                        .mapToDouble(bar -> bar.value().drawn())
                        .max()
                        .orElse(1));
        double y = 0;
        for (Bar bar : chart.bars()) {
            named(shapes, bar, 0, y + 16);
            if (bar.value().present()) {
                shapes.empty(
                        "rect",
                        "class",
                        Palette.series(0),
                        "x",
                        0.0,
                        "y",
                        y + 22,
                        "width",
                        width(bar.value(), most),
                        "height",
                        HEIGHT);
            }
            pointed(points, bar, y, ROW);
            y += ROW;
        }
        return new Sheet(Sheet.SLIM_WIDTH, y + 4, Sheet.SLIM, shapes, points, 1);
    }

    /** What is not nought is seen. */
    static double width(Value value, double most) {
        double drawn = Math.max(0, value.drawn());
        return drawn == 0 ? 0 : Math.max(1, Sheet.SLIM_WIDTH * drawn / most);
    }

    /** A name to the left and a value to the right; the name gives way. */
    static void named(Svg svg, Bar bar, double x, double y) {
        String words = bar.value().words();
        svg.element(
                "text",
                Words.fitted(bar.name(), Sheet.SLIM_WIDTH - x - Words.width(words) - 12),
                "class",
                "chart-label",
                "x",
                x,
                "y",
                y);
        svg.element("text", words, "class", "chart-label", "x", Sheet.SLIM_WIDTH, "y", y, "text-anchor", "end");
    }

    /** The value stands there already: no note is needed. */
    static void pointed(Svg svg, Bar bar, double y, double height) {
        svg.open(
                "g",
                "class",
                "chart-point",
                "tabindex",
                "0",
                "role",
                "img",
                "aria-label",
                String.join(" · ", List.of(bar.name(), bar.value().words())));
        svg.empty("rect", "class", "chart-hit", "x", 0.0, "y", y, "width", Sheet.SLIM_WIDTH, "height", height);
        svg.close("g");
    }
}

package org.gatehouse.charts;

import java.util.List;

/**
 * The field of lines and columns: the scale to its left, the points below it, and below them the notes of its breaks.
 *
 * @param scale from values to heights
 * @param steps from points to places
 * @param unit what follows the numbers of the scale
 */
record Plot(Scale scale, Steps steps, String unit) {

    static final double HEIGHT = 220;

    private static final double LABELS = 26;
    private static final double ABOVE = 12;

    /**
     * @param top how much is taken by what stands above
     * @param unit what follows the numbers of the scale; empty for nothing
     * @param scale made for the bottom and the top of the field
     */
    static Plot below(double top, int points, double width, String unit, ScaleMaker scale) {
        Scale made = scale.between(top + ABOVE + HEIGHT, top + ABOVE);
        double left = made.marks().stream()
                        .mapToDouble(mark -> Words.width(Scale.words(mark) + unit))
                        .max()
                        .orElse(0)
                + 10;
        return new Plot(made, new Steps(points, left, width), unit);
    }

    /** Makes a scale for a field between two heights. */
    interface ScaleMaker {
        Scale between(double bottom, double top);
    }

    /** Where the drawing ends that stands below the field. */
    double bottom() {
        return scale.bottom() + LABELS;
    }

    void axes(Svg svg, List<String> points) {
        for (double mark : scale.marks()) {
            double y = scale.y(mark);
            svg.empty(
                    "line",
                    "class",
                    mark == 0 ? "chart-axis" : "chart-grid",
                    "x1",
                    steps.left(),
                    "x2",
                    steps.right(),
                    "y1",
                    y,
                    "y2",
                    y);
            svg.element(
                    "text",
                    Scale.words(mark) + unit,
                    "class",
                    "chart-label",
                    "x",
                    steps.left() - 6,
                    "y",
                    y + 5,
                    "text-anchor",
                    "end");
        }
        double widest = points.stream().mapToDouble(Words::width).max().orElse(0);
        int every = steps.every(widest + 12);
        for (int i = 0; i < points.size(); i += every) {
            // the first and the last stay within the chart
            double x = Math.clamp(steps.middle(i), widest / 2, Math.max(widest / 2, steps.right() - widest / 2));
            svg.element(
                    "text",
                    points.get(i),
                    "class",
                    "chart-label",
                    "x",
                    x,
                    "y",
                    scale.bottom() + 19,
                    "text-anchor",
                    "middle");
        }
    }

    /** @return where it ends */
    double notes(Svg svg, List<Break> breaks) {
        double y = bottom();
        for (int i = 0; i < breaks.size(); i++) {
            double x = steps.start(breaks.get(i).before());
            svg.empty("line", "class", "chart-break", "x1", x, "x2", x, "y1", scale.top(), "y2", scale.bottom());
            svg.empty("circle", "class", "chart-break-mark", "cx", x, "cy", scale.top(), "r", 9.0);
            svg.element(
                    "text",
                    String.valueOf(i + 1),
                    "class",
                    "chart-break-number",
                    "x",
                    x,
                    "y",
                    scale.top() + 4,
                    "text-anchor",
                    "middle");
            y = Footnote.draw(svg, (i + 1) + "  " + breaks.get(i).note(), y, steps.right());
        }
        return y + 4;
    }
}

package org.gatehouse.charts;

import java.util.List;

/**
 * What the pointer and the keyboard find in a chart: an area, and a note that shows itself while they are there.
 *
 * @param words what the note says, a line each; the first names the point
 */
record Point(double x, double y, double width, double height, List<String> words) {

    private static final double PADDING = 8;

    /**
     * @param marks what is shown together with the note
     * @param sheet how wide the chart is; no note reaches beyond it
     */
    void draw(Svg svg, Svg marks, double sheet) {
        svg.open("g", "class", "chart-point", "tabindex", "0", "role", "img", "aria-label", String.join(" · ", words));
        svg.empty("rect", "class", "chart-hit", "x", x, "y", y, "width", width, "height", height);
        svg.open("g", "class", "chart-tip").add(marks);
        double room = words.stream().mapToDouble(Words::width).max().orElse(0) + 2 * PADDING;
        double high = words.size() * Words.LINE + PADDING;
        double left = beside(room, sheet);
        double top = Math.max(0, y + 4);
        svg.empty(
                "rect",
                "class",
                "chart-tip-box",
                "x",
                left,
                "y",
                top,
                "width",
                Math.min(room, sheet),
                "height",
                high,
                "rx",
                3.0);
        for (int line = 0; line < words.size(); line++) {
            svg.element(
                    "text",
                    words.get(line),
                    "class",
                    line == 0 ? "chart-tip-name" : "chart-label",
                    "x",
                    left + PADDING,
                    "y",
                    top + 19 + line * Words.LINE);
        }
        svg.close("g").close("g");
    }

    /** To the right of the area, or to its left where there is no room. */
    private double beside(double room, double sheet) {
        double right = x + width + 6;
        if (right + room <= sheet) {
            return right;
        }
        return Math.max(0, x - room - 6);
    }
}

package org.gatehouse.charts;

/** A sentence below a chart, in as many lines as it needs. */
final class Footnote {

    private Footnote() {}

    /** @return where it ends */
    static double draw(Svg svg, String words, double top, double width) {
        double y = top;
        for (String line : Words.lines(words, width)) {
            y += Words.LINE;
            svg.element("text", line, "class", "chart-note", "x", 0.0, "y", y - 4);
        }
        return y;
    }
}

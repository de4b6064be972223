package org.gatehouse.charts;

import java.util.List;

/** Which colour is whose, above a chart, in as many lines as it needs. */
final class Legend {

    private static final double LINE = 22;
    private static final double KEY = 24;
    private static final double GAP = 20;

    private Legend() {}

    /**
     * @param lined whether the colours are of lines, which are told apart by their dashes too
     * @return how high it is
     */
    static double draw(Svg svg, List<String> names, double width, boolean lined) {
        if (names.size() < 2) {
            return 0;
        }
        double x = 0;
        double y = LINE;
        for (int i = 0; i < names.size(); i++) {
            String name = Words.fitted(names.get(i), width - KEY - 8);
            double needed = KEY + 8 + Words.width(name);
            if (x > 0 && x + needed > width) {
                x = 0;
                y += LINE;
            }
            if (lined) {
                svg.empty(
                        "line",
                        "class",
                        "chart-line " + Palette.series(i),
                        "x1",
                        x,
                        "x2",
                        x + KEY,
                        "y1",
                        y - 9,
                        "y2",
                        y - 9);
            } else {
                svg.empty("rect", "class", Palette.series(i), "x", x, "y", y - 16, "width", 14.0, "height", 14.0);
            }
            svg.element("text", name, "class", "chart-label", "x", x + (lined ? KEY + 8 : 22), "y", y - 4);
            x += needed + GAP;
        }
        return y + 4;
    }
}

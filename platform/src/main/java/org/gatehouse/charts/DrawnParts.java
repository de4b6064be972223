package org.gatehouse.charts;

/** Draws {@link Parts}. */
final class DrawnParts {

    private static final double HEIGHT = 36;
    private static final double ROW = 24;
    private static final double GAP = 2;

    /** What is not nought is seen. */
    private static final double LEAST = 0.5;

    private DrawnParts() {}

    static Sheet of(Parts chart) {
        var shapes = new Svg();
        var points = new Svg();
        double whole = chart.parts().stream()
                .mapToDouble(part -> Math.max(0, part.value().drawn()))
                .sum();
        double x = 0;
        double y = HEIGHT + 10;
        for (int i = 0; i < chart.parts().size(); i++) {
            Bar part = chart.parts().get(i);
            double width =
                    whole == 0 ? 0 : Sheet.SLIM_WIDTH * Math.max(0, part.value().drawn()) / whole;
            if (width > 0) {
                shapes.empty(
                        "rect",
                        "class",
                        Palette.series(i),
                        "x",
                        Math.min(x, Sheet.SLIM_WIDTH - LEAST),
                        "y",
                        4.0,
                        "width",
                        Math.max(LEAST, width - GAP),
                        "height",
                        HEIGHT);
            }
            shapes.empty("rect", "class", Palette.series(i), "x", 0.0, "y", y + 5, "width", 14.0, "height", 14.0);
            DrawnBars.named(shapes, part, 22, y + 17);
            DrawnBars.pointed(points, part, y, ROW);
            x += width;
            y += ROW;
        }
        return new Sheet(Sheet.SLIM_WIDTH, y + 4, Sheet.SLIM, shapes, points, 1);
    }
}

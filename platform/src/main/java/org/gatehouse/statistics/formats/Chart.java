package org.gatehouse.statistics.formats;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.gatehouse.statistics.wording.SaidFigure;
import org.springframework.web.util.HtmlUtils;

/**
 * Charts as SVG: title and description for those who hear it, colours by class so that themes and print choose them, no
 * script and no inline style. Each stands beside a table with the same numbers.
 */
public final class Chart {

    private static final int WIDTH = 600;
    private static final int COLOURS = 6;
    private static final int BAR_ROW = 46;
    private static final int BAR_HEIGHT = 16;
    private static final int LINE_HEIGHT = 240;
    private static final int PLOT_LEFT = 64;
    private static final int PLOT_TOP = 30;
    private static final int PLOT_BOTTOM = 26;

    private Chart() {}

    /** @param words what stands at the bar's end */
    public record Bar(String label, long value, String words) {}

    /** A line, a value for each of the chart's points. */
    public record Line(String label, List<Long> values) {}

    /** A bar each, the label above it. */
    public static String bars(String id, String title, String description, List<Bar> bars) {
        long most = Math.max(1, bars.stream().mapToLong(Bar::value).max().orElse(1));
        var svg = open(id, title, description, bars.size() * BAR_ROW + 4);
        int y = 16;
        for (Bar bar : bars) {
            text(svg, 0, y, "start", bar.label());
            text(svg, WIDTH, y, "end", bar.words());
            svg.append("<rect class=\"chart-series-1\" x=\"0\" y=\"%d\" width=\"%s\" height=\"%d\"/>"
                    .formatted(y + 6, decimal(Math.max(1.0, (double) WIDTH * bar.value() / most)), BAR_HEIGHT));
            y += BAR_ROW;
        }
        return svg.append("</svg>").toString();
    }

    /** One bar divided by shares, a legend below. */
    public static String shares(String id, String title, String description, List<Bar> parts) {
        double whole = Math.max(1, parts.stream().mapToLong(Bar::value).sum());
        var svg = open(id, title, description, 52 + parts.size() * 24);
        double x = 0;
        int colour = 0;
        int y = 64;
        for (Bar part : parts) {
            colour = colour % COLOURS + 1;
            double width = WIDTH * part.value() / whole;
            svg.append("<rect class=\"chart-series-%d\" x=\"%s\" y=\"4\" width=\"%s\" height=\"36\"/>"
                    .formatted(colour, decimal(x), decimal(Math.max(0, width - 2))));
            svg.append("<rect class=\"chart-series-%d\" x=\"0\" y=\"%d\" width=\"14\" height=\"14\"/>"
                    .formatted(colour, y - 12));
            text(svg, 22, y, "start", part.label());
            text(svg, WIDTH, y, "end", part.words());
            x += width;
            y += 24;
        }
        return svg.append("</svg>").toString();
    }

    /**
     * Lines over equal steps.
     *
     * @param first label of the first point, shown below it
     * @param last label of the last point
     */
    public static String lines(
            String id, String title, String description, String first, String last, List<Line> lines) {
        long most = niceCeiling(lines.stream()
                .flatMap(l -> l.values().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(1));
        var svg = open(id, title, description, LINE_HEIGHT);
        int bottom = LINE_HEIGHT - PLOT_BOTTOM;
        for (int step = 0; step <= 4; step++) {
            String y = decimal(bottom - (double) (bottom - PLOT_TOP) * step / 4);
            svg.append("<line class=\"%s\" x1=\"%d\" x2=\"%d\" y1=\"%s\" y2=\"%s\"/>"
                    .formatted(step == 0 ? "chart-axis" : "chart-grid", PLOT_LEFT, WIDTH, y, y));
            text(svg, PLOT_LEFT - 6, (int) (Double.parseDouble(y) + 5), "end", number(most * step / 4));
        }
        text(svg, PLOT_LEFT, LINE_HEIGHT - 6, "start", first);
        if (!last.equals(first)) {
            text(svg, WIDTH, LINE_HEIGHT - 6, "end", last);
        }
        int colour = 0;
        int legend = PLOT_LEFT;
        for (Line line : lines) {
            colour = colour % COLOURS + 1;
            var points = new StringBuilder();
            for (int i = 0; i < line.values().size(); i++) {
                double x = PLOT_LEFT
                        + (double) (WIDTH - PLOT_LEFT)
                                * i
                                / Math.max(1, line.values().size() - 1);
                double y = bottom - (double) (bottom - PLOT_TOP) * line.values().get(i) / most;
                points.append(i == 0 ? "" : " ").append(decimal(x)).append(',').append(decimal(y));
            }
            if (line.values().size() == 1) {
                points.append(' ').append(points); // a line from a point to itself shows as a dot
            }
            svg.append("<polyline class=\"chart-line chart-series-%d\" points=\"%s\"/>".formatted(colour, points));
            svg.append("<line class=\"chart-line chart-series-%d\" x1=\"%d\" x2=\"%d\" y1=\"11\" y2=\"11\"/>"
                    .formatted(colour, legend, legend + 28));
            text(svg, legend + 36, 16, "start", line.label());
            legend += 200;
        }
        return svg.append("</svg>").toString();
    }

    /** Digits in groups of three. */
    public static String number(long value) {
        return SaidFigure.grouped(BigDecimal.valueOf(value));
    }

    /** The least of 4, 8, 12, 16, 20 or 28 times a power of ten that is not below the value: a quarter of it is whole. */
    private static long niceCeiling(long value) {
        long power = 1;
        while (true) {
            for (long lead : new long[] {4, 8, 12, 16, 20, 28}) {
                if (lead * power >= value) {
                    return lead * power;
                }
            }
            power *= 10;
        }
    }

    private static StringBuilder open(String id, String title, String description, int height) {
        return new StringBuilder()
                .append("<svg class=\"chart\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
                        .formatted(WIDTH, height))
                .append(" aria-labelledby=\"%s-title %s-description\">".formatted(id, id))
                .append("<title id=\"%s-title\">%s</title>".formatted(id, HtmlUtils.htmlEscape(title)))
                .append("<desc id=\"%s-description\">%s</desc>".formatted(id, HtmlUtils.htmlEscape(description)));
    }

    private static void text(StringBuilder svg, int x, int y, String anchor, String words) {
        svg.append("<text class=\"chart-label\" x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>"
                .formatted(x, y, anchor, HtmlUtils.htmlEscape(words)));
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}

package org.gatehouse.warning.pages;

import java.util.List;
import java.util.Locale;
import org.gatehouse.warning.Indicators.Week;
import org.springframework.web.util.HtmlUtils;

/**
 * Signals by week as SVG: a bar for all that were raised, and in it one for those that analysts found real. Title and description
 * for those who hear it, colours by class, no script and no inline style; beside it stands a table with the same numbers.
 */
final class WeekChart {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 180;
    private static final int LEFT = 40;
    private static final int TOP = 16;
    private static final int BOTTOM = 24;

    private WeekChart() {}

    /** @param weeks at least one */
    static String of(String title, String description, List<Week> weeks) {
        long most = Math.max(4, weeks.stream().mapToLong(Week::raised).max().orElse(0));
        double step = (double) (WIDTH - LEFT) / weeks.size();
        int floor = HEIGHT - BOTTOM;
        var svg = new StringBuilder()
                .append("<svg class=\"chart\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
                        .formatted(WIDTH, HEIGHT))
                .append(" aria-labelledby=\"weeks-title weeks-description\">")
                .append("<title id=\"weeks-title\">%s</title>".formatted(HtmlUtils.htmlEscape(title)))
                .append("<desc id=\"weeks-description\">%s</desc>".formatted(HtmlUtils.htmlEscape(description)));
        svg.append("<line class=\"chart-axis\" x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>"
                .formatted(LEFT, WIDTH, floor, floor));
        text(svg, LEFT - 6, floor, "end", "0");
        text(svg, LEFT - 6, TOP + 5, "end", String.valueOf(most));
        for (int i = 0; i < weeks.size(); i++) {
            Week week = weeks.get(i);
            bar(svg, "chart-series-1", LEFT + i * step + step * 0.1, step * 0.8, week.raised(), most);
            bar(svg, "chart-series-2", LEFT + i * step + step * 0.25, step * 0.5, week.confirmed(), most);
        }
        text(svg, LEFT, HEIGHT - 6, "start", weeks.getFirst().monday().toString());
        text(svg, WIDTH, HEIGHT - 6, "end", weeks.getLast().monday().toString());
        return svg.append("</svg>").toString();
    }

    private static void bar(StringBuilder svg, String colour, double x, double width, long value, long most) {
        if (value > 0) {
            double height = (double) (HEIGHT - BOTTOM - TOP) * value / most;
            svg.append("<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
                    .formatted(colour, decimal(x), decimal(HEIGHT - BOTTOM - height), decimal(width), decimal(height)));
        }
    }

    private static void text(StringBuilder svg, int x, int y, String anchor, String words) {
        svg.append("<text class=\"chart-label\" x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>"
                .formatted(x, y, anchor, HtmlUtils.htmlEscape(words)));
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}

package org.gatehouse.charts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Charts as SVG: title and description for those who hear it, colours by class, no script, and points that the keyboard reaches.
 */
public final class Drawing {

    private static final String STYLE = resource("palette.css") + resource("chart.css");

    private Drawing() {}

    /** For a page, whose style sheet has the classes and the theme. */
    public static String inPage(Chart chart) {
        return framed(chart, false);
    }

    /** A file that is read anywhere: its style in it, light and dark by the reader's machine. */
    public static String asFile(Chart chart) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + framed(chart, true) + "\n";
    }

    /** What stands in the style element of a file, for who must say beforehand what is allowed, or for pages that stand alone. */
    public static String style() {
        return STYLE;
    }

    private static String framed(Chart chart, boolean alone) {
        Sheet sheet = sheet(chart);
        Caption caption = chart.caption();
        String title = caption.id() + "-title";
        String description = caption.id() + "-description";
        boolean pointed = !sheet.points().isEmpty();
        var svg = new Svg();
        svg.open(
                "svg",
                "class",
                "chart " + sheet.form(),
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + Svg.decimal(sheet.width()) + " " + Svg.decimal(sheet.height()),
                "role",
                // what is an image for those who hear it has nothing inside it: the points would be lost
                pointed ? "group" : "img",
                "aria-labelledby",
                title + " " + description);
        svg.element("title", caption.title(), "id", title);
        svg.element("desc", caption.description(), "id", description);
        if (alone) {
            svg.open("style").verbatim(STYLE).close("style");
            svg.empty("rect", "class", "chart-paper", "width", "100%", "height", "100%");
        }
        if (pointed) {
            svg.open("g", "role", "img", "aria-labelledby", title)
                    .add(sheet.shapes())
                    .close("g");
            svg.open("g", "class", "chart-points", "data-columns", sheet.columns())
                    .add(sheet.points())
                    .close("g");
        } else {
            svg.add(sheet.shapes());
        }
        return svg.close("svg").toString();
    }

    private static Sheet sheet(Chart chart) {
        return switch (chart) {
            case Lines lines -> DrawnLines.of(lines);
            case Columns columns -> DrawnColumns.of(columns);
            case Bars bars -> DrawnBars.of(bars);
            case Parts parts -> DrawnParts.of(parts);
            case HeatMap map -> DrawnHeatMap.of(map);
            case PortMap map -> DrawnPortMap.of(map);
        };
    }

    private static String resource(String name) {
        try (var stream = Objects.requireNonNull(Drawing.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

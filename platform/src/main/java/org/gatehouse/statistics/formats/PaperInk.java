package org.gatehouse.statistics.formats;

import com.openhtmltopdf.css.parser.FSRGBColor;
import java.awt.BasicStroke;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** How the classes of a chart look on paper. Series are told apart by their dashes too, for who prints in black. */
final class PaperInk {

    private static final Map<String, FSRGBColor> COLOURS = Map.ofEntries(
            Map.entry("chart-series-1", colour(0x00619e)),
            Map.entry("chart-series-2", colour(0xb35900)),
            Map.entry("chart-series-3", colour(0x2f7d32)),
            Map.entry("chart-series-4", colour(0x8a3ffc)),
            Map.entry("chart-series-5", colour(0xa11950)),
            Map.entry("chart-series-6", colour(0x5c6b00)),
            Map.entry("chart-axis", colour(0x767676)),
            Map.entry("chart-grid", colour(0xd0d0d0)),
            Map.entry("chart-label", colour(0x0b0c0c)));

    private static final Map<String, float[]> DASHES = Map.of(
            "chart-series-2", new float[] {8, 4},
            "chart-series-3", new float[] {2, 4},
            "chart-series-4", new float[] {14, 4},
            "chart-series-5", new float[] {12, 4, 2, 4},
            "chart-series-6", new float[] {4, 4});

    private static final float LINE = 2;
    private static final float RULE = 1;

    private PaperInk() {}

    private static FSRGBColor colour(int rgb) {
        return new FSRGBColor(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }

    static FSRGBColor colour(Element shape) {
        return classes(shape).stream()
                .filter(COLOURS::containsKey)
                .findFirst()
                .map(COLOURS::get)
                .orElseThrow(() -> new IllegalStateException(
                        "a chart with a colour that is not on paper: " + shape.getAttribute("class")));
    }

    static BasicStroke stroke(Element shape, double scale) {
        List<String> classes = classes(shape);
        float thick = (float) ((classes.contains("chart-line") ? LINE : RULE) * scale);
        return classes.stream()
                .flatMap(one -> Stream.ofNullable(DASHES.get(one)))
                .findFirst()
                .map(dashes -> new BasicStroke(
                        thick, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, scaled(dashes, scale), 0))
                .orElseGet(() -> new BasicStroke(thick, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    }

    private static float[] scaled(float[] dashes, double scale) {
        var scaled = new float[dashes.length];
        for (int i = 0; i < dashes.length; i++) {
            scaled[i] = (float) (dashes[i] * scale);
        }
        return scaled;
    }

    private static List<String> classes(Element shape) {
        return List.of(shape.getAttribute("class").split(" "));
    }
}

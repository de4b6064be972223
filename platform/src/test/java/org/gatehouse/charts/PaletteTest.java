package org.gatehouse.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The colours of charts: the same in files as on pages, seen on their ground, and apart for everybody. */
class PaletteTest {

    private static final Pattern COLOUR = Pattern.compile("(--gh-chart-[a-z0-9-]+): (#[0-9a-f]{6});");
    private static final double LEAST_CONTRAST = 3;

    /** In CIELAB, where 2 is just seen; series lie apart in a picture. */
    private static final double LEAST_DISTANCE = 15;

    /** How colours look without the red, the green or the blue cones: Viénot, Brettel and Mollon 1999, on linear values. */
    private static final List<double[][]> SIGHTS = List.of(
            new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
            new double[][] {{0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1}},
            new double[][] {{0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1}});

    private static List<Map<String, String>> themes(String text) {
        int dark = text.contains("@mixin dark") ? text.indexOf("@mixin dark") : text.indexOf("@media");
        return Stream.of(text.substring(0, dark), text.substring(dark))
                .map(part -> {
                    Map<String, String> colours = new HashMap<>();
                    COLOUR.matcher(part).results().forEach(found -> colours.put(found.group(1), found.group(2)));
                    return colours;
                })
                .toList();
    }

    private static List<Map<String, String>> ours() {
        return themes(Drawing.style());
    }

    @Test
    void a_file_has_the_colours_of_the_pages() throws IOException {
        assertThat(ours()).isEqualTo(themes(Files.readString(Path.of("frontend/styles/_themes.scss"))));
    }

    @Test
    void every_series_is_seen_on_its_ground() {
        for (Map<String, String> theme : ours()) {
            for (int i = 1; i <= Palette.SERIES_MAX; i++) {
                assertThat(contrast(colour(theme, i), linear(theme.get("--gh-chart-paper"))))
                        .as(theme.get("--gh-chart-" + i))
                        .isGreaterThanOrEqualTo(LEAST_CONTRAST);
            }
        }
    }

    @Test
    void series_stay_apart_for_those_who_see_fewer_colours() {
        for (Map<String, String> theme : ours()) {
            for (double[][] sight : SIGHTS) {
                for (int one = 1; one <= Palette.SERIES_MAX; one++) {
                    for (int other = one + 1; other <= Palette.SERIES_MAX; other++) {
                        assertThat(distance(seen(sight, colour(theme, one)), seen(sight, colour(theme, other))))
                                .as(one + " and " + other + " of " + theme)
                                .isGreaterThan(LEAST_DISTANCE);
                    }
                }
            }
        }
    }

    @Test
    void each_step_of_a_heat_map_goes_on_in_one_direction() {
        for (Map<String, String> theme : ours()) {
            double[] light = IntStream.rangeClosed(0, Palette.HEAT_STEPS)
                    .mapToDouble(step -> luminance(linear(theme.get("--gh-chart-heat-" + step))))
                    .toArray();
            boolean darker = light[1] < light[0];
            for (int step = 1; step < light.length; step++) {
                assertThat(light[step] < light[step - 1]).isEqualTo(darker);
            }
        }
    }

    private static double[] colour(Map<String, String> theme, int series) {
        return linear(theme.get("--gh-chart-" + series));
    }

    private static double[] linear(String hex) {
        return IntStream.of(1, 3, 5)
                .mapToDouble(at -> Integer.parseInt(hex, at, at + 2, 16) / 255.0)
                .map(part -> part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4))
                .toArray();
    }

    private static double luminance(double[] rgb) {
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    private static double contrast(double[] one, double[] other) {
        double light = Math.max(luminance(one), luminance(other)) + 0.05;
        return light / (Math.min(luminance(one), luminance(other)) + 0.05);
    }

    private static double[] seen(double[][] sight, double[] rgb) {
        return Stream.of(sight)
                .mapToDouble(row -> Math.clamp(row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2], 0, 1))
                .toArray();
    }

    private static double distance(double[] one, double[] other) {
        double[] a = lab(one);
        double[] b = lab(other);
        return Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
    }

    private static double[] lab(double[] rgb) {
        double x = root((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505);
        double y = root(luminance(rgb));
        double z = root((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double root(double part) {
        return part > 0.008856 ? Math.cbrt(part) : 7.787 * part + 16.0 / 116;
    }
}

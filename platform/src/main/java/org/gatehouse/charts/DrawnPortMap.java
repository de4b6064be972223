package org.gatehouse.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.charts.PortMap.Extent;
import org.gatehouse.charts.PortMap.Place;

/** Draws {@link PortMap}. */
final class DrawnPortMap {

    private static final double RADIUS_MOST = 26;
    private static final double RADIUS_MOST_OF_WORLD = 12;
    private static final double RADIUS_LEAST = 2.5;
    private static final double DOT = 1.6;
    private static final int NAMED_MOST = 10;

    private DrawnPortMap() {}

    /** A rectangle that is taken by a name. */
    private record Taken(double x, double y, double width, double height) {

        boolean meets(Taken other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }
    }

    /**
     * How large circles are: their areas stand for values.
     *
     * @param most the largest value
     * @param largest its radius
     */
    record Circles(double most, double largest) {

        double radius(Value value) {
            return Math.max(RADIUS_LEAST, largest * Math.sqrt(value.drawn() / most));
        }
    }

    static Sheet of(PortMap chart) {
        Projection projection = Projection.of(chart.extent(), chart.places(), Sheet.WIDE_WIDTH);
        var shapes = new Svg();
        String clip = chart.caption().id() + "-clip";
        shapes.open("defs")
                .open("clipPath", "id", clip)
                .empty("rect", "width", projection.width(), "height", projection.height())
                .close("clipPath")
                .close("defs");
        shapes.open("g", "clip-path", "url(#" + clip + ")");
        shapes.empty("rect", "class", "chart-sea", "width", projection.width(), "height", projection.height());
        shapes.empty(
                "path", "class", "chart-land", "d", Outlines.path(chart.ground().areas(), projection, true));
        shapes.empty(
                "path",
                "class",
                "chart-boundary",
                "d",
                Outlines.path(chart.ground().lines(), projection, false));
        List<Place> counted = chart.counted();
        Circles circles = new Circles(
                counted.isEmpty() ? 1 : counted.getFirst().value().drawn(),
                chart.extent() == Extent.WORLD ? RADIUS_MOST_OF_WORLD : RADIUS_MOST);
        chart.places().stream()
                .filter(place -> !counted.contains(place))
                .forEach(place -> circle(shapes, "chart-place-none", projection, place, DOT));
        counted.forEach(place -> circle(shapes, "chart-place", projection, place, circles.radius(place.value())));
        names(shapes, projection, counted, circles);
        shapes.close("g");
        double end = scale(shapes, chart, circles, projection.height() + 8);
        for (String note : chart.notes()) {
            end = Footnote.draw(shapes, note, end, Sheet.WIDE_WIDTH);
        }
        return new Sheet(Sheet.WIDE_WIDTH, end + 4, Sheet.WIDE, shapes, points(projection, counted, circles), 1);
    }

    private static void circle(Svg svg, String style, Projection projection, Place place, double radius) {
        svg.empty(
                "circle",
                "class",
                style,
                "cx",
                projection.x(place.longitude()),
                "cy",
                projection.y(place.latitude()),
                "r",
                radius);
    }

    /** The largest are named, to the right or to the left, as far as names do not meet. */
    private static void names(Svg svg, Projection projection, List<Place> counted, Circles circles) {
        List<Taken> taken = new ArrayList<>();
        for (Place place : counted.stream().limit(NAMED_MOST).toList()) {
            double radius = circles.radius(place.value());
            double width = Words.width(place.name());
            double x = projection.x(place.longitude());
            double y = projection.y(place.latitude());
            Stream.of(x + radius + 4, x - radius - 4 - width)
                    .map(left -> new Taken(left, y - 9, width, 18))
                    .filter(room -> room.x() >= 0 && room.x() + width <= projection.width())
                    .filter(room -> taken.stream().noneMatch(room::meets))
                    .findFirst()
                    .ifPresent(room -> {
                        taken.add(room);
                        svg.element("text", place.name(), "class", "chart-place-name", "x", room.x(), "y", y + 5);
                    });
        }
    }

    /** @return where it ends */
    private static double scale(Svg svg, PortMap chart, Circles circles, double top) {
        double x = circles.largest();
        double middle = top + circles.largest();
        if (chart.counted().isEmpty()) {
            return top;
        }
        for (double share : new double[] {1, 0.25, 0.05}) {
            var value = Value.of(Math.max(1, Math.round(circles.most() * share)));
            double radius = circles.radius(value);
            svg.empty("circle", "class", "chart-place", "cx", x, "cy", middle, "r", radius);
            String words = share == 1 ? value.words() + " " + chart.measure() : value.words();
            svg.element("text", words, "class", "chart-label", "x", x + radius + 6, "y", middle + 5);
            x += radius + 6 + Words.width(words) + 2 * circles.largest();
        }
        return middle + circles.largest();
    }

    private static Svg points(Projection projection, List<Place> counted, Circles circles) {
        var svg = new Svg();
        for (Place place : counted) {
            double radius = circles.radius(place.value());
            var marks = new Svg();
            circle(marks, "chart-place-chosen", projection, place, radius);
            double x = projection.x(place.longitude());
            double y = projection.y(place.latitude());
            double left = Math.max(0, x - radius);
            double top = Math.max(0, y - radius);
            new Point(
                            left,
                            top,
                            Math.min(projection.width(), x + radius) - left,
                            Math.min(projection.height(), y + radius) - top,
                            List.of(place.name(), place.value().words()))
                    .draw(svg, marks, projection.width());
        }
        return svg;
    }
}

package org.gatehouse.charts;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gatehouse.charts.PortMap.Extent;
import org.gatehouse.charts.PortMap.Place;

/** Charts of every kind, with whatever figures and words a seed gives. */
final class ManyCharts {

    private static final List<String> NAMES = List.of(
            "Entry",
            "出境",
            "Shenzhen Bay & <Luohu>",
            "\"quoted\" 'name'",
            "A name that is rather long for any chart",
            "x");
    private static final BaseMap SQUARE = new BaseMap(
            List.of(new double[] {-170, -50, 0, -50, 170, -50, 170, 70, 0, 70, -170, 70, -170, -50}),
            List.of(new double[] {0, 0, 90, 45}));

    private final SplittableRandom random;

    ManyCharts(long seed) {
        random = new SplittableRandom(seed);
    }

    List<Chart> all() {
        return Stream.<Supplier<Chart>>of(
                        this::lines, this::columns, this::bars, this::parts, this::heatMap, this::portMap)
                .map(Supplier::get)
                .toList();
    }

    Lines lines() {
        int points = 1 + random.nextInt(60);
        List<Break> breaks = points > 1 && random.nextBoolean()
                ? List.of(new Break(
                        1 + random.nextInt(points - 1), "What is counted changed here, and this says how it did."))
                : List.of();
        return new Lines(caption("lines"), "Day", points(points), series(points), breaks, random.nextInt(1000));
    }

    Columns columns() {
        int points = 1 + random.nextInt(40);
        var arrangements = Columns.Arrangement.values();
        return new Columns(
                caption("columns"),
                "Month",
                points(points),
                series(points),
                arrangements[random.nextInt(arrangements.length)]);
    }

    Bars bars() {
        return new Bars(caption("bars"), "Port", "Persons", named(random.nextInt(16)));
    }

    Parts parts() {
        return new Parts(caption("parts"), "Group", "Persons", named(random.nextInt(Palette.SERIES_MAX + 1)));
    }

    HeatMap heatMap() {
        return new HeatMap(
                caption("heat"),
                "Day",
                points(24),
                IntStream.range(0, 7)
                        .mapToObj(_ -> new Series(name(), values(24)))
                        .toList());
    }

    PortMap portMap() {
        return new PortMap(
                caption("map"),
                "Port",
                "persons",
                SQUARE,
                random.nextBoolean() ? Extent.WORLD : Extent.PLACES,
                IntStream.range(0, random.nextInt(40))
                        .mapToObj(_ ->
                                new Place(name(), random.nextDouble(-55, 75), random.nextDouble(-180, 180), value()))
                        .toList(),
                List.of("Lines on this map say nothing about the legal status of any territory."));
    }

    private static Caption caption(String id) {
        return new Caption(id, "Title & <title>", "What there is to see");
    }

    private List<Series> series(int points) {
        return IntStream.rangeClosed(0, random.nextInt(Palette.SERIES_MAX))
                .mapToObj(_ -> new Series(name(), values(points)))
                .toList();
    }

    private List<Bar> named(int count) {
        return IntStream.range(0, count).mapToObj(_ -> new Bar(name(), value())).toList();
    }

    private List<Value> values(int count) {
        return IntStream.range(0, count).mapToObj(_ -> value()).toList();
    }

    private Value value() {
        return switch (random.nextInt(6)) {
            case 0 -> Value.missing("too small to publish");
            case 1 -> Value.of(0);
            case 2 -> Value.of(random.nextLong(1_000_000_000L));
            default -> Value.of(random.nextInt(2000));
        };
    }

    private String name() {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    private static List<String> points(int count) {
        return IntStream.range(0, count).mapToObj(at -> "2022-" + (at + 10)).toList();
    }
}

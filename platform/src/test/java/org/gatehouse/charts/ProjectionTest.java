package org.gatehouse.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.gatehouse.charts.PortMap.Extent;
import org.gatehouse.charts.PortMap.Place;
import org.junit.jupiter.api.Test;

class ProjectionTest {

    private static final double WIDTH = 720;

    private static Place place(double latitude, double longitude) {
        return new Place("", latitude, longitude, Value.of(1));
    }

    @Test
    void every_place_is_in_the_picture_and_north_is_up() {
        var random = new SplittableRandom(11);
        for (int round = 0; round < 500; round++) {
            double middle = random.nextDouble(-180, 180);
            double span = random.nextDouble(0.1, 150);
            List<Place> places = IntStream.rangeClosed(0, random.nextInt(30))
                    .mapToObj(_ -> place(
                            random.nextDouble(-55, 75),
                            Math.IEEEremainder(middle + random.nextDouble(-span / 2, span / 2), 360)))
                    .toList();
            Projection projection = Projection.of(Extent.PLACES, places, WIDTH);
            for (Place place : places) {
                assertThat(projection.x(place.longitude())).isBetween(0.0, WIDTH);
                assertThat(projection.y(place.latitude())).isBetween(0.0, projection.height());
                assertThat(projection.y(place.latitude() + 1)).isLessThan(projection.y(place.latitude()));
            }
        }
    }

    @Test
    void a_country_on_both_sides_of_the_180th_meridian_stays_together() {
        Projection fiji = Projection.of(Extent.PLACES, List.of(place(-17.8, 177.4), place(-16.8, -179.9)), WIDTH);
        assertThat(fiji.x(-179.9)).isGreaterThan(fiji.x(177.4));
        assertThat(fiji.east() - fiji.west()).isLessThan(30);
    }

    @Test
    void land_beyond_the_180th_meridian_is_drawn_where_the_picture_goes_on() {
        Projection fiji = Projection.of(Extent.PLACES, List.of(place(-17.8, 177.4), place(-16.8, -179.9)), WIDTH);
        String path =
                Outlines.path(List.of(new double[] {-180, -17, -179.5, -17, -179.5, -16.5, -180, -17}), fiji, true);
        assertThat(path).startsWith("M").endsWith("Z");
        double x = Double.parseDouble(path.substring(1, path.indexOf(' ')));
        assertThat(x).isBetween(0.0, WIDTH);
    }

    @Test
    void land_elsewhere_is_left_out() {
        Projection fiji = Projection.of(Extent.PLACES, List.of(place(-17.8, 177.4), place(-16.8, 178.9)), WIDTH);
        assertThat(Outlines.path(List.of(new double[] {10, 50, 12, 50, 12, 52, 10, 50}), fiji, true))
                .isEmpty();
    }

    @Test
    void any_geojson_with_outlines_is_a_base_map() {
        BaseMap map = BaseMap.read(stream("""
                {"type": "FeatureCollection", "features": [
                  {"type": "Feature", "properties": {}, "geometry": {"type": "MultiPolygon", "coordinates":
                    [[[[0, 0], [1, 0], [1, 1], [0, 0]]], [[[5, 5, 9], [6, 5, 9], [6, 6, 9], [5, 5, 9]]]]}},
                  {"type": "Feature", "geometry": {"type": "Point", "coordinates": [1, 2]}},
                  {"type": "Feature", "geometry": {"type": "LineString", "coordinates": [[1, 2], [3, 4]]}},
                  {"type": "Feature", "geometry": null}]}
                """));
        assertThat(map.areas()).hasSize(2);
        assertThat(map.areas().getLast()).containsExactly(5, 5, 6, 5, 6, 6, 5, 5);
        assertThat(map.lines()).hasSize(1);
    }

    @Test
    void a_ring_across_the_180th_meridian_goes_on_beyond_it() {
        BaseMap map = BaseMap.read(stream("""
                {"type": "Polygon", "coordinates": [[[179, 0], [-179, 0], [-179, 1], [179, 1], [179, 0]]]}
                """));
        assertThat(map.areas().getFirst()).containsExactly(179, 0, 181, 0, 181, 1, 179, 1, 179, 0);
    }

    @Test
    void what_is_no_map_is_told() {
        assertThatThrownBy(() -> BaseMap.read(stream("no JSON"))).hasMessageContaining("GeoJSON");
        assertThatThrownBy(() -> BaseMap.read(stream("{\"type\": \"Topology\"}")))
                .hasMessageContaining("GeoJSON");
    }

    private static ByteArrayInputStream stream(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }
}

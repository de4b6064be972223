package org.gatehouse.charts;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Outlines on which places are shown: land as areas, boundaries as lines.
 *
 * @param areas rings of polygons; each longitude and latitude in turn, WGS 84
 * @param lines lines, likewise
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7946">RFC 7946, GeoJSON</a>
 */
public record BaseMap(List<double[]> areas, List<double[]> lines) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final double HALF_TURN = 180;

    public BaseMap {
        areas = List.copyOf(areas);
        lines = List.copyOf(lines);
    }

    /** Nothing but places. */
    public static BaseMap empty() {
        return new BaseMap(List.of(), List.of());
    }

    /**
     * Reads GeoJSON: polygons of any depth are areas, lines are lines, points and properties are left out.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static BaseMap read(InputStream geoJson) {
        List<double[]> areas = new ArrayList<>();
        List<double[]> lines = new ArrayList<>();
        try {
            collect(JSON.readTree(geoJson), areas, lines);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("the base map is not GeoJSON", e);
        }
        if (areas.isEmpty() && lines.isEmpty()) {
            throw new IllegalArgumentException(
                    "the base map has no outline: GeoJSON with polygons or lines is expected");
        }
        return new BaseMap(areas, lines);
    }

    private static void collect(JsonNode object, List<double[]> areas, List<double[]> lines) {
        switch (object.path("type").asString("")) {
            case "FeatureCollection" -> object.path("features").forEach(one -> collect(one, areas, lines));
            case "Feature" -> collect(object.path("geometry"), areas, lines);
            case "GeometryCollection" -> object.path("geometries").forEach(one -> collect(one, areas, lines));
            case "Polygon", "MultiPolygon" -> paths(object.path("coordinates"), areas);
            case "LineString", "MultiLineString" -> paths(object.path("coordinates"), lines);
            default -> {
                // a point, or nothing
            }
        }
    }

    private static void paths(JsonNode coordinates, List<double[]> paths) {
        if (!coordinates.path(0).path(0).isNumber()) {
            coordinates.forEach(inner -> paths(inner, paths));
            return;
        }
        double[] path = new double[2 * coordinates.size()];
        double turn = 0;
        for (int i = 0; i < coordinates.size(); i++) {
            double longitude = coordinates.get(i).path(0).asDouble() + turn;
            if (i > 0 && Math.abs(longitude - path[2 * i - 2]) > HALF_TURN) {
                // across the 180th meridian: it goes on beyond, and does not come back around the earth
                double on = longitude < path[2 * i - 2] ? 2 * HALF_TURN : -2 * HALF_TURN;
                turn += on;
                longitude += on;
            }
            path[2 * i] = longitude;
            path[2 * i + 1] = coordinates.get(i).path(1).asDouble();
        }
        paths.add(path);
    }
}

package org.gatehouse.charts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gatehouse.charts.PortMap.Extent;
import org.gatehouse.charts.PortMap.Place;

/**
 * From degrees to pixels: equirectangular, with true lengths along the parallel in the middle of the picture.
 *
 * @param west the longitude at the left edge
 * @param north the latitude at the upper edge
 * @param pixelsPerDegree along a meridian
 * @param narrowing how much shorter a degree along the middle parallel is
 */
record Projection(double west, double north, double pixelsPerDegree, double narrowing, double width, double height) {

    private static final double CIRCLE = 360;
    private static final double NORTH_MOST = 84;
    private static final double SOUTH_MOST = -60;
    private static final double MARGIN = 0.08;
    private static final double SPAN_LEAST = 4;
    private static final double HEIGHT_LEAST = 220;
    private static final double HEIGHT_MOST = 480;

    static Projection of(Extent extent, List<Place> places, double width) {
        if (extent == Extent.WORLD || places.isEmpty()) {
            return fitted(-CIRCLE / 2, CIRCLE / 2, SOUTH_MOST, NORTH_MOST, 1, width);
        }
        double south = places.stream().mapToDouble(Place::latitude).min().orElseThrow();
        double north = places.stream().mapToDouble(Place::latitude).max().orElseThrow();
        double west = westmost(places);
        double east = west;
        for (Place place : places) {
            east = Math.max(east, west + turned(place.longitude() - west));
        }
        double high = Math.max(SPAN_LEAST, (north - south) * (1 + 2 * MARGIN));
        double wide = Math.max(SPAN_LEAST, (east - west) * (1 + 2 * MARGIN));
        double middle = (north + south) / 2;
        double across = (east + west) / 2;
        return fitted(
                across - wide / 2,
                across + wide / 2,
                middle - high / 2,
                middle + high / 2,
                Math.cos(Math.toRadians(middle)),
                width);
    }

    /** As large as has room; what is left is divided among the sides. */
    private static Projection fitted(
            double west, double east, double south, double north, double narrowing, double width) {
        double scale = width / ((east - west) * narrowing);
        double height = Math.clamp((north - south) * scale, HEIGHT_LEAST, HEIGHT_MOST);
        scale = Math.min(scale, height / (north - south));
        double spareAcross = (width / (scale * narrowing) - (east - west)) / 2;
        double spareAbove = (height / scale - (north - south)) / 2;
        return new Projection(west - spareAcross, north + spareAbove, scale, narrowing, width, height);
    }

    /** Where to cut the earth so that the widest empty part lies outside of the picture. */
    private static double westmost(List<Place> places) {
        List<Double> around =
                new ArrayList<>(places.stream().map(Place::longitude).distinct().toList());
        Collections.sort(around);
        double westmost = around.getFirst();
        double widest = westmost + CIRCLE - around.getLast();
        for (int i = 1; i < around.size(); i++) {
            if (around.get(i) - around.get(i - 1) > widest) {
                widest = around.get(i) - around.get(i - 1);
                westmost = around.get(i);
            }
        }
        return westmost;
    }

    /** From 0 to before 360. */
    private static double turned(double degrees) {
        return ((degrees % CIRCLE) + CIRCLE) % CIRCLE;
    }

    double east() {
        return west + width / (pixelsPerDegree * narrowing);
    }

    double south() {
        return north - height / pixelsPerDegree;
    }

    /** The turn of the earth by which a longitude is in the picture, if any is. */
    double x(double longitude) {
        return rawX(west + turned(longitude - west));
    }

    /** As it stands, left of the picture or right of it too. */
    double rawX(double longitude) {
        return (longitude - west) * pixelsPerDegree * narrowing;
    }

    double y(double latitude) {
        return (north - latitude) * pixelsPerDegree;
    }
}

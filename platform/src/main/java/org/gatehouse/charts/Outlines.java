package org.gatehouse.charts;

import java.util.List;

/** The base map as paths: what lies outside of the picture is left out, and so is what is smaller than a pixel. */
final class Outlines {

    private static final double CIRCLE = 360;
    private static final double SEEN_LEAST = 1;

    private Outlines() {}

    static String path(List<double[]> all, Projection projection, boolean closed) {
        var path = new StringBuilder();
        for (double[] one : all) {
            // the earth is round: what ends at the 180th meridian may go on in the picture one turn further
            for (double turn = -CIRCLE; turn <= CIRCLE; turn += CIRCLE) {
                if (seen(one, turn, projection)) {
                    append(path, one, turn, projection, closed);
                }
            }
        }
        return path.toString();
    }

    private static boolean seen(double[] path, double turn, Projection projection) {
        double west = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double south = Double.POSITIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < path.length; i += 2) {
            west = Math.min(west, path[i] + turn);
            east = Math.max(east, path[i] + turn);
            south = Math.min(south, path[i + 1]);
            north = Math.max(north, path[i + 1]);
        }
        return west <= projection.east()
                && east >= projection.west()
                && south <= projection.north()
                && north >= projection.south();
    }

    /** After its first point each is told by its distance from the one before, which is shorter. */
    private static void append(StringBuilder path, double[] one, double turn, Projection projection, boolean closed) {
        long lastX = 0;
        long lastY = 0;
        int last = one.length - 2;
        for (int i = 0; i <= last; i += 2) {
            long x = Math.round(10 * kept(projection.rawX(one[i] + turn), projection.width()));
            long y = Math.round(10 * kept(projection.y(one[i + 1]), projection.height()));
            if (i == 0) {
                path.append('M').append(tenths(x)).append(' ').append(tenths(y));
            } else if (i == last || Math.hypot(x - lastX, y - lastY) >= 10 * SEEN_LEAST) {
                path.append('l').append(tenths(x - lastX)).append(' ').append(tenths(y - lastY));
            } else {
                continue;
            }
            lastX = x;
            lastY = y;
        }
        if (closed) {
            path.append('Z');
        }
    }

    private static String tenths(long value) {
        return Svg.decimal(value / 10.0);
    }

    /** Near enough to the picture: a point far outside moves to where it is as invisible, and the points beside it fall together. */
    private static double kept(double pixel, double size) {
        return Math.clamp(pixel, -size, 2 * size);
    }
}

package org.gatehouse.charts;

/**
 * Equal steps from left to right, a point in the middle of each.
 *
 * @param points at least one
 */
record Steps(int points, double left, double right) {

    double width() {
        return (right - left) / points;
    }

    double start(int point) {
        return left + point * width();
    }

    double middle(int point) {
        return start(point) + width() / 2;
    }

    /** Every how many points a label of this width has room. */
    int every(double label) {
        return Math.max(1, (int) Math.ceil(label / width()));
    }
}

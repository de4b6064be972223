package org.gatehouse.charts;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;

/**
 * From values to heights: straight, growing upwards, with nought on it.
 *
 * @param low the least value on it, nought or less
 * @param high the most
 * @param step from one mark to the next
 * @param bottom where the least value lies, in pixels from above
 * @param top where the most lies
 */
record Scale(double low, double high, double step, double bottom, double top) {

    private static final int MARKS = 5;
    private static final int[] LEADS = {1, 2, 5};

    /** Over all values, ending at marks. */
    static Scale over(double least, double most, double bottom, double top) {
        double low = Math.min(0, least);
        double high = Math.max(most, low == 0 ? 1 : 0);
        double step = Math.max(1, step((high - low) / MARKS)); // what is counted has no halves
        return new Scale(Math.floor(low / step) * step, Math.ceil(high / step) * step, step, bottom, top);
    }

    /** From nought to a hundred percent. */
    static Scale percent(double bottom, double top) {
        return new Scale(0, 100, 25, bottom, top);
    }

    double y(double value) {
        return bottom - (bottom - top) * (value - low) / (high - low);
    }

    List<Double> marks() {
        return LongStream.rangeClosed(Math.round(low / step), Math.round(high / step))
                .mapToObj(mark -> mark * step)
                .toList();
    }

    static String words(double mark) {
        return Digits.grouped(new BigDecimal(Svg.decimal(mark)));
    }

    /** The least of 1, 2 and 5 times a power of ten that is not below it. */
    private static double step(double atLeast) {
        double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
        for (int lead : LEADS) {
            if (lead * power >= atLeast) {
                return lead * power;
            }
        }
        return 10 * power;
    }
}

package org.gatehouse.statistics.series;

/** A way to go on with a sequence. */
interface Method {

    /**
     * @param history two seasons at least, the earliest first
     * @param season after how many values it comes round; 1 where it does not
     * @param horizon how many values to go on
     */
    double[] forecast(double[] history, int season, int horizon);

    /** As answers name it. */
    String code();
}

package org.gatehouse.statistics;

import java.util.List;

/** What is known of a period as a whole. */
public interface Periods {

    /**
     * Says that the records of the period are synthetic traffic at one in {@code scale}; figures of the period are shown
     * with it. Saying it again replaces what was said before.
     *
     * @param scale how many crossings of the world one record stands for; 1 or more
     * @param seed the seed from which the traffic was drawn
     */
    void markReplayed(Period period, int scale, long seed);

    /**
     * The scale of all records of the period: that of the replayed periods in which they lie, 1 for real traffic and where there is
     * nothing.
     *
     * @throws StatisticsProblem.MixedScales when its records are of more than one scale and cannot be added up
     */
    int scale(Period period);

    /** Whether a person or a conveyance was recorded on any of its days. */
    boolean recorded(Period period);

    /** Quarters in which anything was recorded, the latest first. */
    List<Period> recorded();
}

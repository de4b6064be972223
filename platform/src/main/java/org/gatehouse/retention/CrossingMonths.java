package org.gatehouse.retention;

import java.time.YearMonth;
import java.util.List;

/** The months of which there are crossings. Offered by the module that keeps them. */
public interface CrossingMonths {

    /** In their order; those too that were erased and have a rest. */
    List<YearMonth> recorded();

    /** Until the caller's transaction ends nobody decides on a crossing of the month or of one before it. Reading goes on. */
    void holdStill(YearMonth month);
}

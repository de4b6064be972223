package org.gatehouse.warning.evaluating;

import java.time.Instant;
import java.util.List;
import org.gatehouse.warning.IndicatorCode;
import org.gatehouse.warning.thresholds.InForce;

/** Computes one indicator for every place at once, at an instant; reads and writes no signal. */
interface Measure {

    IndicatorCode code();

    Measured measure(InForce thresholds, Instant now);

    /**
     * @param places that were looked at
     * @param unknown those with too little history to say what is usual
     */
    record Measured(int places, int unknown, List<Observation> beyond) {}
}

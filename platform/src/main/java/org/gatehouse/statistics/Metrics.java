package org.gatehouse.statistics;

import java.util.List;
import java.util.Optional;

/** The metric catalogue. */
public interface Metrics {

    /** All metrics: the headline figures in the order of the bulletin, then their parts. */
    List<Metric> all();

    /** The metric of the code, or of a code that it had before. */
    Optional<Metric> find(String code);

    /**
     * The metric of the code, for somebody who asks for it by that code.
     *
     * @throws StatisticsProblem.MetricRenamed when it has another code now
     * @throws StatisticsProblem.NoSuchMetric when there never was such a code
     */
    Metric require(String code);

    /** Where its series breaks, the earliest first. */
    List<SeriesBreak> breaks(String code);
}

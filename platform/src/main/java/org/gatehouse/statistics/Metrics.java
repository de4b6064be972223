package org.gatehouse.statistics;

import java.util.List;
import java.util.Optional;

/** The metric catalogue. */
public interface Metrics {

    /** All metrics: the headline figures in the order of the bulletin, then their parts. */
    List<Metric> all();

    Optional<Metric> find(String code);
}

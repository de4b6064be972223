package org.gatehouse.statistics.reader;

import java.util.Optional;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.published.Interval;

/** What a figure has been so far, against which a number out of all proportion is seen. */
@FunctionalInterface
public interface Usual {

    /** Nothing is known. */
    Usual UNKNOWN = (_, _) -> Optional.empty();

    /** From the least to the greatest value that is known of the figure in periods of that kind. */
    Optional<Interval> of(String metric, Period.Kind kind);
}

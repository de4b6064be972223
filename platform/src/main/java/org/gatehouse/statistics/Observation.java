package org.gatehouse.statistics;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/** What a bulletin says of a metric. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "status")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Observation.Recorded.class, name = "recorded"),
    @JsonSubTypes.Type(value = Observation.NotRecorded.class, name = "not-recorded"),
    @JsonSubTypes.Type(value = Observation.Suppressed.class, name = "suppressed"),
    @JsonSubTypes.Type(value = Observation.NotCollected.class, name = "not-collected")
})
public sealed interface Observation {

    /** Code of the metric. */
    String metric();

    /**
     * Counted from records.
     *
     * @param value as recorded; times the bulletin's scale it is the figure of the world
     * @param previousPercent change against the period before, one decimal; empty when that was not recorded in full
     * @param yearAgoPercent change against the same period of the year before, likewise
     * @param basePercent change against the same period of the fixed base year, likewise
     * @param sharePercent its part in the figure that contains it, one decimal; empty where there is no such figure, or it is not shown
     */
    record Recorded(
            String metric,
            long value,
            String unit,
            Qualifier qualifier,
            Optional<BigDecimal> previousPercent,
            Optional<BigDecimal> yearAgoPercent,
            Optional<BigDecimal> basePercent,
            Optional<BigDecimal> sharePercent)
            implements Observation {

        public Recorded {
            // releases from before these were computed hold neither
            basePercent = Objects.requireNonNullElseGet(basePercent, Optional::empty);
            sharePercent = Objects.requireNonNullElseGet(sharePercent, Optional::empty);
        }
    }

    /** Its system records, but nothing lies within the period. */
    record NotRecorded(String metric) implements Observation {}

    /** Counted, and too small to be shown, or shown it would give a small one away. */
    record Suppressed(String metric) implements Observation {}

    /** Its system does not record yet. */
    record NotCollected(String metric) implements Observation {}
}

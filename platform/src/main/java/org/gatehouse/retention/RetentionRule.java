package org.gatehouse.retention;

import java.time.LocalDate;
import java.time.Period;

/**
 * How long records of a kind are kept.
 *
 * @param legalBasis the law, as it is cited
 */
public record RetentionRule(RecordKind kind, Period period, String legalBasis) {

    /** Records from before this day have been kept long enough. */
    public LocalDate before(LocalDate today) {
        return today.minus(period);
    }
}

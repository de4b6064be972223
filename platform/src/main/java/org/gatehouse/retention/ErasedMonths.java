package org.gatehouse.retention;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Which months were erased: asked by everybody who answers about the past or adds to it. Months go in their order. */
public interface ErasedMonths {

    /** The month, as it was erased; empty while its records are all there. */
    Optional<ErasedMonth> of(YearMonth month);

    default Optional<ErasedMonth> of(LocalDate day) {
        return of(YearMonth.from(day));
    }

    /** The last one that was erased: every month up to it was. */
    Optional<ErasedMonth> last();

    /**
     * Like {@link #of(YearMonth)} for who is about to write a record of the month: until the caller's transaction ends, it is not erased
     * either.
     */
    Optional<ErasedMonth> holdBack(YearMonth month);
}

package org.gatehouse.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.reference.TimeOrderedId;

/**
 * The order to erase a month with all that earlier months had kept until then, and what it leaves.
 *
 * @param month of the instants in the keys, in UTC
 * @param archivedBelow records of transactions below it are in the archive
 * @param before by kind: what lies before the day has been kept long enough
 * @param held in force, or proposed and not answered
 */
public record Keeping(YearMonth month, long archivedBelow, Map<RecordKind, LocalDate> before, List<Held> held) {

    public Keeping {
        before = Map.copyOf(before);
        held = List.copyOf(held);
    }

    /** The least key of the month. */
    public UUID first() {
        return TimeOrderedId.floor(month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** The least key after the month. */
    public UUID end() {
        return TimeOrderedId.floor(until());
    }

    /** The first instant after the month. */
    public Instant until() {
        return after().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The first civil day after the month: what counts to it, or to a later one, stays. */
    public LocalDate after() {
        return month.plusMonths(1).atDay(1);
    }

    public LocalDate before(RecordKind kind) {
        return before.getOrDefault(kind, LocalDate.MIN);
    }
}

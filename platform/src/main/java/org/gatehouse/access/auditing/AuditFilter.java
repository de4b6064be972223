package org.gatehouse.access.auditing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.audit.AuditEntry.Action;
import org.gatehouse.audit.AuditRecords.Query;

/**
 * What an auditor filled in; what cannot be read as asked is left out of the search, and said on the page.
 *
 * @param from first civil day, UTC, as 2022-03-31
 * @param until last civil day, UTC, as 2022-03-31
 */
public record AuditFilter(String actor, String record, String action, String from, String until) {

    Query query() {
        return new Query(
                given(actor),
                given(record),
                given(action).flatMap(AuditFilter::actionNamed),
                day(from).map(date -> date.atStartOfDay(ZoneOffset.UTC).toInstant()),
                day(until)
                        .map(date ->
                                date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /** Whether all that was filled in could be read. */
    public boolean readable() {
        return (given(from).isEmpty() || day(from).isPresent())
                && (given(until).isEmpty() || day(until).isPresent())
                && (given(action).isEmpty()
                        || given(action).flatMap(AuditFilter::actionNamed).isPresent());
    }

    /** As it is entered in the audit; empty for all there is. */
    String written() {
        return Stream.of(
                        part("actor", actor),
                        part("record", record),
                        part("action", action),
                        part("from", from),
                        part("until", until))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> part(String name, String asked) {
        return given(asked).map(text -> name + " " + text);
    }

    private static Optional<String> given(String text) {
        return Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty());
    }

    private static Optional<Action> actionNamed(String name) {
        return Arrays.stream(Action.values())
                .filter(action -> action.name().equals(name))
                .findFirst();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return given(text).map(LocalDate::parse).filter(date -> date.getYear() >= 1970 && date.getYear() < 3000);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}

package org.gatehouse.screening.pages;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatehouse.access.Actor;
import org.gatehouse.access.KnownActor;
import org.gatehouse.access.Officers;
import org.gatehouse.access.Purpose;
import org.gatehouse.audit.AuditEntry.Action;
import org.gatehouse.audit.RecordAccesses;
import org.gatehouse.screening.EntryId;
import org.springframework.stereotype.Component;

/** Who came to one entry and why. Showing it is entered in the audit as well. */
@Component
class EntryAccesses {

    private static final int ROWS = 20;

    private final RecordAccesses accesses;
    private final Officers officers;

    EntryAccesses(RecordAccesses accesses, Officers officers) {
        this.accesses = accesses;
        this.officers = officers;
    }

    /** @param purpose name of a {@link Purpose} */
    record Row(String at, KnownActor who, Action action, String purpose, String justification) {}

    /** The latest. */
    List<Row> of(EntryId id, Actor reader) {
        var found = accesses.of(
                "screening/entry/" + id, reader.reference(), Purpose.WATCHLIST.name(), Optional.empty(), ROWS);
        var who = officers.behind(found.stream().map(row -> row.entry().actor()).collect(Collectors.toSet()));
        return found.stream()
                .map(row -> new Row(
                        ShownEntries.minute(row.at()),
                        Objects.requireNonNull(who.get(row.entry().actor())),
                        row.entry().action(),
                        row.entry().purpose(),
                        row.entry().justification()))
                .toList();
    }
}

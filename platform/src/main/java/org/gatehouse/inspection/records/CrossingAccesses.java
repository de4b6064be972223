package org.gatehouse.inspection.records;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.access.Actor;
import org.gatehouse.access.KnownActor;
import org.gatehouse.access.Officers;
import org.gatehouse.access.Purpose;
import org.gatehouse.audit.AuditEntry.Action;
import org.gatehouse.audit.AuditRecords.Recorded;
import org.gatehouse.audit.RecordAccesses;
import org.gatehouse.inspection.InspectionId;
import org.gatehouse.inspection.sheet.Wording;
import org.springframework.stereotype.Component;

/** Who came to one crossing and why, as its page shows it. Showing it is entered in the audit as well. */
@Component
class CrossingAccesses {

    /** Beside the crossing itself; the rest is on a page of its own. */
    static final int ROWS_BESIDE = 5;

    static final int ROWS_A_PAGE = 50;

    private final RecordAccesses accesses;
    private final Officers officers;
    private final Wording wording;

    CrossingAccesses(RecordAccesses accesses, Officers officers, Wording wording) {
        this.accesses = accesses;
        this.officers = officers;
        this.wording = wording;
    }

    /**
     * One access.
     *
     * @param at to the second on the clock of the port: two accesses of a minute have an order
     * @param purpose name of a {@link Purpose}
     * @param justification in words where it is one of the words of this module, else as it was written
     */
    record Row(String at, KnownActor who, Action action, String purpose, String justification) {}

    /** @param older the last row when there are more */
    record Page(List<Row> rows, Optional<UUID> older) {}

    Page of(InspectionId id, Actor reader, Purpose why, Optional<UUID> before, int limit, ZoneId zone, Locale locale) {
        List<Recorded> found =
                accesses.of("inspection/inspection/" + id, reader.reference(), why.name(), before, limit + 1);
        boolean more = found.size() > limit;
        List<Recorded> shown = more ? found.subList(0, limit) : found;
        Map<String, KnownActor> who =
                officers.behind(shown.stream().map(row -> row.entry().actor()).collect(Collectors.toSet()));
        return new Page(
                shown.stream()
                        .map(row -> new Row(
                                Wording.second(row.at(), zone),
                                Objects.requireNonNull(who.get(row.entry().actor())),
                                row.entry().action(),
                                row.entry().purpose(),
                                justification(row, locale)))
                        .toList(),
                more ? Optional.of(shown.getLast().id()) : Optional.empty());
    }

    private String justification(Recorded row, Locale locale) {
        String written = row.entry().justification();
        return switch (row.entry().action()) {
            case CREATE -> wording.orElse("inspection.status." + written, written, locale);
            case DECIDE -> wording.orElse("inspection.step." + written, written, locale);
            case READ, CHANGE, DISCLOSE, EXPORT, ERASE, SIGN_IN, SIGN_IN_FAILED, SIGN_OUT, RUN -> written;
        };
    }
}

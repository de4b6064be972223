package org.gatehouse.inspection.waiting;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Officers;
import org.gatehouse.access.Officers.Colleague;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Purpose;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.WaitingArea.Entry;
import org.gatehouse.inspection.WaitingArea.Note;
import org.gatehouse.inspection.WaitingArea.Waiter;
import org.gatehouse.inspection.sheet.Wording;
import org.springframework.stereotype.Component;

/** What the pages of the waiting area show of a person. */
@Component
class WaitingSheets {

    private static final List<Note> CARE =
            List.of(Note.WATER, Note.MEAL, Note.REST, Note.MEDICAL, Note.INTERPRETER, Note.CONSULAR, Note.LOOKED_AFTER);

    private final Inspections inspections;
    private final Officers officers;
    private final Wording wording;
    private final Clock clock;

    WaitingSheets(Inspections inspections, Officers officers, Wording wording, Clock clock) {
        this.inspections = inspections;
        this.officers = officers;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * One person.
     *
     * @param hours waited so far
     * @param left hours to the limit, or past it
     * @param last when each kind of care was given last, for those that were
     * @param mayWrite whether the reader may write into the log
     */
    record Sheet(
            Waiter waiter,
            String name,
            String nationality,
            String portName,
            String since,
            String limit,
            long hours,
            long left,
            List<Line> log,
            List<Last> last,
            Optional<Line> gone,
            boolean mayWrite) {}

    record Line(String at, String what, String words, String by) {}

    record Last(String what, String at) {}

    Sheet of(Waiter waiter, Actor reader, Locale locale) {
        InspectionView view = inspections.get(waiter.inspection(), reader, Purpose.SECOND_LINE_REVIEW.name());
        ZoneId zone = wording.zone(waiter.port());
        Map<OfficerId, Colleague> names = officers.findAll(people(waiter));
        var until = waiter.left().map(left -> left.at()).orElse(clock.instant());
        return new Sheet(
                waiter,
                view.bearerName(),
                wording.state(view.nationality(), locale),
                wording.port(waiter.port(), locale),
                Wording.minute(waiter.since(), zone),
                Wording.minute(waiter.limit(), zone),
                Duration.between(waiter.since(), until).toHours(),
                Duration.between(until, waiter.limit()).abs().toHours(),
                waiter.entries().stream()
                        .map(entry -> new Line(
                                Wording.minute(entry.at(), zone),
                                wording.of("inspection.waiting.note." + entry.note(), locale),
                                entry.words(),
                                name(names, entry.by())))
                        .toList(),
                CARE.stream()
                        .flatMap(note -> last(waiter, note).stream())
                        .map(entry -> new Last(
                                wording.of("inspection.waiting.note." + entry.note(), locale),
                                Wording.minute(entry.at(), zone)))
                        .toList(),
                waiter.left()
                        .map(left -> new Line(
                                Wording.minute(left.at(), zone),
                                wording.of("inspection.waiting.left." + left.how(), locale),
                                left.words(),
                                name(names, left.by()))),
                reader.may(Permission.SECOND_LINE_DECIDE) && waiter.left().isEmpty());
    }

    private static Optional<Entry> last(Waiter waiter, Note note) {
        return waiter.entries().stream().filter(entry -> entry.note() == note).reduce((_, later) -> later);
    }

    private static Set<OfficerId> people(Waiter waiter) {
        Set<OfficerId> people = new HashSet<>();
        waiter.entries().forEach(entry -> people.add(entry.by()));
        waiter.left().ifPresent(left -> people.add(left.by()));
        return people;
    }

    private static String name(Map<OfficerId, Colleague> names, OfficerId id) {
        return Optional.ofNullable(names.get(id)).map(Colleague::name).orElse(id.toString());
    }
}

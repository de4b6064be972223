package org.gatehouse.inspection.waiting;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Purpose;
import org.gatehouse.audit.AuditEntry;
import org.gatehouse.audit.AuditEntry.Action;
import org.gatehouse.audit.AuditTrail;
import org.gatehouse.inspection.InspectionId;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.WaitingArea;
import org.gatehouse.inspection.waiting.WaitingStore.WaitingRow;
import org.gatehouse.reference.PortCode;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The log of the waiting area; each method is one transaction with its audit entry. */
@Service
@EnableConfigurationProperties(WaitingSettings.class)
class WaitingDesk implements WaitingArea {

    private static final int SHOWN_MAX = 200;
    private static final int WORDS_MAX = 1_000;

    private final WaitingStore store;
    private final AuditTrail audit;
    private final WaitingSettings settings;
    private final Clock clock;

    WaitingDesk(WaitingStore store, AuditTrail audit, WaitingSettings settings, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Waiter> at(PortCode port, Actor actor) {
        if (!actor.serves(port)) {
            throw new InspectionProblem.OtherPort(port);
        }
        List<WaitingRow> rows = store.at(port, SHOWN_MAX);
        tell(actor, Action.READ, "inspection/waiting-area/" + port, rows.size() + " persons");
        var entries = store.entries(rows.stream().map(WaitingRow::inspection).toList());
        return rows.stream()
                .map(row -> waiter(row, entries.getOrDefault(row.inspection(), List.of())))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Waiter> of(InspectionId inspection, Actor actor) {
        return store.find(inspection.value())
                .filter(row -> actor.serves(row.port()))
                .map(row -> waiter(
                        row, store.entries(List.of(row.inspection())).getOrDefault(row.inspection(), List.of())));
    }

    private Waiter waiter(WaitingRow row, List<Entry> entries) {
        Instant limit = row.since().plus(settings.limit());
        return new Waiter(
                new InspectionId(row.inspection()),
                row.port(),
                row.since(),
                limit,
                row.left().isEmpty() && clock.instant().isAfter(limit),
                asks(row),
                row.placing(),
                entries,
                row.left());
    }

    @Override
    @Transactional
    public void place(InspectionId inspection, Placing placing, Actor actor) {
        waits(inspection, actor);
        if (placing.area().isBlank()) {
            throw new InspectionProblem.FieldMissing("area");
        }
        fits(placing.area());
        fits(placing.carrier());
        fits(placing.conveyance());
        store.place(inspection.value(), placing);
        write(
                inspection,
                Note.PLACED,
                placing.area() + " · " + placing.carrier() + " · " + placing.conveyance(),
                actor);
    }

    @Override
    @Transactional
    public void note(InspectionId inspection, Note note, String words, Actor actor) {
        WaitingRow row = waits(inspection, actor);
        fits(words);
        switch (note) {
            case PROTECTION_ASKED -> store.protection(inspection.value(), "ASKED");
            case PROTECTION_ENDED -> {
                if (!asks(row)) {
                    throw new InspectionProblem.NotNowHere();
                }
                needed(words);
                store.protection(inspection.value(), "ENDED");
            }
            case PLACED -> throw new InspectionProblem.FieldMissing("area");
            case WATER, MEAL, REST, MEDICAL, INTERPRETER, CONSULAR, LOOKED_AFTER -> {}
        }
        write(inspection, note, words, actor);
    }

    @Override
    @Transactional
    public void leave(InspectionId inspection, Leaving how, String words, Actor actor) {
        WaitingRow row = waits(inspection, actor);
        if (asks(row) && how != Leaving.ADMITTED) {
            throw new InspectionProblem.ProtectionAsked();
        }
        needed(words);
        fits(words);
        store.leave(inspection.value(), new Left(clock.instant(), how, words, actor.id()));
        tell(actor, Action.DECIDE, record(inspection), "left the waiting area, " + how);
    }

    /** The row, held; of a person who waits at a port of the actor, who decides at the second line. */
    private WaitingRow waits(InspectionId inspection, Actor actor) {
        WaitingRow row = store.lock(inspection.value())
                .filter(found -> actor.serves(found.port()))
                .orElseThrow(InspectionProblem.NotFound::new);
        if (!actor.may(Permission.SECOND_LINE_DECIDE)) {
            throw new InspectionProblem.NotYours();
        }
        if (row.left().isPresent()) {
            throw new InspectionProblem.LeftAlready(row.left().get().at());
        }
        return row;
    }

    private void write(InspectionId inspection, Note note, String words, Actor actor) {
        store.add(inspection.value(), new Entry(clock.instant(), note, words, actor.id()));
        tell(actor, Action.CHANGE, record(inspection), "waiting area, " + note);
    }

    private static boolean asks(WaitingRow row) {
        return "ASKED".equals(row.protection());
    }

    private static void needed(String words) {
        if (words.isBlank()) {
            throw new InspectionProblem.WordsMissing();
        }
    }

    private static void fits(String words) {
        if (words.length() > WORDS_MAX) {
            throw new InspectionProblem.WordsTooLong(WORDS_MAX);
        }
    }

    private static String record(InspectionId inspection) {
        return "inspection/inspection/" + inspection;
    }

    private void tell(Actor actor, Action action, String record, String what) {
        audit.append(new AuditEntry(actor.reference(), action, record, Purpose.SECOND_LINE_REVIEW.name(), what));
    }
}

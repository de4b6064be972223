package org.gatehouse.inspection.claiming;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Officers;
import org.gatehouse.access.Officers.Colleague;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Purpose;
import org.gatehouse.audit.AuditEntry;
import org.gatehouse.audit.AuditTrail;
import org.gatehouse.inspection.InspectionId;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.InspectionStatus;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.SecondLine;
import org.gatehouse.reference.PortCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Claims, releases, hands over; each method is one transaction, serialized with decisions by the row of the inspection. */
@Service
class ClaimDesk implements SecondLine {

    private static final int NOTE_MAX = 1_000;

    private final Inspections inspections;
    private final ClaimStore store;
    private final ClaimKeeper keeper;
    private final Officers officers;
    private final AuditTrail audit;
    private final Clock clock;

    ClaimDesk(
            Inspections inspections,
            ClaimStore store,
            ClaimKeeper keeper,
            Officers officers,
            AuditTrail audit,
            Clock clock) {
        this.inspections = inspections;
        this.store = store;
        this.keeper = keeper;
        this.officers = officers;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Queue queue(PortCode port, Sought sought, Actor actor, String purpose) {
        List<InspectionView> views = inspections.secondLine(port, actor, purpose);
        var claims = store.held(views.stream().map(view -> view.id().value()).toList(), clock.instant());
        return QueueOrder.of(
                views.stream()
                        .map(view -> new Place(
                                view,
                                clockOf(
                                        view,
                                        claims.stream()
                                                .filter(claim -> claim.inspection()
                                                        .equals(view.id().value()))
                                                .findFirst())))
                        .toList(),
                sought,
                actor.id());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Waiting> waiting(InspectionView inspection) {
        return needed(inspection.status())
                .map(_ -> clockOf(inspection, store.held(inspection.id().value(), clock.instant())));
    }

    private Waiting clockOf(InspectionView view, Optional<ClaimStore.ClaimRow> claim) {
        Instant since = Deadlines.since(view);
        Instant deadline = since.plus(Deadlines.allowed(view, keeper.settings()));
        return new Waiting(since, deadline, clock.instant().isAfter(deadline), claim.map(keeper::held));
    }

    @Override
    @Transactional
    public Held claim(InspectionId id, Actor actor) {
        Instant now = clock.instant();
        mayDecide(id, actor);
        keeper.check(id.value(), actor, now);
        Optional<ClaimStore.ClaimRow> own = store.held(id.value(), now);
        ClaimStore.ClaimRow claim = own.map(row -> keeper.prolonged(row, now)).orElseGet(() -> begun(id, actor, now));
        store.put(claim);
        if (own.isEmpty()) {
            store.add(id.value(), event(HandlingKind.CLAIMED, actor, now, Optional.empty(), ""));
        }
        tell(actor, id, "claimed");
        return keeper.held(claim);
    }

    private ClaimStore.ClaimRow begun(InspectionId id, Actor actor, Instant now) {
        store.lapse(id.value(), now);
        return new ClaimStore.ClaimRow(
                id.value(), actor.id(), now, now.plus(keeper.settings().claimLapsesAfter()));
    }

    @Override
    @Transactional
    public void release(InspectionId id, Actor actor) {
        Instant now = clock.instant();
        served(id, actor);
        ClaimStore.ClaimRow claim = store.held(id.value(), now).orElseThrow(InspectionProblem.NotHeld::new);
        if (!actor.may(Permission.REFUSAL_CONFIRM)) {
            keeper.check(id.value(), actor, now);
        }
        store.remove(id.value());
        store.add(
                id.value(),
                new Handling(
                        now, HandlingKind.RELEASED, claim.officer(), Optional.of(actor.id()), Optional.empty(), ""));
        tell(actor, id, "released");
    }

    @Override
    @Transactional
    public void handOver(InspectionId id, Recipient to, String note, Actor actor) {
        Instant now = clock.instant();
        InspectionStatus status = served(id, actor);
        if (store.held(id.value(), now).isEmpty()) {
            throw new InspectionProblem.NotHeld();
        }
        keeper.check(id.value(), actor, now);
        if (note.isBlank()) {
            throw new InspectionProblem.WordsMissing();
        }
        if (note.length() > NOTE_MAX) {
            throw new InspectionProblem.WordsTooLong(NOTE_MAX);
        }
        switch (to) {
            case Recipient.Shift() -> {
                store.remove(id.value());
                store.add(id.value(), event(HandlingKind.HANDED_OVER, actor, now, Optional.empty(), note));
            }
            case Recipient.Officer(var next) -> {
                if (recipients(portOf(id, actor), status, actor).stream()
                        .noneMatch(one -> one.id().equals(next))) {
                    throw new InspectionProblem.NobodyToTakeOver();
                }
                store.put(new ClaimStore.ClaimRow(
                        id.value(), next, now, now.plus(keeper.settings().claimLapsesAfter())));
                store.add(id.value(), event(HandlingKind.HANDED_OVER, actor, now, Optional.of(next), note));
            }
        }
        tell(actor, id, "handed over");
    }

    @Override
    @Transactional(readOnly = true)
    public List<Handling> handled(InspectionView inspection) {
        return store.handled(inspection.id().value());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Colleague> recipients(InspectionView inspection, Actor actor) {
        return recipients(inspection.port(), inspection.status(), actor);
    }

    private List<Colleague> recipients(PortCode port, InspectionStatus status, Actor actor) {
        return needed(status).map(permission -> officers.at(port, permission)).orElse(List.of()).stream()
                .filter(one -> !one.id().equals(actor.id()))
                .toList();
    }

    private PortCode portOf(InspectionId id, Actor actor) {
        return store.port(id.value()).filter(actor::serves).orElseThrow(InspectionProblem.NotFound::new);
    }

    /** The status of the inspection, locked. */
    private InspectionStatus served(InspectionId id, Actor actor) {
        portOf(id, actor);
        return store.lock(id.value()).orElseThrow(InspectionProblem.NotFound::new);
    }

    private void mayDecide(InspectionId id, Actor actor) {
        InspectionStatus status = served(id, actor);
        Permission needed = needed(status).orElseThrow(() -> new InspectionProblem.NotNow(status));
        if (!actor.may(needed)) {
            throw new InspectionProblem.NotYours();
        }
    }

    /** What an officer must be allowed to do to work on an inspection that stands there; empty where nobody waits. */
    private static Optional<Permission> needed(InspectionStatus status) {
        return switch (status) {
            case SECOND_LINE, PROTECTION -> Optional.of(Permission.SECOND_LINE_DECIDE);
            case REFUSAL_PROPOSED -> Optional.of(Permission.REFUSAL_CONFIRM);
            case OPEN, CLOSED -> Optional.empty();
        };
    }

    private static Handling event(HandlingKind kind, Actor holder, Instant at, Optional<OfficerId> to, String words) {
        return new Handling(at, kind, holder.id(), Optional.of(holder.id()), to, words);
    }

    private void tell(Actor actor, InspectionId id, String what) {
        audit.append(new AuditEntry(
                actor.reference(),
                AuditEntry.Action.CHANGE,
                "inspection/inspection/" + id,
                Purpose.SECOND_LINE_REVIEW.name(),
                what));
    }
}

package org.gatehouse.inspection.correcting;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.audit.AuditEntry;
import org.gatehouse.audit.AuditTrail;
import org.gatehouse.inspection.Corrections;
import org.gatehouse.inspection.InspectionId;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.TimeOrderedId;
import org.gatehouse.retention.ErasedMonths;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes and answers corrections; each method is one transaction. */
@Service
class CorrectionDesk implements Corrections {

    private static final String PURPOSE = "CORRECTION";

    private final Inspections inspections;
    private final CorrectionStore store;
    private final CorrectedStays stays;
    private final CorrectedUses uses;
    private final ErasedMonths erased;
    private final AuditTrail audit;
    private final Clock clock;

    CorrectionDesk(
            Inspections inspections,
            CorrectionStore store,
            CorrectedStays stays,
            CorrectedUses uses,
            ErasedMonths erased,
            AuditTrail audit,
            Clock clock) {
        this.inspections = inspections;
        this.store = store;
        this.stays = stays;
        this.uses = uses;
        this.erased = erased;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Correction propose(InspectionId inspection, Change change, String reason, Actor actor) {
        if (reason.isBlank()) {
            throw new InspectionProblem.WordsMissing();
        }
        Counted counted = counted(inspections.get(inspection, actor, PURPOSE))
                .orElseThrow(InspectionProblem.NothingToCorrect::new);
        refuseErased(inspection, counted, change);
        if (counted.equals(counted.after(change))) {
            throw new InspectionProblem.NothingToCorrect();
        }
        Instant now = clock.instant();
        var correction = new Correction(
                TimeOrderedId.at(now),
                inspection,
                change,
                counted.was(change),
                reason,
                actor.id(),
                now,
                Status.PROPOSED,
                Optional.empty(),
                Optional.empty());
        if (!store.add(correction)) {
            throw new InspectionProblem.CorrectionPending();
        }
        append(actor, AuditEntry.Action.CREATE, correction.id(), reason);
        return correction;
    }

    @Override
    @Transactional
    public Correction answer(UUID id, Answer answer, Actor actor) {
        Correction correction = store.lock(id).orElseThrow(InspectionProblem.NotFound::new);
        InspectionView view = inspections.get(correction.inspection(), actor, PURPOSE);
        correction.answeredAt().ifPresent(at -> {
            throw new InspectionProblem.AlreadyDecided(correction.inspection(), at);
        });
        if (correction.proposedBy().equals(actor.id())) {
            throw new InspectionProblem.SecondOfficerNeeded();
        }
        Instant now = clock.instant();
        switch (answer) {
            case CONFIRM -> {
                Counted before = counted(view).orElseThrow(InspectionProblem.NothingToCorrect::new);
                refuseErased(correction.inspection(), before, correction.change());
                @Nullable Counted after = before.after(correction.change());
                store.confirm(id, actor.id(), now, before, after);
                stays.follow(id, view, before, after, actor);
                uses.follow(id, view, before, after, actor);
            }
            case REJECT -> store.reject(id, actor.id(), now);
        }
        append(actor, AuditEntry.Action.DECIDE, id, answer.name());
        return store.lock(id).orElseThrow();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Correction> of(InspectionId inspection, Actor actor) {
        return store.of(inspection);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Correction> waiting(PortCode port, Actor actor) {
        if (!actor.serves(port)) {
            throw new InspectionProblem.OtherPort(port);
        }
        return store.waiting(port);
    }

    /**
     * Figures of an erased month stand, and the stays of its travellers cannot be told again. Until the end of the transaction neither the
     * month in which the crossing lies nor one in which it counts is erased.
     */
    private void refuseErased(InspectionId inspection, Counted before, Change change) {
        Set<YearMonth> months = new TreeSet<>();
        months.add(YearMonth.from(TimeOrderedId.instantOf(inspection.value()).atOffset(ZoneOffset.UTC)));
        months.add(YearMonth.from(before.day()));
        if (before.after(change) instanceof Counted after) {
            months.add(YearMonth.from(after.day()));
        }
        months.forEach(month -> erased.holdBack(month).ifPresent(gone -> {
            throw new InspectionProblem.Erased(gone);
        }));
    }

    /** The inspection with its confirmed corrections; empty when it was annulled. */
    private Optional<Counted> counted(InspectionView view) {
        if (!view.closed()) {
            throw new InspectionProblem.NotConcluded();
        }
        @Nullable Counted counted = Counted.of(view, view.secondLine());
        for (Correction correction : store.of(view.id())) {
            if (counted != null && correction.status() == Status.CONFIRMED) {
                counted = counted.after(correction.change());
            }
        }
        return Optional.ofNullable(counted);
    }

    private void append(Actor actor, AuditEntry.Action action, UUID correction, String why) {
        audit.append(new AuditEntry(actor.reference(), action, "inspection/correction/" + correction, PURPOSE, why));
    }
}

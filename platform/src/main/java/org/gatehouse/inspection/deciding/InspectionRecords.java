package org.gatehouse.inspection.deciding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.inspection.ChipVerification;
import org.gatehouse.inspection.Decision;
import org.gatehouse.inspection.InspectionId;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.InspectionView.Step;
import org.gatehouse.inspection.Inspections.Filter;
import org.gatehouse.inspection.Inspections.Page;
import org.gatehouse.reference.Port;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.Ports;
import org.gatehouse.reference.TimeOrderedId;
import org.gatehouse.retention.ErasedMonths;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Inspections as stored, with their steps; shows an actor only what the actor's duty covers. */
@Component
class InspectionRecords {

    private static final int QUEUE_READ_MAX = 1_000;
    private static final int PAGE_MAX = 100;
    private static final Instant BEFORE_ALL = Instant.EPOCH;
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final InspectionStore inspections;
    private final RequestKeyStore keys;
    private final StepStore steps;
    private final ChipStore chips;
    private final Ports ports;
    private final ErasedMonths erased;

    InspectionRecords(
            InspectionStore inspections,
            RequestKeyStore keys,
            StepStore steps,
            ChipStore chips,
            Ports ports,
            ErasedMonths erased) {
        this.inspections = inspections;
        this.keys = keys;
        this.steps = steps;
        this.chips = chips;
        this.ports = ports;
        this.erased = erased;
    }

    boolean insert(InspectionRow row, RequestKey key) {
        return inspections.insert(row, key);
    }

    /** What a key that was used before stands for. */
    InspectionView openedBefore(RequestKey key) {
        var used = keys.find(key.client(), key.key()).orElseThrow(InspectionProblem.KeyInFlight::new);
        if (!key.sameRequest(used.request())) {
            throw new InspectionProblem.KeyReused();
        }
        return view(inspections.find(used.inspection()).orElseThrow());
    }

    void update(InspectionRow row) {
        inspections.update(row);
    }

    /** The row, held until the transaction ends. */
    InspectionRow lock(InspectionId id, Actor actor) {
        return served(id, inspections.lock(id), actor);
    }

    InspectionRow find(InspectionId id, Actor actor) {
        return served(id, inspections.find(id), actor);
    }

    /** Of an erased month nobody is told whether there was such an inspection, nor whether it is kept for another port. */
    private InspectionRow served(InspectionId id, Optional<InspectionRow> row, Actor actor) {
        return row.filter(found -> actor.serves(new PortCode(found.port())))
                .orElseThrow(() -> erased.of(Months.of(TimeOrderedId.instantOf(id.value())))
                        .<InspectionProblem>map(InspectionProblem.Erased::new)
                        .orElseGet(InspectionProblem.NotFound::new));
    }

    Step addStep(InspectionRow after, Decision decision, OfficerId by, Instant at) {
        Optional<org.gatehouse.inspection.LegalGround> ground = decision instanceof Decision.ProposeRefusal proposed
                ? Optional.of(proposed.ground())
                : Optional.empty();
        var step = new Step(
                after.version(), at, decision.getClass().getSimpleName(), by, ground, Deciding.words(decision));
        steps.add(List.of(new StepStore.StepRow(after.id(), step)));
        return step;
    }

    void addChip(InspectionId id, ChipVerification chip) {
        chips.insert(id.value(), chip);
    }

    /** Nobody crossed with that chip. */
    void forgetChip(InspectionId id) {
        chips.forget(id.value());
    }

    /** The inspection after its first step, of which everything is at hand. */
    InspectionView view(InspectionRow row, Step first) {
        return InspectionRows.view(row, List.of(first), chip(row));
    }

    /** The inspection with all that is known of it; its chip is looked for only where a finding tells of one. */
    InspectionView view(InspectionRow row) {
        return InspectionRows.view(row, steps(List.of(row)).getOrDefault(row.id(), List.of()), chip(row));
    }

    private Optional<ChipVerification> chip(InspectionRow row) {
        boolean verified =
                row.findings().stream().anyMatch(finding -> finding.kind().ofVerifiedChip());
        return verified ? chips.find(row.id()) : Optional.empty();
    }

    List<InspectionView> secondLine(PortCode port) {
        return views(inspections.secondLine(port, QUEUE_READ_MAX));
    }

    Page list(Filter filter, Optional<PortCode> duty) {
        int limit = Math.clamp(filter.limit(), 1, PAGE_MAX);
        @Nullable PortCode port = filter.port().or(() -> duty).orElse(null);
        UUID from = TimeOrderedId.floor(BEFORE_ALL);
        UUID before = AFTER_ALL;
        if (filter.day().isPresent()) {
            LocalDate day = filter.day().get();
            var zone = Optional.ofNullable(port)
                    .flatMap(ports::find)
                    .map(Port::zone)
                    .orElse(java.time.ZoneOffset.UTC);
            from = TimeOrderedId.floor(day.atStartOfDay(zone).toInstant());
            before = TimeOrderedId.floor(day.plusDays(1).atStartOfDay(zone).toInstant());
        }
        if (filter.before().isPresent()) {
            before = filter.before().get().value();
        }
        List<InspectionRow> rows = filter.documentNumber().isPresent()
                ? inspections.byDocument(port, filter.documentNumber().get(), before, limit + 1)
                : inspections.byTime(port, from, before, limit + 1);
        boolean more = rows.size() > limit;
        List<InspectionRow> shown = more ? rows.subList(0, limit) : rows;
        return new Page(
                views(shown),
                more ? Optional.of(new InspectionId(shown.getLast().id())) : Optional.empty(),
                more ? Optional.empty() : filter.day().map(erased::of).orElseGet(erased::last));
    }

    private List<InspectionView> views(List<InspectionRow> rows) {
        Map<UUID, List<Step>> taken = steps(rows);
        return rows.stream()
                .map(row -> InspectionRows.view(row, taken.getOrDefault(row.id(), List.of()), Optional.empty()))
                .toList();
    }

    private Map<UUID, List<Step>> steps(List<InspectionRow> rows) {
        return steps.of(rows.stream()
                .filter(row -> row.version() > 1)
                .map(InspectionRow::id)
                .toList());
    }
}

package org.gatehouse.inspection.deciding;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gatehouse.access.Actor;
import org.gatehouse.audit.AuditEntry;
import org.gatehouse.audit.AuditTrail;
import org.gatehouse.documents.DocumentReading;
import org.gatehouse.documents.MrzReader;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.Decision;
import org.gatehouse.inspection.Finding;
import org.gatehouse.inspection.InspectionId;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.InspectionStatus;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.InspectionView.Step;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.Verdict;
import org.gatehouse.inspection.assessment.Assessor;
import org.gatehouse.reference.Port;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.Ports;
import org.gatehouse.reference.TimeOrderedId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens and decides inspections; each method is one transaction. */
@Service
class InspectionDesk implements Inspections {

    private final Ports ports;
    private final Assessor assessor;
    private final InspectionRecords records;
    private final Surroundings surroundings;
    private final AuditTrail audit;
    private final Clock clock;

    InspectionDesk(
            Ports ports,
            Assessor assessor,
            InspectionRecords records,
            Surroundings surroundings,
            AuditTrail audit,
            Clock clock) {
        this.ports = ports;
        this.assessor = assessor;
        this.records = records;
        this.surroundings = surroundings;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public InspectionView open(Arrival arrival, IdempotencyKey key, Actor actor) {
        if (!actor.serves(arrival.port())) {
            throw new InspectionProblem.OtherPort(arrival.port());
        }
        if (arrival.claim().isPresent() && !actor.isPerson()) {
            throw new InspectionProblem.PersonVouches();
        }
        Port port = ports.find(arrival.port())
                .orElseThrow(
                        () -> new InspectionProblem.UnknownPort(arrival.port().value()));
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, port.zone());
        String mrz = PresentedText.storable(arrival.mrz());
        DocumentReading reading = MrzReader.read(mrz, InspectionRows.centuryDay(now));
        var assessment = assessor.assess(reading, arrival, new Assessor.Moment(now, port, arrival.channel()));
        var id = new InspectionId(TimeOrderedId.at(now));
        boolean channel = arrival.channel() == Channel.E_CHANNEL;
        if (channel
                && assessment.verdict() == Verdict.CLEAR
                && !surroundings.reserve(id.value(), assessment.inputs())) {
            assessment = assessment.with(new Finding(Finding.Kind.PERMISSION_GONE, ""));
        }
        InspectionRow row = InspectionRows.opened(id, arrival, port, mrz, reading, assessment);
        if (arrival.claim().isPresent()) {
            row = row.claimed(arrival.claim().get(), actor.id());
        }
        if (channel) {
            row = assessment.verdict() == Verdict.CLEAR
                    ? row.admitted(null, null, null, now, today)
                    : row.atSecondLine(null);
        }
        var requestKey = RequestKey.of(actor, key, arrival, now);
        if (!records.insert(row, requestKey)) {
            surroundings.release(id.value());
            return records.openedBefore(requestKey);
        }
        assessment.chip().ifPresent(chip -> records.addChip(id, chip));
        surroundings.opened(new MatchTeller.Met(row, assessment.alerts()), actor, now, today);
        audit.append(new AuditEntry(
                actor.reference(),
                AuditEntry.Action.CREATE,
                record(id),
                "BORDER_INSPECTION",
                row.status().name()));
        return InspectionRows.view(row, reading, List.of(), assessment.chip());
    }

    @Override
    @Transactional
    public InspectionView decide(InspectionId id, Decision decision, int version, Actor actor) {
        InspectionRow row = records.lock(id, actor);
        Instant now = clock.instant();
        Deciding.check(row, decision, version, actor, assessor);
        surroundings.check(row, decision, actor, now);
        Port port = ports.find(new PortCode(row.port())).orElseThrow();
        LocalDate today = LocalDate.ofInstant(now, port.zone());
        InspectionRow decided = Deciding.apply(row, decision, actor.id(), now, today, assessor.homeState());
        Step step = records.addStep(decided, decision, actor.id(), now);
        records.update(decided);
        surroundings.decided(row, decided, actor, now, today);
        audit.append(new AuditEntry(
                actor.reference(), AuditEntry.Action.DECIDE, record(id), purpose(row.status()), step.kind()));
        return row.version() == 1 ? records.view(decided, step) : records.view(decided);
    }

    @Override
    @Transactional
    public InspectionView get(InspectionId id, Actor actor, String purpose) {
        InspectionRow row = records.find(id, actor);
        InspectionView view = records.view(row);
        surroundings.seen(row, actor, clock.instant());
        read(actor, record(id), purpose, "");
        return view;
    }

    @Override
    @Transactional
    public List<InspectionView> secondLine(PortCode port, Actor actor, String purpose) {
        if (!actor.serves(port)) {
            throw new InspectionProblem.OtherPort(port);
        }
        List<InspectionView> queue = records.secondLine(port);
        read(actor, "inspection/second-line/" + port, purpose, queue.size() + " inspections");
        return queue;
    }

    @Override
    @Transactional
    public Page list(Filter filter, Actor actor, String purpose) {
        filter.port().filter(port -> !actor.serves(port)).ifPresent(port -> {
            throw new InspectionProblem.OtherPort(port);
        });
        Page page = records.list(filter, actor.port());
        read(actor, "inspection/list", purpose, page.rows().size() + " inspections");
        return page;
    }

    private void read(Actor actor, String record, String purpose, String justification) {
        audit.append(new AuditEntry(actor.reference(), AuditEntry.Action.READ, record, purpose, justification));
    }

    private static String record(InspectionId id) {
        return "inspection/inspection/" + id;
    }

    private static String purpose(InspectionStatus status) {
        return status == InspectionStatus.OPEN ? "BORDER_INSPECTION" : "SECOND_LINE_REVIEW";
    }
}

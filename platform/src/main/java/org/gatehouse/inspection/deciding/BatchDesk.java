package org.gatehouse.inspection.deciding;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.audit.AuditEntry;
import org.gatehouse.audit.AuditTrail;
import org.gatehouse.documents.MrzReader;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.InspectionBatches;
import org.gatehouse.inspection.InspectionId;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.InspectionView.Step;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.LegalGround;
import org.gatehouse.inspection.Outcome;
import org.gatehouse.inspection.Verdict;
import org.gatehouse.inspection.assessment.Assessor;
import org.gatehouse.inspection.assessment.Assessor.Identified;
import org.gatehouse.inspection.assessment.OnRecord;
import org.gatehouse.inspection.assessment.RuleFindings;
import org.gatehouse.inspection.listed.ListChecks;
import org.gatehouse.reference.Port;
import org.gatehouse.reference.Ports;
import org.gatehouse.reference.TimeOrderedId;
import org.gatehouse.retention.ErasedMonths;
import org.gatehouse.stays.Stay;
import org.gatehouse.stays.StayId;
import org.gatehouse.stays.Stays.Bearer;
import org.gatehouse.stays.Stays.Movement;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Many inspections in one transaction, by the same assessment and the same moves as one at a desk. */
@Service
class BatchDesk implements InspectionBatches {

    private final Ports ports;
    private final Assessor assessor;
    private final ListChecks lists;
    private final Consequences consequences;
    private final MatchTeller matches;
    private final BatchStore store;
    private final ErasedMonths erased;
    private final AuditTrail audit;
    private final Clock clock;

    BatchDesk(
            Ports ports,
            Assessor assessor,
            ListChecks lists,
            Consequences consequences,
            MatchTeller matches,
            BatchStore store,
            ErasedMonths erased,
            AuditTrail audit,
            Clock clock) {
        this.ports = ports;
        this.assessor = assessor;
        this.lists = lists;
        this.consequences = consequences;
        this.matches = matches;
        this.store = store;
        this.erased = erased;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Presented> read(List<Arrived> arrivals) {
        List<Presented> read = new ArrayList<>(arrivals.size());
        for (Arrived arrived : arrivals) {
            String mrz = PresentedText.storable(arrived.mrz());
            read.add(new Presented(
                    arrived, MrzReader.read(mrz, InspectionRows.centuryDay(arrived.at())), OptionalLong.empty()));
        }
        return lists.askedAhead(read);
    }

    @Override
    @Transactional
    public boolean record(String key, List<Presented> batch, Officers officers, Actor actor) {
        if (!store.claim(key, batch.size(), clock.instant())) {
            return false;
        }
        refuseErased(batch);
        List<Identified> identified = new ArrayList<>(batch.size());
        for (Presented presented : batch) {
            identified.add(
                    assessor.identify(presented.reading(), presented.arrived().direction()));
        }
        OnRecord onRecord = assessor.onRecord(identified, true);
        List<ListChecks.Checked> listed = lists.checkAll(batch);
        store.openMissing(months(batch));
        var recorded = new Recorded(new ArrayList<>(batch.size()), new ArrayList<>(), new ArrayList<>());
        List<MatchTeller.Met> met = new ArrayList<>(0);
        store.copy(IntStream.range(0, batch.size())
                .mapToObj(at -> {
                    var known = new Known(identified.get(at), listed.get(at));
                    InspectionRow row = inspect(batch.get(at), known, onRecord, officers, recorded);
                    if (!known.listed().alerts().isEmpty()) {
                        met.add(new MatchTeller.Met(row, known.listed().alerts()));
                    }
                    return row;
                })
                .iterator());
        store.addSteps(recorded.steps());
        consequences.recorded(recorded.rows(), recorded.movements());
        matches.met(met, actor);
        audit.append(new AuditEntry(
                actor.reference(),
                AuditEntry.Action.CREATE,
                "inspection/batch/" + key,
                "BORDER_INSPECTION",
                batch.size() + " inspections"));
        return true;
    }

    /** A month that was erased takes nothing in: its figures stand. Until the end of the transaction no month of the batch is erased. */
    private void refuseErased(List<Presented> batch) {
        Set<YearMonth> months = new TreeSet<>();
        for (Presented presented : batch) {
            Arrived arrived = presented.arrived();
            months.add(Months.of(arrived.at()));
            ports.find(arrived.port())
                    .ifPresent(port -> months.add(YearMonth.from(arrived.at().atZone(port.zone()))));
        }
        months.forEach(month -> erased.holdBack(month).ifPresent(gone -> {
            throw new InspectionProblem.Erased(gone);
        }));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean recorded(String key) {
        return store.claimed(key);
    }

    private record Recorded(List<InspectionRow> rows, List<StepStore.StepRow> steps, List<Movement> movements) {}

    private record Known(Identified identified, ListChecks.Checked listed) {}

    private static List<YearMonth> months(List<Presented> batch) {
        var times = batch.stream()
                .mapToLong(presented -> presented.arrived().at().toEpochMilli())
                .summaryStatistics();
        return batch.isEmpty()
                ? List.of()
                : Months.between(Instant.ofEpochMilli(times.getMin()), Instant.ofEpochMilli(times.getMax() + 1));
    }

    private InspectionRow inspect(
            Presented presented, Known known, OnRecord onRecord, Officers officers, Recorded recorded) {
        Arrived arrived = presented.arrived();
        Identified identified = known.identified();
        Port port = ports.find(arrived.port())
                .orElseThrow(
                        () -> new InspectionProblem.UnknownPort(arrived.port().value()));
        LocalDate day = LocalDate.ofInstant(arrived.at(), port.zone());
        var assessment = assessor.assess(
                identified, new Assessor.Moment(arrived.at(), port, arrived.channel()), onRecord, known.listed());
        InspectionRow row = InspectionRows.opened(
                new InspectionId(TimeOrderedId.at(arrived.at())),
                new Inspections.Arrival(arrived.port(), arrived.direction(), arrived.channel(), arrived.mrz()),
                port,
                PresentedText.storable(arrived.mrz()),
                presented.reading(),
                assessment);
        if (assessment.verdict() == Verdict.REFER) {
            row = atSecondLine(row, arrived, day, officers, recorded.steps());
        } else {
            OfficerId by = arrived.channel() == Channel.DESK ? officers.desk() : null;
            row = row.admitted(by, null, null, arrived.at(), day);
        }
        recorded.rows().add(row);
        if (row.outcome() == Outcome.ADMITTED) {
            onRecord.used(identified, row.inputs());
        }
        Movement movement = StayTeller.movement(row, arrived.at(), day);
        if (movement != null) {
            recorded.movements().add(movement);
            follow(movement, port, row, onRecord);
        }
        return row;
    }

    /** The moves that officers made, each with its step, as at a desk. */
    private static InspectionRow atSecondLine(
            InspectionRow opened, Arrived arrived, LocalDate day, Officers officers, List<StepStore.StepRow> steps) {
        IfReferred found = arrived.ifReferred();
        Instant at = arrived.at();
        InspectionRow row = opened.atSecondLine(null);
        if (opened.channel() == Channel.DESK) {
            steps.add(step(row, at, "SendToSecondLine", officers.desk(), Optional.empty(), "by the assessment"));
        }
        if (row.group() == null) {
            row = row.identified(found.group(), row.nationality());
            steps.add(step(row, at, "EstablishIdentity", officers.secondLine(), Optional.empty(), found.words()));
        }
        return switch (found) {
            case IfReferred.Admitted admitted -> {
                // where a rule's days are used up, the batch brings no other last day than that of the entry
                LocalDate leaveBy = RuleFindings.usedUp(row.findings()) ? day : null;
                row = row.admitted(officers.secondLine(), admitted.words(), leaveBy, at, day);
                steps.add(step(row, at, "Admit", officers.secondLine(), Optional.empty(), admitted.words()));
                yield row;
            }
            case IfReferred.Refused refused -> {
                LegalGround ground = refused.ground();
                row = row.refusalProposed(officers.secondLine(), ground, refused.words());
                steps.add(step(row, at, "ProposeRefusal", officers.secondLine(), Optional.of(ground), refused.words()));
                row = row.refused(officers.commander(), at, day);
                steps.add(step(row, at, "ConfirmRefusal", officers.commander(), Optional.empty(), ""));
                yield row;
            }
        };
    }

    private static StepStore.StepRow step(
            InspectionRow after, Instant at, String kind, OfficerId by, Optional<LegalGround> ground, String words) {
        return new StepStore.StepRow(after.id(), new Step(after.version(), at, kind, by, ground, words));
    }

    /** Keeps the picture of open stays true for the travellers behind in the same batch. */
    private static void follow(Movement movement, Port port, InspectionRow row, OnRecord onRecord) {
        Map<Bearer, Stay> open = onRecord.stays();
        switch (movement) {
            case Movement.Entered entered -> {
                onRecord.meanwhile().entered(row.id(), row.findings());
                open.put(
                        entered.bearer(),
                        new Stay(
                                new StayId(entered.id().value()),
                                entered.bearer(),
                                port.code(),
                                entered.at(),
                                entered.day(),
                                entered.lawfulUntil(),
                                Optional.empty()));
            }
            case Movement.Left left -> {
                Stay ended = open.remove(left.bearer());
                if (ended != null) {
                    onRecord.meanwhile().left(ended, left.at(), left.day());
                }
            }
        }
    }

    @Override
    @Transactional
    public void openSpan(Instant from, Instant until) {
        Months.between(from, until).forEach(month -> {
            erased.holdBack(month).ifPresent(gone -> {
                throw new InspectionProblem.Erased(gone);
            });
            store.openMonth(month, true);
        });
    }

    @Override
    @Transactional
    public void seal(Instant from, Instant until) {
        Months.between(from, until).forEach(store::seal);
    }
}

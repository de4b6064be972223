package org.gatehouse.inspection.deciding;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gatehouse.access.Actor;
import org.gatehouse.documents.DocumentReading;
import org.gatehouse.documents.MrzReader;
import org.gatehouse.inspection.Finding;
import org.gatehouse.inspection.InspectionId;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.Inspections.Arrival;
import org.gatehouse.inspection.Inspections.IdempotencyKey;
import org.gatehouse.inspection.LaneCode;
import org.gatehouse.inspection.Passage;
import org.gatehouse.inspection.PassageEvent;
import org.gatehouse.inspection.PassageState;
import org.gatehouse.inspection.Passages;
import org.gatehouse.inspection.RollBackReason;
import org.gatehouse.inspection.Verdict;
import org.gatehouse.inspection.assessment.Assessment;
import org.gatehouse.inspection.assessment.Assessor;
import org.gatehouse.inspection.deciding.PassageRow.Traveller;
import org.gatehouse.reference.Port;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.Ports;
import org.gatehouse.reference.TimeOrderedId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets travellers through gates in two steps; each method is one transaction. */
@Service
class PassageDesk implements Passages {

    private static final int EXPIRED_AT_ONCE = 100;
    private static final String BY_THE_CLOCK = "system:channel";

    private final Ports ports;
    private final Assessor assessor;
    private final PassageStore store;
    private final PassageRecorder recorder;
    private final ChannelSettings settings;
    private final Clock clock;

    PassageDesk(
            Ports ports,
            Assessor assessor,
            PassageStore store,
            PassageRecorder recorder,
            ChannelSettings settings,
            Clock clock) {
        this.ports = ports;
        this.assessor = assessor;
        this.store = store;
        this.recorder = recorder;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Passage reserve(Arrival arrival, LaneCode lane, IdempotencyKey key, Actor actor) {
        if (!actor.serves(arrival.port())) {
            throw new InspectionProblem.OtherPort(arrival.port());
        }
        Port port = port(arrival.port());
        Instant now = clock.instant();
        String mrz = PresentedText.storable(arrival.mrz());
        DocumentReading reading = MrzReader.read(mrz, InspectionRows.centuryDay(now));
        RequestKey requestKey = RequestKey.of(actor, key, arrival, lane, now);
        store.lock(requestKey, reading.issuer(), reading.number());
        Optional<PassageRow> before = store.byKey(requestKey);
        if (before.isPresent()) {
            return again(before.get(), requestKey, actor);
        }
        for (PassageRow open : store.openOf(reading.issuer(), reading.number())) {
            end(open, PassageEvent.SUPERSEDE, null, actor.reference(), now);
        }
        var id = new InspectionId(TimeOrderedId.at(now));
        Assessment assessment = assessor.assess(reading, arrival, new Assessor.Moment(now, port, arrival.channel()));
        if (assessment.verdict() == Verdict.CLEAR && !recorder.reserve(id.value(), assessment)) {
            assessment = assessment.with(new Finding(Finding.Kind.PERMISSION_GONE, ""));
        }
        InspectionRow row = InspectionRows.opened(id, arrival, port, mrz, reading, assessment);
        boolean clear = assessment.verdict() == Verdict.CLEAR;
        var passage = new PassageRow(
                id.value(),
                port.code(),
                lane,
                arrival.direction(),
                clear ? PassageState.RESERVED : PassageState.REFERRED,
                assessment.day(),
                now,
                now.plus(settings.reservation()),
                null,
                requestKey,
                clear ? Traveller.of(row, assessment.group().orElseThrow()) : null);
        store.insert(passage);
        if (clear) {
            recorder.reserved(passage, assessment, actor);
        } else {
            recorder.referred(row.atSecondLine(null), requestKey, assessment, actor);
        }
        return view(passage, actor);
    }

    private Passage again(PassageRow before, RequestKey key, Actor actor) {
        if (!key.sameRequest(before.key().request())) {
            throw new InspectionProblem.KeyReused();
        }
        return view(before, actor);
    }

    @Override
    @Transactional
    public Passage commit(InspectionId id, Actor actor) {
        PassageRow passage = served(store.lock(id), actor);
        PassageState next = after(passage, PassageEvent.COMMIT);
        if (next == passage.state()) {
            return view(passage, actor);
        }
        Instant now = clock.instant();
        if (!now.isBefore(passage.expiresAt())) {
            throw new InspectionProblem.PassageEnded(PassageState.EXPIRED);
        }
        Port port = port(passage.port());
        LocalDate today = LocalDate.ofInstant(now, port.zone());
        Traveller traveller = Objects.requireNonNull(passage.traveller());
        DocumentReading reading = passage.reading(traveller);
        InspectionRow row = passage.opened(traveller, reading, port).admitted(null, null, null, now, today);
        recorder.passed(row, passage.key(), reading, now, today, actor);
        PassageRow ended = passage.ended(next, null);
        store.end(ended, now);
        return view(ended, actor);
    }

    @Override
    @Transactional
    public Passage rollBack(InspectionId id, RollBackReason reason, Actor actor) {
        PassageRow passage = served(store.lock(id), actor);
        if (after(passage, PassageEvent.ROLL_BACK) == passage.state()) {
            return view(passage, actor);
        }
        return view(end(passage, PassageEvent.ROLL_BACK, reason, actor.reference(), clock.instant()), actor);
    }

    @Override
    @Transactional
    public Passage get(InspectionId id, Actor actor) {
        return view(served(store.find(id), actor), actor);
    }

    /** Ends some of those whose time is over. @return whether there may be more */
    @Transactional
    public boolean expire() {
        Instant now = clock.instant();
        List<PassageRow> due = store.due(now, EXPIRED_AT_ONCE);
        due.forEach(passage -> end(passage, PassageEvent.EXPIRE, null, BY_THE_CLOCK, now));
        return due.size() == EXPIRED_AT_ONCE;
    }

    private PassageRow end(
            PassageRow passage, PassageEvent event, @Nullable RollBackReason reason, String actor, Instant at) {
        PassageRow ended = passage.ended(after(passage, event), reason);
        store.end(ended, at);
        recorder.notPassed(ended, actor);
        return ended;
    }

    private static PassageState after(PassageRow passage, PassageEvent event) {
        return passage.state().after(event).orElseThrow(() -> new InspectionProblem.PassageEnded(passage.state()));
    }

    private Passage view(PassageRow passage, Actor actor) {
        boolean recorded = passage.state() == PassageState.COMMITTED || passage.state() == PassageState.REFERRED;
        return passage.view(
                recorded ? Optional.of(recorder.view(new InspectionId(passage.id()), actor)) : Optional.empty());
    }

    private Port port(PortCode code) {
        return ports.find(code).orElseThrow(() -> new InspectionProblem.UnknownPort(code.value()));
    }

    private static PassageRow served(Optional<PassageRow> row, Actor actor) {
        return row.filter(found -> actor.serves(found.port())).orElseThrow(InspectionProblem.NotFound::new);
    }
}

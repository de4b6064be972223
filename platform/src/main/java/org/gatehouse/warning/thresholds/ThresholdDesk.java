package org.gatehouse.warning.thresholds;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.audit.AuditEntry.Action;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.Ports;
import org.gatehouse.reference.TimeOrderedId;
import org.gatehouse.warning.IndicatorCode;
import org.gatehouse.warning.Indicators;
import org.gatehouse.warning.Threshold;
import org.gatehouse.warning.Threshold.Answer;
import org.gatehouse.warning.Values;
import org.gatehouse.warning.WarningLog;
import org.gatehouse.warning.WarningProblem;
import org.gatehouse.warning.Written;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Indicators and their thresholds; each method is one transaction with its entry in the audit. */
@Service
class ThresholdDesk implements Indicators {

    /** A review lies at most a year ahead. */
    private static final int REVIEW_WITHIN_DAYS = 366;

    /** The number of a version before the store has counted it. */
    private static final int NOT_COUNTED = 0;

    private final ThresholdStore store;
    private final TrackStore tracks;
    private final Ports ports;
    private final WarningLog log;
    private final Clock clock;

    ThresholdDesk(ThresholdStore store, TrackStore tracks, Ports ports, WarningLog log, Clock clock) {
        this.store = store;
        this.tracks = tracks;
        this.ports = ports;
        this.log = log;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Indicator> all(Actor actor) {
        Written.may(actor, Permission.SIGNAL_READ);
        InForce inForce = store.inForce(clock.instant());
        return tracks.defined().stream()
                .map(one -> new Indicator(
                        one.code(),
                        one.ground(),
                        one.owner(),
                        one.variable(),
                        one.source(),
                        inForce.of(one.code()),
                        one.last()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Indicator get(IndicatorCode code, Actor actor) {
        return all(actor).stream()
                .filter(one -> one.code() == code)
                .findFirst()
                .orElseThrow(WarningProblem.NoSuchIndicator::new);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Threshold> thresholds(IndicatorCode code, Actor actor) {
        Written.may(actor, Permission.SIGNAL_READ);
        return store.versions(code).stream()
                .filter(one -> one.port().map(actor::serves).orElse(true))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Track track(IndicatorCode code, Actor actor) {
        Written.may(actor, Permission.SIGNAL_READ);
        return tracks.track(code, actor.port(), clock.instant());
    }

    @Override
    @Transactional
    public Threshold propose(Proposal proposal, Actor actor) {
        Written.may(actor, Permission.THRESHOLD_PROPOSE);
        Written.person(actor);
        place(proposal.indicator(), proposal.port(), actor);
        complete(proposal.indicator(), proposal.values());
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (!proposal.reviewOn().isAfter(today) || proposal.reviewOn().isAfter(today.plusDays(REVIEW_WITHIN_DAYS))) {
            throw new WarningProblem.ReviewUnfit();
        }
        Threshold proposed = new Threshold(
                TimeOrderedId.at(now),
                proposal.indicator(),
                proposal.port(),
                NOT_COUNTED,
                proposal.values(),
                proposal.reviewOn(),
                Written.words("reason", proposal.reason()),
                Threshold.State.PROPOSED,
                Optional.of(actor.id()),
                now,
                proposal.effectiveFrom().orElse(now),
                Optional.empty());
        if (!store.propose(proposed, actor.id())) {
            throw new WarningProblem.ProposalWaits();
        }
        log.tell(actor, Action.CREATE, record(proposed), proposed.indicator().name());
        return store.lock(proposed.id()).orElseThrow();
    }

    @Override
    @Transactional
    public Threshold approve(UUID threshold, String words, Actor actor) {
        Threshold proposed = proposed(threshold, actor);
        if (proposed.proposedBy().equals(Optional.of(actor.id()))) {
            throw new WarningProblem.AnotherOfficer();
        }
        Instant now = clock.instant();
        Instant from = proposed.effectiveFrom().isBefore(now) ? now : proposed.effectiveFrom();
        store.answer(
                threshold,
                Threshold.State.APPROVED,
                new Answer(actor.id(), now, Written.orNone("answer", words)),
                from);
        log.tell(actor, Action.DECIDE, record(proposed), "APPROVED");
        return store.lock(threshold).orElseThrow();
    }

    @Override
    @Transactional
    public Threshold reject(UUID threshold, String words, Actor actor) {
        Threshold proposed = proposed(threshold, actor);
        store.answer(
                threshold,
                Threshold.State.REJECTED,
                new Answer(actor.id(), clock.instant(), Written.words("answer", words)),
                proposed.effectiveFrom());
        log.tell(actor, Action.DECIDE, record(proposed), "REJECTED");
        return store.lock(threshold).orElseThrow();
    }

    /** The row, held; waits for an answer that the actor may give. What is for every port, national staff answer. */
    private Threshold proposed(UUID id, Actor actor) {
        Written.may(actor, Permission.THRESHOLD_APPROVE);
        Written.person(actor);
        Threshold proposed = store.lock(id).orElseThrow(WarningProblem.NoSuchThreshold::new);
        if (!proposed.port().map(actor::serves).orElse(actor.port().isEmpty())) {
            throw new WarningProblem.OtherPort("");
        }
        if (proposed.state() != Threshold.State.PROPOSED) {
            throw new WarningProblem.AnsweredAlready();
        }
        return proposed;
    }

    private void place(IndicatorCode code, Optional<PortCode> port, Actor actor) {
        port.filter(one -> ports.find(one).isEmpty()).ifPresent(_ -> {
            throw new WarningProblem.PortUnknown();
        });
        if (port.isPresent() && !code.perPort()) {
            throw new WarningProblem.PerPortNot();
        }
        if (!port.map(actor::serves).orElse(actor.port().isEmpty())) {
            throw new WarningProblem.OtherPort();
        }
    }

    private static void complete(IndicatorCode code, Values values) {
        if (!values.of().keySet().equals(Set.copyOf(code.parameters()))) {
            code.parameters().stream()
                    .filter(parameter -> !values.of().containsKey(parameter))
                    .findFirst()
                    .ifPresent(missing -> {
                        throw new WarningProblem.ValueOutOfRange(missing);
                    });
            throw new IllegalArgumentException("parameters of another indicator than " + code);
        }
    }

    private static String record(Threshold threshold) {
        return "threshold/" + threshold.id();
    }
}

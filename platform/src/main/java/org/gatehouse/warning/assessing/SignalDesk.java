package org.gatehouse.warning.assessing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.access.AccessProblem;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.audit.AuditEntry.Action;
import org.gatehouse.reference.Port;
import org.gatehouse.reference.Ports;
import org.gatehouse.warning.Feedback;
import org.gatehouse.warning.Opinion;
import org.gatehouse.warning.Signal;
import org.gatehouse.warning.Signal.Assessment;
import org.gatehouse.warning.SignalId;
import org.gatehouse.warning.SignalState;
import org.gatehouse.warning.Signals;
import org.gatehouse.warning.WarningLog;
import org.gatehouse.warning.WarningProblem;
import org.gatehouse.warning.Written;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What analysts think of signals; each method is one transaction with its entry in the audit. */
@Service
class SignalDesk implements Signals {

    private final SignalStore store;
    private final Ports ports;
    private final WarningLog log;
    private final Clock clock;

    SignalDesk(SignalStore store, Ports ports, WarningLog log, Clock clock) {
        this.store = store;
        this.ports = ports;
        this.log = log;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Page list(Filter filter, Actor actor) {
        Written.may(actor, Permission.SIGNAL_READ);
        filter.port().filter(port -> !actor.serves(port)).ifPresent(_ -> {
            throw new WarningProblem.OtherPort();
        });
        Page page =
                store.list(filter, filter.port().or(actor::port), filter.port().isEmpty());
        log.tell(actor, Action.READ, "signal", page.rows().size() + " signals");
        return page;
    }

    @Override
    @Transactional
    public Signal get(SignalId id, Actor actor) {
        Written.may(actor, Permission.SIGNAL_READ);
        Signal signal = store.find(id).filter(one -> serves(actor, one)).orElseThrow(WarningProblem.NoSuchSignal::new);
        log.tell(actor, Action.READ, record(id), "");
        return shown(signal, actor);
    }

    @Override
    @Transactional
    public Signal assess(SignalId id, Opinion opinion, String words, int version, Actor actor) {
        Written.may(actor, Permission.SIGNAL_ASSESS);
        Written.person(actor);
        Signal before = locked(id, actor);
        if (before.assessedBy(actor.id())) {
            throw new WarningProblem.AnotherOfficer();
        }
        if (before.version() != version) {
            throw new WarningProblem.Stale();
        }
        if (!before.state().assessable()) {
            throw new WarningProblem.NotNow();
        }
        String said = Written.words("words", words);
        SignalState after = Opinion.settle(Stream.concat(
                                before.assessments().stream().flatMap(one -> one.opinion().stream()),
                                Stream.of(opinion))
                        .toList())
                .filter(before.state()::allows)
                .orElseThrow(WarningProblem.NotNow::new);
        Instant now = clock.instant();
        store.assess(before, opinion, said, actor.id(), now, after, day(before, now));
        log.tell(actor, Action.DECIDE, record(id), opinion.name());
        return shown(store.find(id).orElseThrow(), actor);
    }

    @Override
    @Transactional
    public Signal close(SignalId id, Feedback feedback, int version, Actor actor) {
        if (!actor.may(Permission.SIGNAL_ASSESS) && !actor.may(Permission.WARNING_ISSUE)) {
            throw new AccessProblem.NotPermitted();
        }
        Written.person(actor);
        Signal before = locked(id, actor);
        if (before.version() != version) {
            throw new WarningProblem.Stale();
        }
        if (!before.state().allows(SignalState.CLOSED)) {
            throw new WarningProblem.NotNow();
        }
        Instant now = clock.instant();
        if (before.endedAt().isEmpty() || !store.warningOver(id)) {
            throw new WarningProblem.StillLasts();
        }
        if (store.issuedBy(id).equals(Optional.of(actor.id()))) {
            throw new WarningProblem.AnotherOfficer();
        }
        store.close(id, checked(feedback, now), actor.id(), now, day(before, now));
        log.tell(actor, Action.DECIDE, record(id), feedback.outcome().name());
        return shown(store.find(id).orElseThrow(), actor);
    }

    @Override
    public long waiting(Actor actor) {
        long toAssess = actor.may(Permission.SIGNAL_ASSESS) ? store.toAssess(actor.id(), actor.port()) : 0;
        return toAssess + (actor.may(Permission.WARNING_ISSUE) ? store.toWarnOf(actor.port()) : 0);
    }

    /** What happened did so before it is told, and only of a true one is there anything that happened. */
    private static Feedback checked(Feedback feedback, Instant now) {
        boolean happened = feedback.outcome() == Feedback.Outcome.TRUE_POSITIVE;
        if (happened && feedback.happenedAt().filter(at -> !at.isAfter(now)).isEmpty()) {
            throw new WarningProblem.InstantMalformed("happenedAt");
        }
        return new Feedback(
                feedback.outcome(),
                happened ? feedback.happenedAt() : Optional.empty(),
                Written.words("words", feedback.words()));
    }

    /** While one of two has spoken, nobody but that one is shown what was said. */
    private static Signal shown(Signal signal, Actor actor) {
        if (signal.state() != SignalState.HALF_ASSESSED) {
            return signal;
        }
        List<Assessment> shown = signal.assessments().stream()
                .map(one -> one.analyst().equals(actor.id())
                        ? one
                        : new Assessment(one.number(), one.analyst(), Optional.empty(), Optional.empty(), one.at()))
                .toList();
        return SignalRow.with(signal, shown, signal.outcome());
    }

    private Signal locked(SignalId id, Actor actor) {
        return store.lock(id).filter(one -> serves(actor, one)).orElseThrow(WarningProblem.NoSuchSignal::new);
    }

    private static boolean serves(Actor actor, Signal signal) {
        return signal.scope().port().map(actor::serves).orElse(true);
    }

    private LocalDate day(Signal signal, Instant now) {
        return LocalDate.ofInstant(
                now, signal.scope().port().flatMap(ports::find).map(Port::zone).orElse(ZoneOffset.UTC));
    }

    private static String record(SignalId id) {
        return "signal/" + id;
    }
}

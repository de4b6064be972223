package org.gatehouse.warning.issuing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.audit.AuditEntry.Action;
import org.gatehouse.reference.Port;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.Ports;
import org.gatehouse.reference.TimeOrderedId;
import org.gatehouse.warning.Indicators.Words;
import org.gatehouse.warning.Scope;
import org.gatehouse.warning.Signal;
import org.gatehouse.warning.SignalId;
import org.gatehouse.warning.SignalState;
import org.gatehouse.warning.Unit;
import org.gatehouse.warning.Warning;
import org.gatehouse.warning.Warning.Addressee;
import org.gatehouse.warning.Warning.Lifted;
import org.gatehouse.warning.Warning.Result;
import org.gatehouse.warning.Warning.Task;
import org.gatehouse.warning.Warning.To;
import org.gatehouse.warning.WarningId;
import org.gatehouse.warning.WarningLog;
import org.gatehouse.warning.WarningProblem;
import org.gatehouse.warning.WarningState;
import org.gatehouse.warning.Warnings;
import org.gatehouse.warning.Written;
import org.gatehouse.warning.assessing.SignalStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues and lifts, hears units; each method is one transaction with its entry in the audit. */
@Service
class WarningDesk implements Warnings {

    /** How far an instant that somebody typed to the minute may lie in the past. */
    private static final Duration LATE = Duration.ofMinutes(1);

    private final WarningStore store;
    private final SignalStore signals;
    private final Ports ports;
    private final WarningLog log;
    private final Clock clock;

    WarningDesk(WarningStore store, SignalStore signals, Ports ports, WarningLog log, Clock clock) {
        this.store = store;
        this.signals = signals;
        this.ports = ports;
        this.log = log;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Warning> list(Filter filter, Actor actor) {
        Written.may(actor, Permission.WARNING_READ);
        filter.port().filter(port -> !actor.serves(port)).ifPresent(_ -> {
            throw new WarningProblem.OtherPort();
        });
        List<Warning> rows = store.list(filter, filter.port().or(actor::port), clock.instant());
        log.tell(actor, Action.READ, "warning", rows.size() + " warnings");
        return rows;
    }

    @Override
    @Transactional
    public Warning get(WarningId id, Actor actor) {
        Written.may(actor, Permission.WARNING_READ);
        Warning warning =
                store.find(id).filter(one -> reaches(one, actor)).orElseThrow(WarningProblem.NoSuchWarning::new);
        log.tell(actor, Action.READ, record(id), "");
        return warning;
    }

    @Override
    @Transactional
    public Warning issue(SignalId id, Issue issue, int version, Actor actor) {
        Written.may(actor, Permission.WARNING_ISSUE);
        Written.person(actor);
        Signal signal = signals.lock(id).orElseThrow(WarningProblem.NoSuchSignal::new);
        commands(signal.scope(), actor);
        if (signal.assessedBy(actor.id())) {
            throw new WarningProblem.AnotherOfficer();
        }
        if (signal.version() != version) {
            throw new WarningProblem.Stale();
        }
        if (!signal.state().allows(SignalState.WARNED)) {
            throw new WarningProblem.NotNow();
        }
        Instant now = clock.instant();
        Instant from = issue.validFrom().orElse(now);
        within(from, now.minus(LATE), now.plus(Warning.BEGINS_WITHIN), "validFrom");
        within(issue.validUntil(), from.plusSeconds(1), from.plus(Warning.LASTS_MOST), "validUntil");
        within(issue.validUntil(), now.plusSeconds(1), from.plus(Warning.LASTS_MOST), "validUntil");
        Warning warning = new Warning(
                new WarningId(TimeOrderedId.at(now)),
                1,
                id,
                signal.indicator(),
                signal.scope(),
                issue.level(),
                new Words(
                        Written.words("adviceEn", issue.advice().en()),
                        Written.words("adviceZh", issue.advice().zh())),
                from,
                issue.validUntil(),
                actor.id(),
                now,
                WarningState.ISSUED,
                Optional.empty(),
                addressees(issue, actor),
                List.of());
        store.insert(warning, day(signal.scope(), now));
        signals.become(id, SignalState.WARNED);
        log.tell(actor, Action.DECIDE, record(warning.id()), issue.level().name());
        return store.find(warning.id()).orElseThrow();
    }

    @Override
    @Transactional
    public Warning acknowledge(WarningId id, Actor actor) {
        Written.may(actor, Permission.WARNING_READ);
        Written.person(actor);
        Warning warning = standing(id, actor);
        List<To> own = own(warning, actor);
        if (own.isEmpty()) {
            throw new WarningProblem.NotAddressed();
        }
        Instant now = clock.instant();
        own.forEach(to -> store.acknowledge(id, to, actor.id(), now));
        log.tell(actor, Action.CHANGE, record(id), "acknowledged");
        return store.find(id).orElseThrow();
    }

    @Override
    @Transactional
    public Warning assign(WarningId id, Assignment assignment, Actor actor) {
        Written.may(actor, Permission.WARNING_ISSUE);
        Written.person(actor);
        Warning warning = standing(id, actor);
        if (!actor.serves(assignment.to().port())) {
            throw new WarningProblem.OtherPort("units");
        }
        if (warning.addressees().stream().noneMatch(one -> one.to().equals(assignment.to()))) {
            throw new WarningProblem.UnitUnknown();
        }
        Instant now = clock.instant();
        within(assignment.dueAt(), now.plusSeconds(1), now.plus(Warning.LASTS_MOST), "dueAt");
        String words = Written.words("task", assignment.words());
        store.assign(warning, new Assignment(assignment.to(), words, assignment.dueAt()), actor.id(), now);
        log.tell(actor, Action.CHANGE, record(id), "task " + (warning.tasks().size() + 1));
        return store.find(id).orElseThrow();
    }

    /** What was asked is answered for even when the warning is over meanwhile. */
    @Override
    @Transactional
    public Warning answer(WarningId id, int task, Answered done, String words, Actor actor) {
        Written.may(actor, Permission.WARNING_READ);
        Written.person(actor);
        Warning warning = locked(id, actor);
        Task asked = warning.tasks().stream()
                .filter(one -> one.number() == task)
                .findFirst()
                .orElseThrow(WarningProblem.NoSuchTask::new);
        if (!actor.serves(asked.to().port()) || !asked.to().unit().has(actor)) {
            throw new WarningProblem.NotAddressed();
        }
        if (asked.result().isPresent()) {
            throw new WarningProblem.AnsweredAlready();
        }
        Result result = new Result(done == Answered.DONE, Written.words("result", words), actor.id(), clock.instant());
        store.answer(id, task, result);
        log.tell(actor, Action.CHANGE, record(id), "task " + task + " " + done);
        return store.find(id).orElseThrow();
    }

    @Override
    @Transactional
    public Warning lift(WarningId id, String words, int version, Actor actor) {
        Written.may(actor, Permission.WARNING_ISSUE);
        Written.person(actor);
        Warning warning = locked(id, actor);
        commands(warning.scope(), actor);
        if (warning.version() != version) {
            throw new WarningProblem.Stale();
        }
        if (!warning.state().allows(WarningState.LIFTED)) {
            throw new WarningProblem.NotNow();
        }
        store.lift(id, new Lifted(actor.id(), clock.instant(), Written.words("words", words)));
        log.tell(actor, Action.DECIDE, record(id), "LIFTED");
        return store.find(id).orElseThrow();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Warning> inForce(PortCode port, Actor actor) {
        return actor.may(Permission.WARNING_READ) && actor.serves(port)
                ? store.inForce(port, units(actor), clock.instant())
                : List.of();
    }

    @Override
    public long unacknowledged(Actor actor) {
        return actor.may(Permission.WARNING_READ)
                ? actor.port()
                        .map(port -> store.unacknowledged(port, units(actor), clock.instant()))
                        .orElse(0L)
                : 0;
    }

    /** Whoever commands a port warns of what shows there; of what shows over ports, national staff. */
    private static void commands(Scope scope, Actor actor) {
        if (!scope.port().map(actor::serves).orElse(actor.port().isEmpty())) {
            throw new WarningProblem.OtherPort("");
        }
    }

    private List<Addressee> addressees(Issue issue, Actor actor) {
        if (issue.addressees().isEmpty()) {
            throw new WarningProblem.AddresseesMissing();
        }
        return issue.addressees().stream()
                .sorted(Comparator.comparing((To to) -> to.port().value()).thenComparing(To::unit))
                .map(to -> {
                    if (ports.find(to.port()).isEmpty()) {
                        throw new WarningProblem.PortUnknown("ports");
                    }
                    if (!actor.serves(to.port())) {
                        throw new WarningProblem.OtherPort("ports");
                    }
                    return new Addressee(to, Optional.empty());
                })
                .toList();
    }

    private static void within(Instant instant, Instant first, Instant last, String field) {
        if (instant.isBefore(first) || instant.isAfter(last)) {
            throw new WarningProblem.InstantMalformed(field);
        }
    }

    private Warning standing(WarningId id, Actor actor) {
        Warning warning = locked(id, actor);
        if (warning.state() != WarningState.ISSUED || !warning.validUntil().isAfter(clock.instant())) {
            throw new WarningProblem.NotNow();
        }
        return warning;
    }

    private Warning locked(WarningId id, Actor actor) {
        return store.lock(id).filter(one -> reaches(one, actor)).orElseThrow(WarningProblem.NoSuchWarning::new);
    }

    private static boolean reaches(Warning warning, Actor actor) {
        return actor.port().isEmpty()
                || warning.scope().port().filter(actor::serves).isPresent()
                || warning.addressees().stream()
                        .anyMatch(one -> actor.serves(one.to().port()));
    }

    private static List<To> own(Warning warning, Actor actor) {
        return warning.addressees().stream()
                .map(Addressee::to)
                .filter(to -> actor.serves(to.port()) && to.unit().has(actor))
                .toList();
    }

    private static List<Unit> units(Actor actor) {
        return Arrays.stream(Unit.values()).filter(unit -> unit.has(actor)).toList();
    }

    private LocalDate day(Scope scope, Instant now) {
        return LocalDate.ofInstant(
                now, scope.port().flatMap(ports::find).map(Port::zone).orElse(ZoneOffset.UTC));
    }

    private static String record(WarningId id) {
        return "warning/" + id;
    }
}

package org.gatehouse.stays.irregular;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatehouse.access.AccessProblem;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Purpose;
import org.gatehouse.reference.TimeOrderedId;
import org.gatehouse.retention.ErasedMonths;
import org.gatehouse.stays.Conclusion;
import org.gatehouse.stays.CrossingRecords;
import org.gatehouse.stays.Hearing;
import org.gatehouse.stays.IrregularId;
import org.gatehouse.stays.IrregularState;
import org.gatehouse.stays.IrregularStay;
import org.gatehouse.stays.IrregularStays;
import org.gatehouse.stays.StayProblem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hears and concludes; each method is one transaction with its entry in the audit. */
@Service
class IrregularDesk implements IrregularStays {

    private final IrregularStore store;
    private final Links links;
    private final CrossingRecords crossings;
    private final IrregularLog log;
    private final ErasedMonths erased;
    private final Clock clock;

    IrregularDesk(
            IrregularStore store,
            Links links,
            CrossingRecords crossings,
            IrregularLog log,
            ErasedMonths erased,
            Clock clock) {
        this.store = store;
        this.links = links;
        this.crossings = crossings;
        this.log = log;
        this.erased = erased;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Page list(Filter filter, Actor actor, Purpose purpose) {
        may(actor, Permission.STAY_READ);
        filter.port().filter(port -> !actor.serves(port)).ifPresent(_ -> {
            throw new StayProblem.OtherPort();
        });
        Page page = store.list(filter, filter.port().or(actor::port));
        log.looked(actor, purpose, page.rows().size());
        return page;
    }

    @Override
    @Transactional
    public IrregularStay get(IrregularId id, Actor actor, Purpose purpose) {
        may(actor, Permission.STAY_READ);
        IrregularStay irregular =
                store.find(id).filter(one -> actor.serves(one.port())).orElseThrow(() -> none(id));
        log.read(actor, id, purpose);
        return irregular;
    }

    @Override
    @Transactional
    public IrregularStay hear(IrregularId id, Hearing hearing, int version, Actor actor) {
        may(actor, Permission.STAY_HEAR);
        IrregularStay before = locked(id, version, actor);
        if (!before.state().hearable()) {
            throw new StayProblem.Concluded();
        }
        store.hear(before, Given.checked(hearing), actor.id(), clock.instant());
        log.heard(actor, id, hearing instanceof Hearing.Statement ? "STATEMENT" : "ATTEMPT");
        return store.find(id).orElseThrow();
    }

    @Override
    @Transactional
    public IrregularStay conclude(IrregularId id, Conclusion conclusion, int version, Actor actor) {
        mayConclude(conclusion, actor);
        IrregularStay before = locked(id, version, actor);
        check(before, conclusion, actor);
        Conclusion checked = Given.checked(conclusion);
        if (checked instanceof Conclusion.Explained(var link, var words)) {
            checked = new Conclusion.Explained(links.explain(before, link), words);
        }
        Instant now = clock.instant();
        store.conclude(before, checked, actor.id(), now, LocalDate.ofInstant(now, links.zone(before.port())));
        log.decided(actor, id, checked.outcome().name());
        return store.find(id).orElseThrow();
    }

    @Override
    public List<UUID> awaitingCorrection(IrregularStay irregular) {
        List<UUID> concerned = Stream.of(
                        irregular.crossing(),
                        irregular.stay().map(stay -> stay.id().value()),
                        irregular.stay().flatMap(IrregularStay.StayShown::endedBy))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        Set<UUID> waiting = crossings.awaitingCorrection(concerned);
        return concerned.stream().filter(waiting::contains).toList();
    }

    @Override
    public long waiting(Actor actor) {
        return store.countWaiting(actor.port());
    }

    /** What follows on what, who was heard, and by whom. */
    private static void check(IrregularStay before, Conclusion conclusion, Actor actor) {
        IrregularState outcome = conclusion.outcome();
        boolean heard = !before.hearings().isEmpty();
        if (!heard && before.state() == IrregularState.FOUND && outcome != IrregularState.EXPLAINED) {
            throw new StayProblem.NotHeard();
        }
        if (!before.state().allows(outcome)) {
            throw new StayProblem.Concluded();
        }
        if (before.state() == IrregularState.CONFIRMED) {
            may(actor, Permission.STAY_CONFIRM);
        }
        if (outcome == IrregularState.CONFIRMED && before.heardBy(actor.id())) {
            throw new StayProblem.AnotherOfficer();
        }
    }

    /** Nobody but a person confirms: the account of a program is turned away whatever it may. */
    private static void mayConclude(Conclusion conclusion, Actor actor) {
        switch (conclusion) {
            case Conclusion.Explained _, Conclusion.Excused _ -> {
                if (!actor.may(Permission.STAY_HEAR) && !actor.may(Permission.STAY_CONFIRM)) {
                    throw new AccessProblem.NotPermitted();
                }
            }
            case Conclusion.Confirmed _ -> {
                may(actor, Permission.STAY_CONFIRM);
                if (!actor.isPerson()) {
                    throw new StayProblem.PersonConfirms();
                }
            }
        }
    }

    private IrregularStay locked(IrregularId id, int version, Actor actor) {
        IrregularStay irregular =
                store.lock(id).filter(one -> actor.serves(one.port())).orElseThrow(() -> none(id));
        if (irregular.version() != version) {
            throw new StayProblem.Stale();
        }
        return irregular;
    }

    /** What was found in a month that was erased may have been erased; nobody is told whether there was anything. */
    private StayProblem none(IrregularId id) {
        return erased.of(LocalDate.ofInstant(TimeOrderedId.instantOf(id.value()), ZoneOffset.UTC))
                .<StayProblem>map(StayProblem.Erased::new)
                .orElseGet(StayProblem.NoSuchCase::new);
    }

    private static void may(Actor actor, Permission permission) {
        if (!actor.may(permission)) {
            throw new AccessProblem.NotPermitted();
        }
    }
}

package org.gatehouse.screening.deciding;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.AccessProblem;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Permission;
import org.gatehouse.audit.AuditEntry.Action;
import org.gatehouse.reference.TimeOrderedId;
import org.gatehouse.screening.ListChanges;
import org.gatehouse.screening.Renewals.Answer;
import org.gatehouse.screening.Renewals.State;
import org.gatehouse.screening.ScreeningProblem;
import org.gatehouse.screening.WatchlistId;
import org.gatehouse.screening.Watchlists.Signature;
import org.gatehouse.screening.Watchlists.Watchlist;
import org.gatehouse.screening.keeping.ChangeSequence;
import org.gatehouse.screening.keeping.ListChangeStore;
import org.gatehouse.screening.keeping.WatchlistStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Officers change what a list covers; each method is one transaction. */
@Service
class ListChangeDesk implements ListChanges {

    private final ListChangeStore store;
    private final WatchlistStore lists;
    private final ChangeSequence changes;
    private final ListTerms terms;
    private final Log log;
    private final Clock clock;

    ListChangeDesk(
            ListChangeStore store,
            WatchlistStore lists,
            ChangeSequence changes,
            ListTerms terms,
            Log log,
            Clock clock) {
        this.store = store;
        this.lists = lists;
        this.changes = changes;
        this.terms = terms;
        this.log = log;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Change propose(WatchlistId id, Wanted wanted, int seen, Actor actor) {
        OfficerId by = Rules.signer(actor, Permission.WATCHLIST_ENTER);
        Instant now = clock.instant();
        Watchlist list = inForce(id, now);
        Rules.seen(seen, list.revision());
        terms.check(wanted.scope(), wanted.threshold());
        String proportionality = terms.proportionality(wanted.proportionality());
        Optional<Instant> reviewAt = wanted.reviewOn().map(day -> Rules.reviewAt(Optional.of(day), now));
        if (reviewAt.filter(at -> at.isAfter(list.reviewAt())).isPresent()) {
            throw new ScreeningProblem.ReviewNotEarlier();
        }
        boolean same = wanted.scope().equals(list.scope())
                && Double.compare(wanted.threshold(), list.threshold()) == 0
                && proportionality.equals(list.proportionality())
                && reviewAt.filter(at -> at.isBefore(list.reviewAt())).isEmpty();
        if (same) {
            throw new ScreeningProblem.NothingChanges();
        }
        var change = new Change(
                TimeOrderedId.at(now),
                id,
                wanted.scope(),
                wanted.threshold(),
                proportionality,
                reviewAt,
                State.PROPOSED,
                new Signature(by, now),
                Optional.empty());
        if (!store.insert(change)) {
            throw new ScreeningProblem.ChangePending();
        }
        log.list(actor, Action.CREATE, id, "change proposed");
        return change;
    }

    @Override
    @Transactional
    public Change answer(UUID id, Answer answer, Actor actor) {
        OfficerId by = Rules.signer(actor, Permission.WATCHLIST_RELEASE);
        Change change = store.lock(id).orElseThrow(ScreeningProblem.NoSuchChange::new);
        Rules.toBeAnswered(change.state(), change.proposed(), by);
        Instant now = clock.instant();
        inForce(change.list(), now);
        switch (answer) {
            case SIGN -> {
                store.answer(id, State.SIGNED, by, now);
                store.apply(id);
                log.list(actor, Action.DECIDE, change.list(), "change signed");
                changes.ofLists(now);
            }
            case REJECT -> {
                store.answer(id, State.REJECTED, by, now);
                log.list(actor, Action.DECIDE, change.list(), "change rejected");
            }
        }
        return store.lock(id).orElseThrow(ScreeningProblem.NoSuchChange::new);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Change> waiting(Actor actor) {
        if (!actor.may(Permission.WATCHLIST_READ)) {
            throw new AccessProblem.NotPermitted();
        }
        return store.waiting();
    }

    private Watchlist inForce(WatchlistId id, Instant now) {
        Watchlist list = lists.lock(id).orElseThrow(ScreeningProblem.NoSuchList::new);
        Rules.inForce(list.state(), list.reviewAt(), list.validTo(), now);
        return list;
    }
}

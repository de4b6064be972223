package org.gatehouse.screening.deciding;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.access.AccessProblem;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Permission;
import org.gatehouse.audit.AuditEntry.Action;
import org.gatehouse.reference.TimeOrderedId;
import org.gatehouse.screening.Renewals;
import org.gatehouse.screening.ScreeningProblem;
import org.gatehouse.screening.Watchlists.Signature;
import org.gatehouse.screening.keeping.ChangeSequence;
import org.gatehouse.screening.keeping.EntryStore;
import org.gatehouse.screening.keeping.RenewalStore;
import org.gatehouse.screening.keeping.WatchlistStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Officers renew lists and entries; each method is one transaction. */
@Service
class RenewalDesk implements Renewals {

    private final RenewalStore store;
    private final EntryStore entries;
    private final WatchlistStore lists;
    private final ChangeSequence changes;
    private final Log log;
    private final Clock clock;

    RenewalDesk(
            RenewalStore store,
            EntryStore entries,
            WatchlistStore lists,
            ChangeSequence changes,
            Log log,
            Clock clock) {
        this.store = store;
        this.entries = entries;
        this.lists = lists;
        this.changes = changes;
        this.log = log;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Renewal propose(Renewed what, String assessment, LocalDate reviewOn, Actor actor) {
        OfficerId by = Rules.signer(actor, Permission.WATCHLIST_ENTER);
        Instant now = clock.instant();
        Instant present = inForce(what, now);
        String words = Rules.text(assessment, "assessment", Rules.WORDS_MOST);
        if (words.length() < Rules.WORDS_LEAST) {
            throw new ScreeningProblem.AssessmentTooShort(Rules.WORDS_LEAST);
        }
        Instant reviewAt = Rules.reviewAt(Optional.of(reviewOn), now);
        if (!reviewAt.isAfter(present)) {
            throw new ScreeningProblem.ReviewNotLater();
        }
        var renewal = new Renewal(
                TimeOrderedId.at(now), what, words, reviewAt, State.PROPOSED, new Signature(by, now), Optional.empty());
        if (!store.insert(renewal)) {
            throw new ScreeningProblem.RenewalPending();
        }
        tell(actor, Action.CREATE, what, "renewal proposed");
        return renewal;
    }

    @Override
    @Transactional
    public Renewal answer(UUID id, Answer answer, Actor actor) {
        OfficerId by = Rules.signer(actor, Permission.WATCHLIST_RELEASE);
        Renewal renewal = store.lock(id).orElseThrow(ScreeningProblem.NoSuchRenewal::new);
        Rules.toBeAnswered(renewal.state(), renewal.proposed(), by);
        Instant now = clock.instant();
        inForce(renewal.what(), now);
        switch (answer) {
            case SIGN -> {
                store.answer(id, State.SIGNED, by, now);
                prolong(renewal, now);
                tell(actor, Action.DECIDE, renewal.what(), "renewal signed");
            }
            case REJECT -> {
                store.answer(id, State.REJECTED, by, now);
                tell(actor, Action.DECIDE, renewal.what(), "renewal rejected");
            }
        }
        return store.lock(id).orElseThrow(ScreeningProblem.NoSuchRenewal::new);
    }

    @Override
    @Transactional
    public List<Renewal> waiting(Actor actor) {
        if (!actor.may(Permission.WATCHLIST_READ)) {
            throw new AccessProblem.NotPermitted();
        }
        List<Renewal> rows = store.waiting();
        log.looked(actor, "renewals", rows.size() + " renewals");
        return rows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Renewal> of(Renewed what) {
        return store.of(what);
    }

    private void prolong(Renewal renewal, Instant now) {
        Instant from = renewal.proposed().at();
        switch (renewal.what()) {
            case Renewed.OfEntry(var id) -> {
                entries.prolong(id, renewal.reviewAt(), from);
                changes.of(Set.of(id), now);
            }
            case Renewed.OfList(var id) -> {
                lists.prolong(id, renewal.reviewAt(), from);
                changes.ofLists(now);
            }
        }
    }

    /** Locks what is renewed. @return its present review date */
    private Instant inForce(Renewed what, Instant now) {
        return switch (what) {
            case Renewed.OfEntry(var id) -> {
                var entry = entries.lock(id).orElseThrow(ScreeningProblem.NoSuchEntry::new);
                Rules.inForce(entry.state(), entry.reviewAt(), entry.validTo(), now);
                yield entry.reviewAt();
            }
            case Renewed.OfList(var id) -> {
                var list = lists.lock(id).orElseThrow(ScreeningProblem.NoSuchList::new);
                Rules.inForce(list.state(), list.reviewAt(), list.validTo(), now);
                yield list.reviewAt();
            }
        };
    }

    private void tell(Actor actor, Action action, Renewed what, String why) {
        switch (what) {
            case Renewed.OfEntry(var id) -> log.entry(actor, action, id, why);
            case Renewed.OfList(var id) -> log.list(actor, action, id, why);
        }
    }
}

package org.gatehouse.screening.deciding;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Permission;
import org.gatehouse.audit.AuditEntry.Action;
import org.gatehouse.reference.TimeOrderedId;
import org.gatehouse.screening.IdempotencyKey;
import org.gatehouse.screening.ListingState;
import org.gatehouse.screening.ScreeningProblem;
import org.gatehouse.screening.WatchlistId;
import org.gatehouse.screening.Watchlists;
import org.gatehouse.screening.Words;
import org.gatehouse.screening.keeping.AskedBefore;
import org.gatehouse.screening.keeping.ChangeSequence;
import org.gatehouse.screening.keeping.WatchlistStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Officers decide on lists; each method is one transaction. */
@Service
class WatchlistDesk implements Watchlists {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,29}");

    private final WatchlistStore store;
    private final AskedBefore requests;
    private final ChangeSequence changes;
    private final ListTerms terms;
    private final Log log;
    private final Clock clock;

    WatchlistDesk(
            WatchlistStore store, AskedBefore requests, ChangeSequence changes, ListTerms terms, Log log, Clock clock) {
        this.store = store;
        this.requests = requests;
        this.changes = changes;
        this.terms = terms;
        this.log = log;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Watchlist enter(Proposal proposal, IdempotencyKey key, Actor actor) {
        OfficerId by = Rules.signer(actor, Permission.WATCHLIST_ENTER);
        Instant now = clock.instant();
        var id = new WatchlistId(TimeOrderedId.at(now));
        Watchlist list = draft(id, proposal, new Signature(by, now));
        var before = requests.before(key, actor.reference(), "list " + proposal, id.value(), now);
        if (before.isPresent()) {
            return get(new WatchlistId(before.get()));
        }
        if (!store.insert(list)) {
            throw new ScreeningProblem.CodeTaken();
        }
        log.list(actor, Action.CREATE, id, "");
        return list;
    }

    @Override
    @Transactional
    public Watchlist release(WatchlistId id, int seen, Actor actor) {
        OfficerId by = Rules.signer(actor, Permission.WATCHLIST_RELEASE);
        Watchlist list = locked(id);
        Instant now = clock.instant();
        Rules.seen(seen, list.revision());
        Rules.move(list.state(), ListingState.RELEASED);
        Rules.another(list.entered().by(), by);
        Rules.notOver(list.reviewAt(), list.validTo(), now);
        store.release(id, by, now);
        log.list(actor, Action.DECIDE, id, ListingState.RELEASED.name());
        changes.ofLists(now);
        return get(id);
    }

    @Override
    @Transactional
    public Watchlist reject(WatchlistId id, String words, int seen, Actor actor) {
        OfficerId by = Rules.signer(actor, Permission.WATCHLIST_RELEASE);
        Watchlist list = locked(id);
        Rules.seen(seen, list.revision());
        Rules.move(list.state(), ListingState.REJECTED);
        Rules.another(list.entered().by(), by);
        store.end(id, ListingState.REJECTED, by, clock.instant(), Rules.words(words));
        log.list(actor, Action.DECIDE, id, ListingState.REJECTED.name());
        return get(id);
    }

    @Override
    @Transactional
    public Watchlist withdraw(WatchlistId id, String words, Actor actor) {
        OfficerId by = Rules.signer(actor, Permission.WATCHLIST_WITHDRAW);
        Watchlist list = locked(id);
        Instant now = clock.instant();
        Rules.move(list.state(), ListingState.WITHDRAWN);
        store.end(id, ListingState.WITHDRAWN, by, now, Rules.words(words));
        log.list(actor, Action.DECIDE, id, ListingState.WITHDRAWN.name());
        changes.ofLists(now);
        return get(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Watchlist get(WatchlistId id) {
        return store.find(id).orElseThrow(ScreeningProblem.NoSuchList::new);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Watchlist> named(String code) {
        return store.named(code);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Watchlist> all() {
        return store.all();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Figures> figures() {
        return store.figures(Rules.noticeUntil(clock.instant()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Watchlist> due() {
        return store.due(Rules.noticeUntil(clock.instant()));
    }

    private Watchlist draft(WatchlistId id, Proposal asked, Signature entered) {
        if (!CODE.matcher(asked.code()).matches()) {
            throw new ScreeningProblem.CodeUnfit();
        }
        if (!asked.ground().actions().contains(asked.action())) {
            throw new ScreeningProblem.ActionUnfit();
        }
        terms.check(asked.scope(), asked.threshold());
        String proportionality = terms.proportionality(asked.proportionality());
        return new Watchlist(
                id,
                asked.code(),
                new Words(
                        Rules.text(asked.name().en(), "nameEn", Rules.NAME_MOST),
                        Rules.text(asked.name().zh(), "nameZh", Rules.NAME_MOST)),
                Rules.text(asked.owner(), "owner", Rules.NAME_MOST),
                Rules.text(asked.purpose(), "purpose", Rules.WORDS_MOST),
                asked.ground(),
                asked.scope(),
                asked.action(),
                asked.threshold(),
                proportionality,
                Rules.reviewAt(asked.reviewOn(), entered.at()),
                Rules.validTo(asked.validTo(), entered.at()),
                ListingState.DRAFT,
                1,
                entered,
                Optional.empty(),
                Optional.empty());
    }

    private Watchlist locked(WatchlistId id) {
        return store.lock(id).orElseThrow(ScreeningProblem.NoSuchList::new);
    }
}

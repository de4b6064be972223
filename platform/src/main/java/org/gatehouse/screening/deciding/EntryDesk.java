package org.gatehouse.screening.deciding;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Permission;
import org.gatehouse.audit.AuditEntry.Action;
import org.gatehouse.reference.TimeOrderedId;
import org.gatehouse.screening.Entries;
import org.gatehouse.screening.EntryId;
import org.gatehouse.screening.IdempotencyKey;
import org.gatehouse.screening.ListingState;
import org.gatehouse.screening.ScreeningProblem;
import org.gatehouse.screening.Sought;
import org.gatehouse.screening.WatchlistId;
import org.gatehouse.screening.Watchlists.Signature;
import org.gatehouse.screening.keeping.AskedBefore;
import org.gatehouse.screening.keeping.ChangeSequence;
import org.gatehouse.screening.keeping.EntryStore;
import org.gatehouse.screening.keeping.WatchlistStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Officers decide on entries; each method is one transaction. What is only read is served by {@link EntryReading}. */
@Service
class EntryDesk implements Entries {

    private static final int SOURCE_MOST = 300;

    private final EntryStore store;
    private final WatchlistStore lists;
    private final EntryReading reading;
    private final AskedBefore requests;
    private final ChangeSequence changes;
    private final KnownStates states;
    private final Log log;
    private final Clock clock;

    EntryDesk(
            EntryStore store,
            WatchlistStore lists,
            EntryReading reading,
            AskedBefore requests,
            ChangeSequence changes,
            KnownStates states,
            Log log,
            Clock clock) {
        this.store = store;
        this.lists = lists;
        this.reading = reading;
        this.requests = requests;
        this.changes = changes;
        this.states = states;
        this.log = log;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Entry enter(Draft draft, IdempotencyKey key, Actor actor) {
        OfficerId by = Rules.signer(actor, Permission.WATCHLIST_ENTER);
        Instant now = clock.instant();
        var list = lists.find(draft.list()).orElseThrow(ScreeningProblem.NoSuchList::new);
        if (list.state() != ListingState.RELEASED) {
            throw new ScreeningProblem.ListNotInForce();
        }
        var id = new EntryId(TimeOrderedId.at(now));
        var entered = new Signature(by, now);
        Version first = version(1, draft.sought(), draft.reason(), draft.source(), entered);
        var entry = new Entry(
                id,
                draft.list(),
                draft.sought().kind(),
                ListingState.DRAFT,
                1,
                Rules.reviewAt(draft.reviewOn(), now),
                Rules.validTo(draft.validTo(), now),
                entered,
                Optional.empty(),
                Optional.empty(),
                List.of(first));
        var before = requests.before(key, actor.reference(), "entry " + draft, id.value(), now);
        if (before.isPresent()) {
            return reading.found(new EntryId(before.get()));
        }
        store.insert(entry);
        store.propose(id, first);
        log.entry(actor, Action.CREATE, id, "");
        return entry;
    }

    @Override
    @Transactional
    public Entry correct(EntryId id, Correction correction, int seen, Actor actor) {
        OfficerId by = Rules.signer(actor, Permission.WATCHLIST_ENTER);
        Entry entry = locked(id);
        Rules.seen(seen, entry.revision());
        if (entry.state().ended()) {
            throw new ScreeningProblem.NotPossible(entry.state());
        }
        if (correction.sought().kind() != entry.kind()) {
            throw new ScreeningProblem.KindFixed();
        }
        int number = entry.versions().getLast().number() + 1;
        store.propose(
                id,
                version(
                        number,
                        correction.sought(),
                        correction.reason(),
                        correction.source(),
                        new Signature(by, clock.instant())));
        store.touch(id);
        log.entry(actor, Action.CHANGE, id, "version " + number);
        return reading.found(id);
    }

    @Override
    @Transactional
    public Entry release(EntryId id, int seen, Actor actor) {
        OfficerId by = Rules.signer(actor, Permission.WATCHLIST_RELEASE);
        Entry entry = locked(id);
        Instant now = clock.instant();
        Version waiting = waiting(entry, seen, by);
        Rules.notOver(entry.reviewAt(), entry.validTo(), now);
        if (entry.state() != ListingState.RELEASED) {
            Rules.move(entry.state(), ListingState.RELEASED);
            Rules.another(entry.entered().by(), by);
        }
        store.answer(id, waiting.number(), VersionState.RELEASED, by, now, "");
        store.release(id, waiting.number(), by, now);
        log.entry(actor, Action.DECIDE, id, "RELEASED version " + waiting.number());
        changes.of(Set.of(id), now);
        return reading.found(id);
    }

    @Override
    @Transactional
    public Entry reject(EntryId id, String words, int seen, Actor actor) {
        OfficerId by = Rules.signer(actor, Permission.WATCHLIST_RELEASE);
        Entry entry = locked(id);
        Instant now = clock.instant();
        Version waiting = waiting(entry, seen, by);
        String why = Rules.words(words);
        store.answer(id, waiting.number(), VersionState.REJECTED, by, now, why);
        if (entry.state() == ListingState.DRAFT) {
            Rules.another(entry.entered().by(), by);
            store.end(id, ListingState.REJECTED, by, now, why);
        } else {
            store.touch(id);
        }
        log.entry(actor, Action.DECIDE, id, "REJECTED version " + waiting.number());
        return reading.found(id);
    }

    @Override
    @Transactional
    public Entry withdraw(EntryId id, String words, Actor actor) {
        OfficerId by = Rules.signer(actor, Permission.WATCHLIST_WITHDRAW);
        Entry entry = locked(id);
        Instant now = clock.instant();
        Rules.move(entry.state(), ListingState.WITHDRAWN);
        store.end(id, ListingState.WITHDRAWN, by, now, Rules.words(words));
        log.entry(actor, Action.DECIDE, id, ListingState.WITHDRAWN.name());
        changes.of(Set.of(id), now);
        return reading.found(id);
    }

    @Override
    @Transactional
    public Entry get(EntryId id, Actor actor, String purpose) {
        return reading.get(id, actor, purpose);
    }

    @Override
    @Transactional
    public Page list(Filter filter, Actor actor) {
        return reading.list(filter, actor);
    }

    @Override
    @Transactional
    public List<Entry> waiting(Actor actor) {
        return reading.waiting(actor);
    }

    @Override
    @Transactional
    public List<Entry> due(Actor actor) {
        return reading.due(actor, Rules.noticeUntil(clock.instant()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Tombstone> erased(WatchlistId list) {
        return reading.erased(list);
    }

    private Version version(int number, Sought sought, String reason, String source, Signature entered) {
        states.check(sought);
        String why = Rules.text(reason, "reason", Rules.WORDS_MOST);
        if (why.length() < Rules.REASON_LEAST) {
            throw new ScreeningProblem.ReasonTooShort(Rules.REASON_LEAST);
        }
        return new Version(
                number,
                sought,
                why,
                Rules.text(source, "source", SOURCE_MOST),
                VersionState.PROPOSED,
                entered,
                Optional.empty(),
                "");
    }

    private static Version waiting(Entry entry, int seen, OfficerId by) {
        Rules.seen(seen, entry.revision());
        if (entry.state().ended()) {
            throw new ScreeningProblem.NotPossible(entry.state());
        }
        Version waiting = entry.proposed().orElseThrow(ScreeningProblem.NothingWaits::new);
        Rules.another(waiting.entered().by(), by);
        return waiting;
    }

    private Entry locked(EntryId id) {
        return store.lock(id).orElseThrow(ScreeningProblem.NoSuchEntry::new);
    }
}

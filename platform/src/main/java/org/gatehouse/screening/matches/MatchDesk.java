package org.gatehouse.screening.matches;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.AccessProblem;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Purpose;
import org.gatehouse.reference.TimeOrderedId;
import org.gatehouse.screening.Hit;
import org.gatehouse.screening.MatchId;
import org.gatehouse.screening.MatchSheet;
import org.gatehouse.screening.MatchState;
import org.gatehouse.screening.Matches;
import org.gatehouse.screening.ScreeningProblem;
import org.gatehouse.screening.Sought;
import org.gatehouse.screening.matches.MatchStore.MatchRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps alerts and what officers find out about them; each method is one transaction. */
@Service
class MatchDesk implements Matches {

    static final Duration COUNTED = Duration.ofDays(90);

    private static final int RESOLVED_LEAST = 20;
    private static final int WORDS_MOST = 2000;

    private final AlertFinder finder;
    private final MatchStore store;
    private final ClearanceStore clearances;
    private final RedressNumbers redress;
    private final MatchSheets sheets;
    private final Recomputation recomputation;
    private final MatchLog log;
    private final Clock clock;

    MatchDesk(
            AlertFinder finder,
            MatchStore store,
            ClearanceStore clearances,
            RedressNumbers redress,
            MatchSheets sheets,
            Recomputation recomputation,
            MatchLog log,
            Clock clock) {
        this.finder = finder;
        this.store = store;
        this.clearances = clearances;
        this.redress = redress;
        this.sheets = sheets;
        this.recomputation = recomputation;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public boolean anythingListed() {
        return finder.anythingListed();
    }

    @Override
    public long edition() {
        return finder.edition();
    }

    @Override
    public BitSet listed(List<Traveller> travellers) {
        return finder.listed(travellers);
    }

    @Override
    public List<List<Alert>> alerts(List<Traveller> travellers) {
        return finder.of(travellers);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void raise(List<Raised> raised, Actor actor) {
        List<MatchStore.New> matches = raised.stream()
                .filter(one -> !one.alert().cleared())
                .map(one -> new MatchStore.New(
                        new MatchId(TimeOrderedId.at(one.at())), one, recomputation.alone(one.alert())))
                .toList();
        if (matches.isEmpty()) {
            return;
        }
        store.insert(matches);
        matches.forEach(match -> log.raised(
                actor, match.id(), "crossing " + match.raised().place().id()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Standing> standing(UUID crossing) {
        return store.standing(crossing);
    }

    @Override
    @Transactional
    public List<MatchSheet> of(UUID crossing, Actor actor, Purpose purpose, Locale locale) {
        return store.ofCrossing(crossing).stream()
                .filter(match -> sees(actor, match))
                .map(match -> read(match, actor, purpose, locale))
                .toList();
    }

    @Override
    @Transactional
    public MatchSheet get(MatchId id, Actor actor, Purpose purpose, Locale locale) {
        return read(
                store.find(id).filter(match -> sees(actor, match)).orElseThrow(ScreeningProblem.NoSuchMatch::new),
                actor,
                purpose,
                locale);
    }

    @Override
    @Transactional
    public WaitingPage waiting(Optional<MatchId> after, Actor actor) {
        mayResolve(actor);
        List<Waiting> rows = store.waiting(actor.port(), after, WAITING_A_PAGE + 1);
        boolean more = rows.size() > WAITING_A_PAGE;
        List<Waiting> page = more ? rows.subList(0, WAITING_A_PAGE) : rows;
        log.looked(actor, page.size());
        return new WaitingPage(page, more ? Optional.of(page.getLast().id()) : Optional.empty());
    }

    @Override
    @Transactional
    public void resolve(MatchId id, Outcome outcome, String words, Actor actor) {
        mayResolve(actor);
        MatchRow match = locked(id, actor);
        MatchState becomes = MatchState.valueOf(outcome.name());
        if (!match.state().allows(becomes)) {
            throw new ScreeningProblem.MatchAnswered();
        }
        String why = words(words);
        Instant now = clock.instant();
        store.resolve(id, outcome, actor.id(), now, LocalDate.ofInstant(now, sheets.zone(match.port())), why);
        if (outcome == Outcome.OTHER_PERSON && canBeMarked(match)) {
            mark(match, actor, now);
        }
        log.decided(actor, id, becomes.name());
    }

    @Override
    @Transactional
    public void withdrawMarker(MatchId id, String words, Actor actor) {
        mayResolve(actor);
        MatchRow match = locked(id, actor);
        if (!clearances.withdraw(match.id(), actor.id(), clock.instant(), words(words))) {
            throw new ScreeningProblem.NoMarker();
        }
        log.decided(actor, id, "marker withdrawn");
    }

    @Override
    @Transactional(readOnly = true)
    public List<Precision> precision() {
        return store.countedSince(clock.instant().minus(COUNTED)).stream()
                .map(counted -> new Precision(
                        counted.list(),
                        counted.matches(),
                        counted.same(),
                        counted.other(),
                        counted.undecided(),
                        counted.same() == 0 && counted.other() + counted.undecided() >= RESOLVED_LEAST))
                .toList();
    }

    /** The very number that is sought is stopped each time, whoever shows it. */
    private static boolean canBeMarked(MatchRow match) {
        return match.kind() == Sought.Kind.PERSON || match.likeness() == Hit.Likeness.LOOK_ALIKE;
    }

    /** For the document that was shown; a document without a number is nobody's mark. */
    private void mark(MatchRow match, Actor actor, Instant now) {
        var subject = match.traveller().orElseThrow().subject();
        subject.papers().stream()
                .filter(paper -> !paper.issuer().isEmpty() && !paper.number().isEmpty())
                .findFirst()
                .ifPresent(paper -> clearances.insert(
                        match, paper, redress.of(paper, subject.birth().iso()), actor.id(), now));
    }

    private MatchRow locked(MatchId id, Actor actor) {
        return store.lock(id).filter(match -> sees(actor, match)).orElseThrow(ScreeningProblem.NoSuchMatch::new);
    }

    private MatchSheet read(MatchRow match, Actor actor, Purpose purpose, Locale locale) {
        log.read(actor, match.id(), purpose);
        return sheets.of(match, actor, locale);
    }

    private static void mayResolve(Actor actor) {
        if (!actor.may(Permission.MATCH_RESOLVE)) {
            throw new AccessProblem.NotPermitted();
        }
    }

    private static boolean sees(Actor actor, MatchRow match) {
        boolean may = actor.may(Permission.MATCH_RESOLVE)
                || actor.may(Permission.CROSSING_READ)
                || actor.may(Permission.DESK_INSPECT);
        return may && actor.serves(match.port());
    }

    private static String words(String given) {
        String words = given.replace("\u0000", "").strip();
        if (words.isEmpty()) {
            throw new ScreeningProblem.WordsMissing();
        }
        if (words.length() > WORDS_MOST) {
            throw new ScreeningProblem.TooLong("words", WORDS_MOST);
        }
        return words;
    }
}

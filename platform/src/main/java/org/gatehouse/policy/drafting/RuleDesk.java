package org.gatehouse.policy.drafting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatehouse.access.AccessProblem;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.audit.AuditEntry.Action;
import org.gatehouse.policy.DryRun;
import org.gatehouse.policy.Rule;
import org.gatehouse.policy.Rule.State;
import org.gatehouse.policy.RuleDrafts;
import org.gatehouse.policy.RuleKind;
import org.gatehouse.policy.RuleProblem;
import org.gatehouse.policy.RuleRef;
import org.gatehouse.policy.book.PolicySettings;
import org.gatehouse.policy.book.RuleStore;
import org.gatehouse.policy.expression.Linter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Officers write and approve rules; each method is one transaction. */
@Service
class RuleDesk implements RuleDrafts {

    private static final int WORDS_MAX = 1_000;
    private static final int MONTHS_MOST = 12;
    private static final int DAYS_MOST = 366;

    private final RuleStore store;
    private final DryRuns trials;
    private final Announcer announcer;
    private final RuleLog log;
    private final PolicySettings settings;
    private final Clock clock;

    RuleDesk(RuleStore store, DryRuns trials, Announcer announcer, RuleLog log, PolicySettings settings, Clock clock) {
        this.store = store;
        this.trials = trials;
        this.announcer = announcer;
        this.log = log;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Rule write(String key, Rule.Text text, Actor author) {
        need(author, Permission.RULE_DRAFT);
        if (!RuleRef.fits(key)) {
            throw new RuleProblem.KeyMalformed();
        }
        Linter.check(text);
        List<Rule> before = store.lock(key);
        pending(before).ifPresent(rule -> {
            throw new RuleProblem.VersionPending(rule.ref());
        });
        int version = before.isEmpty() ? 1 : before.getFirst().ref().version() + 1;
        Rule draft = new Rule(
                new RuleRef(key, version),
                text,
                State.DRAFT,
                Optional.empty(),
                Optional.empty(),
                author.reference(),
                clock.instant(),
                Optional.empty(),
                Optional.empty(),
                "");
        store.insert(draft, Optional.empty());
        log.note(author, Action.CREATE, draft.ref(), "written");
        return find(draft.ref());
    }

    @Override
    @Transactional
    public Rule rewrite(RuleRef ref, Rule.Text text, Instant seen, Actor author) {
        need(author, Permission.RULE_DRAFT);
        Linter.check(text);
        Rule draft = locked(ref, State.DRAFT);
        if (!draft.writtenAt().equals(seen)) {
            throw new RuleProblem.Stale();
        }
        own(draft, author);
        store.rewrite(ref, text, clock.instant());
        log.note(author, Action.CHANGE, ref, "written again");
        return find(ref);
    }

    @Override
    @Transactional
    public void discard(RuleRef ref, Actor author) {
        need(author, Permission.RULE_DRAFT);
        own(locked(ref, State.DRAFT), author);
        store.delete(ref);
        log.note(author, Action.ERASE, ref, "draft discarded");
    }

    @Override
    @Transactional
    public Rule submit(RuleRef ref, Actor author) {
        need(author, Permission.RULE_DRAFT);
        Rule draft = locked(ref, State.DRAFT);
        own(draft, author);
        Linter.check(draft.text());
        store.submit(ref);
        log.note(author, Action.CHANGE, ref, "handed in");
        return find(ref);
    }

    @Override
    @Transactional
    public DryRun tryOut(RuleRef ref, Instant from, Instant until, Actor actor) {
        if (!actor.may(Permission.RULE_DRAFT) && !actor.may(Permission.RULE_APPROVE)) {
            throw new AccessProblem.NotPermitted();
        }
        Rule rule = find(ref);
        if (rule.state() == State.REJECTED) {
            throw new RuleProblem.NotNow();
        }
        DryRun trial = trials.run(rule, from, until);
        if (rule.state() != State.APPROVED) {
            store.keepTrial(ref, rule.text(), trial);
        }
        log.note(actor, Action.RUN, ref, "tried on " + trial.crossings() + " crossings");
        return trial;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<DryRun> trial(RuleRef ref) {
        return store.trial(ref, find(ref).text());
    }

    @Override
    @Transactional
    public Rule approve(RuleRef ref, String words, Actor approver) {
        need(approver, Permission.RULE_APPROVE);
        Rule rule = locked(ref, State.REVIEW);
        another(rule, approver);
        DryRun trial = store.trial(ref, rule.text()).orElseThrow(RuleProblem.DryRunMissing::new);
        if (rule.text().kind() == RuleKind.EXTRA_CHECK && trial.nationalityAlone()) {
            throw new RuleProblem.NationalityInEffect();
        }
        Instant now = clock.instant();
        Instant earliest = now.plus(settings.lead());
        Instant from = rule.text().from().filter(earliest::isBefore).orElse(earliest);
        checkEnd(rule.text(), from);
        predecessor(ref, from).ifPresent(before -> store.end(before.ref(), from, before.words()));
        store.decide(
                ref, State.APPROVED, Optional.of(from), rule.text().until(), decided(approver, now, written(words)));
        announce();
        log.note(approver, Action.DECIDE, ref, "approved");
        return find(ref);
    }

    @Override
    @Transactional
    public Rule reject(RuleRef ref, String words, Actor approver) {
        need(approver, Permission.RULE_APPROVE);
        Rule rule = locked(ref, State.REVIEW);
        another(rule, approver);
        store.decide(
                ref,
                State.REJECTED,
                Optional.empty(),
                Optional.empty(),
                decided(approver, clock.instant(), written(words)));
        log.note(approver, Action.DECIDE, ref, "rejected");
        return find(ref);
    }

    @Override
    @Transactional
    public Rule end(RuleRef ref, String words, Actor approver) {
        need(approver, Permission.RULE_APPROVE);
        Rule rule = locked(ref, State.APPROVED);
        another(rule, approver);
        Instant until = clock.instant().plus(settings.lead());
        if (rule.effectiveUntil().filter(end -> !until.isBefore(end)).isPresent()) {
            throw new RuleProblem.NotNow();
        }
        Instant from = rule.effectiveFrom().orElseThrow();
        store.end(ref, until.isBefore(from) ? from : until, written(words));
        announce();
        log.note(approver, Action.DECIDE, ref, "ended");
        return find(ref);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Rule> all(Actor reader) {
        need(reader, Permission.RULE_READ);
        return store.newest();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Rule> versions(String key, Actor reader) {
        need(reader, Permission.RULE_READ);
        List<Rule> versions = store.versions(key);
        if (versions.isEmpty()) {
            throw new RuleProblem.NoSuchRule();
        }
        return versions;
    }

    /** A measure of health or a criterion of risk says when it ends. */
    private static void checkEnd(Rule.Text text, Instant from) {
        Optional<Instant> until = text.until();
        if (until.filter(end -> !end.isAfter(from)).isPresent()) {
            throw new RuleProblem.EndsBeforeItBegins();
        }
        Duration most = Duration.ofDays(DAYS_MOST);
        if (text.kind().ends()
                && until.filter(end -> !end.isAfter(from.plus(most))).isEmpty()) {
            throw new RuleProblem.EndNeeded(MONTHS_MOST);
        }
    }

    private Optional<Rule> predecessor(RuleRef ref, Instant from) {
        return store.versions(ref.key()).stream()
                .filter(rule -> rule.inForce(from) && !rule.ref().equals(ref))
                .findAny();
    }

    private void announce() {
        store.newEdition();
        announcer.afterCommit();
    }

    private static RuleStore.Decided decided(Actor by, Instant at, String words) {
        return new RuleStore.Decided(by.reference(), at, words);
    }

    private static String written(String words) {
        String text = words.strip();
        if (text.isEmpty()) {
            throw new RuleProblem.TextMissing("words");
        }
        if (text.length() > WORDS_MAX) {
            throw new RuleProblem.TextTooLong("words", WORDS_MAX);
        }
        return text;
    }

    private Rule find(RuleRef ref) {
        return in(store.versions(ref.key()), ref);
    }

    private Rule locked(RuleRef ref, State state) {
        Rule rule = in(store.lock(ref.key()), ref);
        if (rule.state() != state) {
            throw new RuleProblem.NotNow();
        }
        return rule;
    }

    private static Rule in(List<Rule> versions, RuleRef ref) {
        return versions.stream()
                .filter(rule -> rule.ref().equals(ref))
                .findAny()
                .orElseThrow(RuleProblem.NoSuchRule::new);
    }

    private static Optional<Rule> pending(List<Rule> versions) {
        return versions.stream()
                .filter(rule -> rule.state() == State.DRAFT || rule.state() == State.REVIEW)
                .findAny();
    }

    private static void need(Actor actor, Permission permission) {
        if (!actor.may(permission)) {
            throw new AccessProblem.NotPermitted();
        }
    }

    private static void own(Rule rule, Actor author) {
        if (!rule.author().equals(author.reference())) {
            throw new AccessProblem.NotPermitted();
        }
    }

    private static void another(Rule rule, Actor approver) {
        if (rule.author().equals(approver.reference())) {
            throw new RuleProblem.SecondPersonNeeded();
        }
    }
}

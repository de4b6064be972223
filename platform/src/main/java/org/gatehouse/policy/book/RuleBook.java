package org.gatehouse.policy.book;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.policy.Effect;
import org.gatehouse.policy.Fact;
import org.gatehouse.policy.Facts;
import org.gatehouse.policy.Judgement;
import org.gatehouse.policy.Rule;
import org.gatehouse.policy.Rule.Answer;
import org.gatehouse.policy.RuleRef;
import org.gatehouse.policy.Rules;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * The approved rules, understood and in memory: those of all times, for a crossing is judged by the rules of its instant. A
 * rule begins a minute after its approval at the earliest, so a node that looks every second knows it by then; when the
 * database is away, what was known goes on.
 */
@Service
class RuleBook implements Rules, RuleFollower {

    private static final Logger LOG = LoggerFactory.getLogger(RuleBook.class);

    private final RuleStore store;
    private final Packs packs;
    private final ReentrantLock following = new ReentrantLock();
    private volatile @Nullable Edition edition;

    RuleBook(RuleStore store, Packs packs) {
        this.store = store;
        this.packs = packs;
    }

    /** @param looking those that give stays in which earlier ones count */
    private record Edition(
            long value, List<StandingRule> rules, List<StandingRule> looking, Map<RuleRef, Rule> byRef) {}

    private Edition edition() {
        Edition now = edition;
        if (now == null) {
            follow();
            now = edition;
        }
        return java.util.Objects.requireNonNull(now);
    }

    @Scheduled(fixedDelay = 1_000)
    void look() {
        try {
            follow();
        } catch (DataAccessException e) {
            LOG.warn("The rules could not be asked for; those of before go on: {}", e.getMessage());
        }
    }

    @Override
    public void follow() {
        following.lock();
        try {
            packs.install();
            long value = store.edition();
            Edition before = edition;
            if (before == null || before.value() != value) {
                List<Rule> approved = store.approved();
                List<StandingRule> standing =
                        approved.stream().map(StandingRule::new).toList();
                edition = new Edition(
                        value,
                        standing,
                        standing.stream().filter(StandingRule::looksBack).toList(),
                        approved.stream().collect(Collectors.toMap(Rule::ref, Function.identity())));
            }
        } finally {
            following.unlock();
        }
    }

    @Override
    public Judgement judge(Facts facts, Instant at) {
        List<RuleRef> refers = null;
        List<Judgement.Stay> stays = null;
        for (StandingRule rule : edition().rules()) {
            Effect effect = rule.effect();
            if (effect == Effect.ADVISE || !rule.asked(facts, at) || rule.holds(facts) != Answer.HOLDS) {
                continue;
            }
            if (effect == Effect.REFER) {
                refers = refers == null ? new ArrayList<>(2) : refers;
                refers.add(rule.ref());
            } else {
                stays = stays == null ? new ArrayList<>(2) : stays;
                rule.stay(facts).ifPresent(stays::add);
            }
        }
        return refers == null && (stays == null || stays.isEmpty())
                ? Judgement.NOTHING
                : new Judgement(refers == null ? List.of() : refers, stays == null ? List.of() : stays);
    }

    @Override
    public boolean lookBack(Instant at) {
        for (StandingRule rule : edition().looking()) {
            if (rule.inForce(at)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Notes notes(Facts facts, Instant at) {
        List<RuleRef> advice = new ArrayList<>();
        List<Unchecked> unchecked = new ArrayList<>();
        for (StandingRule rule : edition().rules()) {
            if (!rule.asked(facts, at)) {
                continue;
            }
            Answer answer = rule.holds(facts);
            if (answer == Answer.UNKNOWN && rule.effect() != Effect.STAY) {
                Set<Fact> missing = EnumSet.copyOf(rule.facts());
                missing.removeIf(fact -> facts.get(fact) != null);
                unchecked.add(new Unchecked(rule.ref(), missing));
            } else if (answer == Answer.HOLDS && rule.effect() == Effect.ADVISE) {
                advice.add(rule.ref());
            }
        }
        return new Notes(advice, unchecked);
    }

    @Override
    public Optional<Rule> find(RuleRef rule) {
        return Optional.ofNullable(edition().byRef().get(rule));
    }

    @Override
    public List<Rule> inForce(Instant at) {
        return edition().byRef().values().stream()
                .filter(rule -> rule.inForce(at))
                .sorted(java.util.Comparator.comparing(rule -> rule.ref().key()))
                .toList();
    }
}

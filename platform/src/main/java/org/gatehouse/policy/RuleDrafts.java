package org.gatehouse.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatehouse.access.Actor;

/** The door of the module for those who write, try, approve and end rules. */
public interface RuleDrafts {

    /**
     * Writes a version: the first of a new rule, or the next of one that exists.
     *
     * @throws RuleProblem when the text is not in order, or a version waits already
     */
    Rule write(String key, Rule.Text text, Actor author);

    /**
     * Writes a draft again.
     *
     * @param seen what the author saw of the draft
     * @throws RuleProblem.NotNow when it was handed in
     * @throws RuleProblem.Stale when somebody changed it since
     */
    Rule rewrite(RuleRef rule, Rule.Text text, Instant seen, Actor author);

    /** Throws a draft away. */
    void discard(RuleRef rule, Actor author);

    /** Hands a draft in for review. */
    Rule submit(RuleRef rule, Actor author);

    /**
     * Tries it on crossings that were recorded and keeps the outcome with the version.
     *
     * @param until exclusive
     */
    DryRun tryOut(RuleRef rule, Instant from, Instant until, Actor actor);

    /** The last trial of the version's present text. */
    Optional<DryRun> trial(RuleRef rule);

    /**
     * Approves it: it begins when its text says, or a minute from now, so that every node knows it by then; the version
     * before it ends at that instant.
     *
     * @throws RuleProblem.SecondPersonNeeded when the author asks
     * @throws RuleProblem.DryRunMissing when its present text was not tried
     */
    Rule approve(RuleRef rule, String words, Actor approver);

    /** Sends it back: the author may write another version. */
    Rule reject(RuleRef rule, String words, Actor approver);

    /** Ends a version in force a minute from now, with the reason; by another person than its author. */
    Rule end(RuleRef rule, String words, Actor approver);

    /** The newest version of each rule, by key. */
    List<Rule> all(Actor reader);

    /** All versions of a rule, newest first. */
    List<Rule> versions(String key, Actor reader);
}

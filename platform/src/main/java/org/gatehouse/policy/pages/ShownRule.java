package org.gatehouse.policy.pages;

import java.time.Instant;
import java.util.Locale;
import org.gatehouse.policy.Rule;

/**
 * A version of a rule as pages show it.
 *
 * @param state of its life by the clock: {@code SCHEDULED} and {@code ENDED} beside the stored ones
 */
record ShownRule(
        Rule rule, String state, String css, String title, String sentence, String law, String from, String until) {

    static ShownRule of(Rule rule, Instant now, Locale locale) {
        String state = state(rule, now);
        return new ShownRule(
                rule,
                state,
                switch (state) {
                    case "APPROVED" -> "govuk-tag--green";
                    case "REVIEW" -> "govuk-tag--yellow";
                    case "SCHEDULED" -> "govuk-tag--blue";
                    case "REJECTED" -> "govuk-tag--red";
                    default -> "govuk-tag--grey";
                },
                rule.text().title().in(locale),
                rule.text().sentence().in(locale),
                rule.text().law().in(locale),
                RuleForm.time(rule.effectiveFrom()),
                RuleForm.time(rule.effectiveUntil()));
    }

    private static String state(Rule rule, Instant now) {
        if (rule.state() != Rule.State.APPROVED) {
            return rule.state().name();
        }
        if (rule.effectiveFrom().filter(now::isBefore).isPresent()) {
            return "SCHEDULED";
        }
        return rule.inForce(now) ? "APPROVED" : "ENDED";
    }

    /** Whether it came with the program. */
    public boolean packed() {
        return rule.author().startsWith("pack:");
    }
}

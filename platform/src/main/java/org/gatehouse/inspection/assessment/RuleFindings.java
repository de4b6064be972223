package org.gatehouse.inspection.assessment;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gatehouse.inspection.Finding;
import org.gatehouse.inspection.Finding.Kind;
import org.gatehouse.inspection.Inputs.Past;
import org.gatehouse.policy.Judgement;
import org.gatehouse.policy.RuleRef;
import org.gatehouse.policy.StayLimit;

/** What rules said, as findings, and back. */
public final class RuleFindings {

    private RuleFindings() {}

    /**
     * @param at the instant on the port's clock
     * @param past earlier stays with the rules that gave them
     */
    public static List<Finding> of(Judgement judgement, ZonedDateTime at, List<Past> past) {
        if (judgement == Judgement.NOTHING) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>(2);
        judgement.refers().forEach(rule -> findings.add(new Finding(Kind.RULE, rule.toString())));
        if (!judgement.stays().isEmpty()) {
            StayGrounds.finding(judgement.stays(), at, past).ifPresent(findings::add);
        }
        return findings;
    }

    /** The rule that a finding is about; empty where it is about none. */
    public static Optional<RuleRef> rule(Finding finding) {
        return switch (finding.kind()) {
            case RULE, STAY_RULE, STAY_USED_UP -> Optional.of(RuleRef.parse(words(finding)[0]));
            default -> Optional.empty();
        };
    }

    /** The last lawful day that a rule gives; empty where none does. */
    public static Optional<LocalDate> lastDay(List<Finding> findings) {
        return stay(findings).map(RuleFindings::lastDay);
    }

    /** The finding of the stay that a rule gives; empty where none does. */
    public static Optional<Finding> stay(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.kind() == Kind.STAY_RULE)
                .findAny();
    }

    /** The last lawful day that the finding of a stay tells. */
    public static LocalDate lastDay(Finding stay) {
        return LocalDate.parse(words(stay)[1]);
    }

    /** Whether a rule would give a stay, and earlier ones have used it up. */
    public static boolean usedUp(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.kind() == Kind.STAY_USED_UP);
    }

    /** The rule on whose ground somebody with these findings is in the country. */
    public static Optional<RuleRef> ground(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.kind() == Kind.STAY_RULE || finding.kind() == Kind.STAY_USED_UP)
                .findAny()
                .flatMap(RuleFindings::rule);
    }

    /**
     * A limit of a stay, and what earlier stays have used of it.
     *
     * @param used days or entries before this entry
     */
    public record Used(StayLimit limit, long used) {}

    /** What earlier stays have used of the limits of the rule, those that count them. */
    public static List<Used> used(Finding finding) {
        return Arrays.stream(words(finding))
                .filter(word -> word.indexOf('=') > 0)
                .flatMap(word -> StayLimit.ofText(word.substring(0, word.indexOf(':'))).stream()
                        .map(limit -> new Used(limit, Long.parseLong(word.substring(word.indexOf(':') + 1)))))
                .toList();
    }

    private static String[] words(Finding finding) {
        return finding.detail().split(" ", -1);
    }
}

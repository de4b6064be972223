package org.gatehouse.inspection.assessment;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatehouse.inspection.Finding;
import org.gatehouse.inspection.Finding.Kind;
import org.gatehouse.policy.Judgement;
import org.gatehouse.policy.RuleRef;

/** What rules said, as findings, and back. */
public final class RuleFindings {

    private RuleFindings() {}

    /** @param local the instant on the port's clock */
    public static List<Finding> of(Judgement judgement, LocalDateTime local) {
        if (judgement == Judgement.NOTHING) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>(2);
        judgement.refers().forEach(rule -> findings.add(new Finding(Kind.RULE, rule.toString())));
        judgement
                .stay()
                .ifPresent(stay -> findings.add(new Finding(
                        Kind.STAY_RULE, stay.rule() + " " + stay.limit().lastDay(local))));
        return findings;
    }

    /** The rule that a finding is about; empty where it is about none. */
    public static Optional<RuleRef> rule(Finding finding) {
        return switch (finding.kind()) {
            case RULE -> Optional.of(RuleRef.parse(finding.detail()));
            case STAY_RULE ->
                Optional.of(RuleRef.parse(
                        finding.detail().substring(0, finding.detail().indexOf(' '))));
            default -> Optional.empty();
        };
    }

    /** The last lawful day that a rule gives; empty where none does. */
    public static Optional<LocalDate> lastDay(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.kind() == Kind.STAY_RULE)
                .map(finding -> LocalDate.parse(
                        finding.detail().substring(finding.detail().indexOf(' ') + 1)))
                .findAny();
    }
}

package org.gatehouse.inspection.recorded;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.inspection.Finding;
import org.gatehouse.inspection.InspectionId;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.Recomputations;
import org.gatehouse.inspection.assessment.RuleFindings;
import org.gatehouse.policy.Rules;
import org.gatehouse.retention.ErasedMonths;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares what rules say now of then with what was stored then. */
@Service
class Recomputing implements Recomputations {

    private static final int DIFFERENT_TOLD = 100;

    private final RecordedCrossings crossings;
    private final Rules rules;
    private final ErasedMonths erased;

    Recomputing(RecordedCrossings crossings, Rules rules, ErasedMonths erased) {
        this.crossings = crossings;
        this.rules = rules;
        this.erased = erased;
    }

    @Override
    @Transactional(readOnly = true)
    public Recomputed recompute(Instant from, Instant until, int most) {
        erased.of(LocalDate.ofInstant(from, ZoneOffset.UTC)).ifPresent(gone -> {
            throw new InspectionProblem.Erased(gone);
        });
        var counted = new Object() {
            long crossings;
            long byRules;
            final List<InspectionId> different = new ArrayList<>();
        };
        crossings.stored(from, until, most, one -> {
            List<Finding> then = one.findings().stream()
                    .filter(finding -> RuleFindings.rule(finding).isPresent())
                    .toList();
            List<Finding> now =
                    RuleFindings.of(rules.judge(one.facts(), one.at()), one.at().atZone(one.zone()), one.past());
            counted.crossings++;
            counted.byRules += then.isEmpty() ? 0 : 1;
            if (!(then.equals(now) && one.referred() == refers(one.findings(), now))
                    && counted.different.size() < DIFFERENT_TOLD) {
                counted.different.add(one.id());
            }
        });
        return new Recomputed(counted.crossings, counted.byRules, List.copyOf(counted.different));
    }

    /** The verdict by what the rules say now and by what else was found then. */
    private static boolean refers(List<Finding> then, List<Finding> now) {
        return Stream.concat(
                        now.stream(),
                        then.stream()
                                .filter(finding -> RuleFindings.rule(finding).isEmpty()))
                .anyMatch(finding -> finding.kind().weight() == Finding.Weight.REFER);
    }
}

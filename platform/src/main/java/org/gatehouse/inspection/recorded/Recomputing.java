package org.gatehouse.inspection.recorded;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.inspection.Finding;
import org.gatehouse.inspection.InspectionId;
import org.gatehouse.inspection.Recomputations;
import org.gatehouse.inspection.assessment.RuleFindings;
import org.gatehouse.policy.Rules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares what rules say now of then with what was stored then. */
@Service
class Recomputing implements Recomputations {

    private static final int DIFFERENT_TOLD = 100;

    private final RecordedCrossings crossings;
    private final Rules rules;

    Recomputing(RecordedCrossings crossings, Rules rules) {
        this.crossings = crossings;
        this.rules = rules;
    }

    @Override
    @Transactional(readOnly = true)
    public Recomputed recompute(Instant from, Instant until, int most) {
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
                    RuleFindings.of(rules.judge(one.facts(), one.at()), LocalDateTime.ofInstant(one.at(), one.zone()));
            counted.crossings++;
            counted.byRules += then.isEmpty() ? 0 : 1;
            if (!then.equals(now) && counted.different.size() < DIFFERENT_TOLD) {
                counted.different.add(one.id());
            }
        });
        return new Recomputed(counted.crossings, counted.byRules, List.copyOf(counted.different));
    }
}

package org.gatehouse.documents.seal;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.documents.trust.ChainReport;
import org.gatehouse.documents.trust.Outcome;
import org.jspecify.annotations.Nullable;

/** Collects what came of each step. Used once. */
final class Steps {

    private final Map<SealStep, StepResult> results = new EnumMap<>(SealStep.class);

    Steps passed(SealStep step) {
        return put(step, Outcome.SUCCESSFUL, List.of());
    }

    Steps put(SealStep step, Outcome outcome, SealReason reason, String about) {
        return put(step, outcome, List.of(new SealRemark(reason, about)));
    }

    Steps put(SealStep step, Outcome outcome, List<SealRemark> remarks) {
        results.put(step, new StepResult(step, outcome, remarks));
        return this;
    }

    /** Failed with those remarks, or successful when there are none. */
    Steps judge(SealStep step, List<SealRemark> faults) {
        return put(step, faults.isEmpty() ? Outcome.SUCCESSFUL : Outcome.FAILED, faults);
    }

    Steps all(Collection<SealStep> steps, Outcome outcome, SealReason reason, String about) {
        steps.forEach(step -> put(step, outcome, reason, about));
        return this;
    }

    SealReport report(@Nullable Seal seal, @Nullable ChainReport chain) {
        return new SealReport(Optional.ofNullable(seal), results, Optional.ofNullable(chain));
    }
}

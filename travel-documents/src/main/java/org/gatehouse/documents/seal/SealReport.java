package org.gatehouse.documents.seal;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.documents.trust.ChainReport;
import org.gatehouse.documents.trust.Outcome;

/**
 * What is known of a seal after all steps. There is no boolean: {@link #overall()} is successful only with a signature
 * that verifies and a signer that is trusted.
 *
 * @param seal what was read; empty when it could not be read
 * @param steps one result for each {@link SealStep}, in their order
 * @param chain what the trust store said of the signer; empty when it was not asked
 */
public record SealReport(Optional<Seal> seal, Map<SealStep, StepResult> steps, Optional<ChainReport> chain) {

    public SealReport {
        EnumMap<SealStep, StepResult> own = new EnumMap<>(SealStep.class);
        own.putAll(steps);
        for (SealStep step : SealStep.values()) {
            own.putIfAbsent(step, new StepResult(step, Outcome.NOT_SUPPORTED, List.of()));
        }
        steps = Collections.unmodifiableMap(own);
    }

    /** What came of one step. */
    public Outcome outcome(SealStep step) {
        return result(step).outcome();
    }

    /** One step with its remarks; not supported when it was not reached. */
    public StepResult result(SealStep step) {
        StepResult result = steps.get(step);
        return result == null ? new StepResult(step, Outcome.NOT_SUPPORTED, List.of()) : result;
    }

    /**
     * The result of the group by BSI TR-03135-1: failed if any step failed, else aborted, else undetermined, else not
     * supported if no step had anything to look at. A look-up of revocation that came to nothing weighs nothing when the
     * trust store trusts all the same; whether it may is the store's policy.
     */
    public Outcome overall() {
        boolean undetermined = false;
        boolean aborted = false;
        boolean supported = false;
        for (StepResult result : steps.values()) {
            boolean lenient = result.step() == SealStep.SIGNER_REVOCATION
                    && outcome(SealStep.SIGNER_TRUST) == Outcome.SUCCESSFUL;
            switch (result.outcome()) {
                case FAILED -> {
                    return Outcome.FAILED;
                }
                case ABORTED -> aborted = true;
                case UNDETERMINED -> undetermined |= !lenient;
                case SUCCESSFUL -> supported = true;
                case NOT_SUPPORTED -> {}
            }
        }
        if (aborted) {
            return Outcome.ABORTED;
        }
        if (!undetermined && !supported) {
            return Outcome.NOT_SUPPORTED;
        }
        boolean proved = outcome(SealStep.SIGNER_TRUST) == Outcome.SUCCESSFUL
                && outcome(SealStep.SIGNATURE) == Outcome.SUCCESSFUL;
        return undetermined || !proved ? Outcome.UNDETERMINED : Outcome.SUCCESSFUL;
    }
}

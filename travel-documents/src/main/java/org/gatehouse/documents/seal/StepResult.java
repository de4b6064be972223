package org.gatehouse.documents.seal;

import java.util.List;
import org.gatehouse.documents.trust.Outcome;

/**
 * What came of one step.
 *
 * @param remarks why; empty when the step succeeded or there was nothing to look at
 */
public record StepResult(SealStep step, Outcome outcome, List<SealRemark> remarks) {

    public StepResult {
        remarks = List.copyOf(remarks);
    }
}

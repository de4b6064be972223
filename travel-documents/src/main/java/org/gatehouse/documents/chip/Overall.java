package org.gatehouse.documents.chip;

import java.util.Collection;
import org.gatehouse.documents.trust.Outcome;

/** One outcome of several; BSI TR-03135-1 on groups of checks. */
final class Overall {

    private Overall() {}

    /** Failed before aborted before undetermined; not supported only when all are. */
    static Outcome of(Collection<Outcome> outcomes) {
        for (Outcome first :
                new Outcome[] {Outcome.FAILED, Outcome.ABORTED, Outcome.UNDETERMINED, Outcome.SUCCESSFUL}) {
            if (outcomes.contains(first)) {
                return first;
            }
        }
        return Outcome.NOT_SUPPORTED;
    }
}

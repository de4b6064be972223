package org.gatehouse.documents.trust;

import java.util.List;

/**
 * What came of one check, and why.
 *
 * @param remarks what was found, in the order of looking; there may be some on success too, such as a weak algorithm
 */
public record CheckReport(Outcome outcome, List<Remark> remarks) {

    public CheckReport {
        remarks = List.copyOf(remarks);
    }

    static CheckReport of(Outcome outcome, Reason reason, String about) {
        return new CheckReport(outcome, List.of(new Remark(reason, about)));
    }
}

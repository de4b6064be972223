package org.gatehouse.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers findings; costs nothing as long as there are none. */
final class Remarks {

    private @Nullable List<Finding> findings;

    void add(FindingCode code, MrzField field, int line, int column, String... details) {
        if (findings == null) {
            findings = new ArrayList<>(4);
        }
        findings.add(new Finding(code, field, line, column, List.of(details)));
    }

    List<Finding> all() {
        return findings == null ? List.of() : List.copyOf(findings);
    }
}

package org.gatehouse.documents.chip;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.documents.DocumentReading;
import org.gatehouse.documents.PartialDate;
import org.gatehouse.documents.trust.Outcome;
import org.gatehouse.documents.trust.Reason;
import org.gatehouse.documents.trust.Remark;

/** Compares the printed zone with DG1, field by field. */
final class PrintedZone {

    private PrintedZone() {}

    /** @return undetermined when only optional data differ: issuers print other data than they store */
    static StepResult compare(DocumentReading printed, DocumentReading chip) {
        if (!printed.readable() || !chip.readable()) {
            return result(Outcome.UNDETERMINED, List.of());
        }
        List<String> differing = new ArrayList<>();
        differs(differing, "format", printed.format(), chip.format());
        differs(differing, "documentCode", printed.documentCode(), chip.documentCode());
        differs(differing, "issuer", printed.issuer(), chip.issuer());
        differs(differing, "number", printed.number(), chip.number());
        differs(differing, "name", printed.name(), chip.name());
        differs(differing, "nationality", printed.nationality(), chip.nationality());
        differs(differing, "sex", printed.sex(), chip.sex());
        differs(differing, "expiry", printed.expiry(), chip.expiry());
        // A birth known in part is written in several ways; TR-03135-1 exempts it.
        if (full(printed.birth()) && full(chip.birth())) {
            differs(differing, "birth", printed.birth(), chip.birth());
        }
        if (!differing.isEmpty()) {
            return result(Outcome.FAILED, differing);
        }
        differs(differing, "optionalData", printed.optionalData(), chip.optionalData());
        return result(differing.isEmpty() ? Outcome.SUCCESSFUL : Outcome.UNDETERMINED, differing);
    }

    private static StepResult result(Outcome outcome, List<String> fields) {
        List<Remark> remarks = fields.stream()
                .map(field -> new Remark(Reason.MRZ_DG1_MISMATCH, field))
                .toList();
        return new StepResult(Step.PRINTED_ZONE, outcome, remarks);
    }

    private static void differs(List<String> differing, String field, Object printed, Object chip) {
        if (!printed.equals(chip)) {
            differing.add(field);
        }
    }

    private static boolean full(PartialDate date) {
        return date instanceof PartialDate.Full;
    }
}

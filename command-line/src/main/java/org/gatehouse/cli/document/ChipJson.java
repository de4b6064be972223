package org.gatehouse.cli.document;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gatehouse.documents.chip.ChipReport;
import org.gatehouse.documents.chip.StepResult;
import org.gatehouse.documents.trust.ImportReport;

/** A report on a chip as one line of JSON. */
final class ChipJson {

    private ChipJson() {}

    static String of(ChipReport report, ImportReport imports) {
        var line = new LinkedHashMap<String, Object>();
        line.put("outcome", report.outcome().name());
        line.put("trust", report.trust().name());
        line.put("steps", report.steps().stream().map(ChipJson::step).toList());
        var groups = new LinkedHashMap<String, String>();
        report.dataGroups().forEach((number, integrity) -> groups.put("DG" + number, integrity.name()));
        line.put("dataGroups", groups);
        report.signer().ifPresent(signer -> {
            var entry = new LinkedHashMap<String, String>();
            entry.put("country", signer.country());
            entry.put("serial", signer.serial());
            entry.put("sha256", signer.sha256());
            line.put("signer", entry);
        });
        line.put("digestAlgorithm", report.digestAlgorithm());
        line.put("signatureAlgorithm", report.signatureAlgorithm());
        report.zone().ifPresent(zone -> line.put("zone", MrzJson.fields(zone.reading())));
        line.put("imports", DocumentJson.imports(imports));
        return DocumentJson.line(line);
    }

    private static Map<String, Object> step(StepResult result) {
        Map<String, Object> step = DocumentJson.step(
                result.step().name(),
                result.outcome(),
                result.remarks().stream()
                        .map(remark -> DocumentJson.remark(
                                remark.reason().name(), remark.about(), locale -> StepResult.sentence(remark, locale)))
                        .toList());
        step.put("sentence", DocumentJson.inBoth(result::sentence));
        return step;
    }
}

package org.gatehouse.cli.document;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gatehouse.documents.seal.Feature;
import org.gatehouse.documents.seal.FeatureValue;
import org.gatehouse.documents.seal.Seal;
import org.gatehouse.documents.seal.SealReport;
import org.gatehouse.documents.seal.StepResult;
import org.gatehouse.documents.trust.ImportReport;

/** A report on a seal as one line of JSON. */
final class SealJson {

    private SealJson() {}

    static String of(SealReport report, ImportReport imports) {
        var line = new LinkedHashMap<String, Object>();
        line.put("outcome", report.overall().name());
        report.chain().ifPresent(chain -> line.put("trust", chain.status().name()));
        report.seal().ifPresent(seal -> line.put("seal", seal(seal)));
        line.put("steps", report.steps().values().stream().map(SealJson::step).toList());
        line.put("imports", DocumentJson.imports(imports));
        return DocumentJson.line(line);
    }

    private static Map<String, Object> seal(Seal seal) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("type", seal.type());
        entry.put("country", seal.country());
        entry.put("features", seal.features().stream().map(SealJson::feature).toList());
        return entry;
    }

    private static Map<String, Object> feature(Feature feature) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("place", feature.place());
        entry.put("name", feature.name());
        entry.put("value", value(feature.value()));
        return entry;
    }

    private static Object value(FeatureValue value) {
        return switch (value) {
            case FeatureValue.Zone(var reading) -> MrzJson.fields(reading);
            case FeatureValue.Text(var text) -> text;
            case FeatureValue.Number(int number) -> number;
            case FeatureValue.Stay(int days, int months, int years) ->
                Map.of("days", days, "months", months, "years", years);
            case FeatureValue.Day(var date) -> date.toString();
            case FeatureValue.Raw(var octets) -> octets.hex();
        };
    }

    private static Map<String, Object> step(StepResult result) {
        Map<String, Object> step = DocumentJson.step(
                result.step().name(),
                result.outcome(),
                result.remarks().stream()
                        .map(remark -> DocumentJson.remark(remark.reason().name(), remark.about(), remark::sentence))
                        .toList());
        step.put("label", DocumentJson.inBoth(result.step()::label));
        return step;
    }
}

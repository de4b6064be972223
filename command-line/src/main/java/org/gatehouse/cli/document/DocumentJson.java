package org.gatehouse.cli.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.gatehouse.documents.trust.ImportReport;
import org.gatehouse.documents.trust.Outcome;
import tools.jackson.databind.json.JsonMapper;

/** What the reports on chips and seals share. Fields may be added, never renamed: programs read them. */
final class DocumentJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DocumentJson() {}

    static int exit(Outcome outcome) {
        return switch (outcome) {
            case SUCCESSFUL -> DocumentCommand.GENUINE;
            case FAILED -> DocumentCommand.NOT_GENUINE;
            case UNDETERMINED, NOT_SUPPORTED, ABORTED -> DocumentCommand.UNDECIDED;
        };
    }

    static Map<String, Object> step(String name, Outcome outcome, List<Map<String, Object>> remarks) {
        var step = new LinkedHashMap<String, Object>();
        step.put("step", name);
        step.put("outcome", outcome.name());
        step.put("remarks", remarks);
        return step;
    }

    static Map<String, Object> remark(String reason, String about, Function<Locale, String> sentence) {
        var remark = new LinkedHashMap<String, Object>();
        remark.put("reason", reason);
        remark.put("about", about);
        remark.put("sentence", inBoth(sentence));
        return remark;
    }

    static Map<String, String> inBoth(Function<Locale, String> sentence) {
        return Map.of("en", sentence.apply(Locale.ENGLISH), "zh", sentence.apply(Locale.CHINESE));
    }

    /** One line for each certificate and list that was handed in: what became of it. */
    static List<String> imports(ImportReport report) {
        return report.items().stream().map(item -> item.line()).toList();
    }

    static String line(Map<String, Object> document) {
        return JSON.writeValueAsString(document);
    }
}

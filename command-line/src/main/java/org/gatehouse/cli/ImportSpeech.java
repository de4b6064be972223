package org.gatehouse.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gatehouse.reference.Problem;
import org.gatehouse.screening.ListImports;
import org.gatehouse.screening.ListImports.Figures;
import org.gatehouse.screening.ListImports.Line;
import org.gatehouse.screening.ListImports.Remark;
import org.gatehouse.screening.ListImports.Report;
import org.springframework.context.MessageSource;
import tools.jackson.databind.json.JsonMapper;

/** Tells people and programs what an import changes, in the words of the house. */
final class ImportSpeech {

    private final MessageSource house;
    private final Locale locale;
    private final PrintWriter out;

    ImportSpeech(MessageSource house, Locale locale, PrintWriter out) {
        this.house = house;
        this.locale = locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        this.out = out;
    }

    void progress(ListImports.Import made, PrintWriter err) {
        err.println(say("screening.import.works", made.readSoFar()));
        err.flush();
    }

    /** @param id of the import; empty for a rehearsal */
    void report(Report report, String id, boolean json) {
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(document(report, id)));
        } else {
            text(report, id);
        }
        out.flush();
    }

    String sentence(Problem problem) {
        return house.getMessage(problem.messageKey(), problem.arguments(), locale);
    }

    private void text(Report report, String id) {
        for (Line line : report.lines()) {
            out.printf(
                    "%s %s  %s%s%n",
                    sign(line),
                    line.listedAs(),
                    line.name(),
                    line.fields().isEmpty() ? "" : "  (" + fields(line) + ")");
        }
        for (Remark remark : report.remarks()) {
            out.println((remark.line() > 0 ? remark.line() + ": " : "") + say("screening.import.code." + remark.code())
                    + (remark.about().isEmpty() ? "" : "  " + remark.about()) + "  " + remark.value());
        }
        Figures figures = report.figures();
        new TreeMap<>(figures.kinds())
                .forEach((kind, count) -> out.println(say("screening.kind." + kind) + ": " + count));
        tell("added", figures.added());
        tell("changed", figures.changed());
        tell("ended", figures.ended());
        tell("unchanged", figures.unchanged());
        tell("refused", figures.refused());
        new TreeMap<>(figures.remarks())
                .forEach((code, count) -> out.println(say("screening.import.code." + code) + ": " + count));
        report.concerns().stream().sorted().forEach(concern -> out.println(say("screening.import.concern." + concern)));
        out.println(id.isEmpty() ? say("screening.import.rehearsed") : say("screening.import.to-sign", id));
    }

    private void tell(String what, int count) {
        out.println(say("screening.import." + what) + ": " + count);
    }

    private String fields(Line line) {
        return String.join(
                ", ",
                line.fields().stream()
                        .map(field -> say("screening.import.field." + field))
                        .toList());
    }

    private static String sign(Line line) {
        return switch (line.deed()) {
            case ADD -> "+";
            case CHANGE -> "~";
            case END -> "-";
            case REFUSE -> "!";
            case KEEP -> "=";
        };
    }

    private static Map<String, Object> document(Report report, String id) {
        var fields = new LinkedHashMap<String, Object>();
        if (!id.isEmpty()) {
            fields.put("import", id);
        }
        Figures figures = report.figures();
        fields.put("before", figures.before());
        fields.put("added", figures.added());
        fields.put("changed", figures.changed());
        fields.put("ended", figures.ended());
        fields.put("unchanged", figures.unchanged());
        fields.put("refused", figures.refused());
        fields.put("kinds", new TreeMap<>(figures.kinds()));
        fields.put("remarks", new TreeMap<>(figures.remarks()));
        fields.put("concerns", report.concerns().stream().sorted().toList());
        fields.put("entries", List.copyOf(report.lines()));
        fields.put("places", List.copyOf(report.remarks()));
        return fields;
    }

    private String say(String key, Object... values) {
        return house.getMessage(key, values, locale);
    }
}

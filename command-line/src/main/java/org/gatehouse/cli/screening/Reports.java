package org.gatehouse.cli.screening;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gatehouse.names.lists.ListFile;
import org.gatehouse.names.lists.ListReport;
import org.gatehouse.names.lists.Remark;
import tools.jackson.databind.json.JsonMapper;

/** Reports on lists, for people and for programs. Fields may be added, never renamed. */
final class Reports {

    private Reports() {}

    static String text(ListFile file, ListReport report, Words words) {
        var text = new StringBuilder();
        line(text, words.say("report", file.path(), report.form().slug(), report.entries()));
        new TreeMap<>(report.objects())
                .forEach((kind, count) -> line(text, words.say("report.object." + kind.name(), count)));
        new TreeMap<>(report.leftOut()).forEach((kind, count) -> line(text, words.say("report.leftOut", count, kind)));
        report.remarks().forEach(remark -> line(text, remark.sentence(words.locale())));
        int all = report.counts().values().stream().mapToInt(Integer::intValue).sum();
        if (all > report.remarks().size()) {
            line(text, words.say("report.more", all - report.remarks().size()));
        }
        line(text, words.say("report.sum", report.refused(), all - report.refused()));
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }

    static String json(ListFile file, ListReport report) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("file", file.path().toString());
        fields.put("form", report.form().slug());
        fields.put("complete", report.complete());
        fields.put("sound", report.sound());
        fields.put("entries", report.entries());
        fields.put("objects", new TreeMap<>(report.objects()));
        fields.put("leftOut", new TreeMap<>(report.leftOut()));
        fields.put("refused", report.refused());
        fields.put("counts", new TreeMap<>(report.counts()));
        fields.put("remarks", report.remarks().stream().map(Reports::remark).toList());
        return JsonMapper.shared().writeValueAsString(fields) + "\n";
    }

    private static Map<String, Object> remark(Remark remark) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("line", remark.line());
        fields.put("about", remark.about());
        fields.put("code", remark.code());
        fields.put("refuses", remark.code().refuses());
        fields.put("value", remark.value());
        fields.put("sentence", Map.of("en", remark.sentence(Locale.ENGLISH), "zh", remark.sentence(Locale.CHINESE)));
        return fields;
    }
}

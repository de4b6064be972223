package org.gatehouse.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gatehouse.documents.CheckOutcome;
import org.gatehouse.documents.CheckResult;
import org.gatehouse.documents.DocumentReading;
import org.gatehouse.documents.Finding;
import tools.jackson.databind.json.JsonMapper;

/** A reading as one line of JSON. Fields may be added to it, never renamed: programs read it. */
final class MrzJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MrzJson() {}

    static String of(int document, DocumentReading reading) {
        var line = new LinkedHashMap<String, Object>();
        line.put("document", document);
        line.put("format", reading.format().map(Enum::name).orElse(""));
        line.put("readable", reading.readable());
        line.put("sound", reading.sound());
        line.put("lines", reading.lines());
        line.put("documentCode", reading.documentCode());
        line.put("issuer", reading.issuer());
        line.put("number", reading.number());
        line.put("birth", reading.birth().iso());
        line.put("sex", reading.sex().name());
        line.put("expiry", reading.expiry().map(Object::toString).orElse(""));
        line.put("nationality", reading.nationality());
        line.put("name", name(reading));
        line.put("optionalData", reading.optionalData());
        var checks = new LinkedHashMap<String, Object>();
        reading.checks().forEach((check, result) -> checks.put(check.name(), check(result)));
        line.put("checks", checks);
        List<Object> findings = new ArrayList<>();
        reading.findings().forEach(finding -> findings.add(finding(finding)));
        line.put("findings", findings);
        return JSON.writeValueAsString(line);
    }

    private static Map<String, Object> name(DocumentReading reading) {
        var name = new LinkedHashMap<String, Object>();
        name.put("primary", reading.name().primary());
        name.put("secondary", reading.name().secondary());
        name.put("display", reading.name().display());
        name.put("possiblyTruncated", reading.name().possiblyTruncated());
        return name;
    }

    private static Map<String, Object> check(CheckResult result) {
        var check = new LinkedHashMap<String, Object>();
        check.put("outcome", result.outcome().name());
        if (result.outcome() != CheckOutcome.NOT_PRESENT) {
            check.put("expected", String.valueOf(result.expected()));
            check.put("printed", String.valueOf(result.printed()));
            check.put("line", result.line());
            check.put("column", result.column());
        }
        check.put("sentence", Map.of("en", result.sentence(Locale.ENGLISH), "zh", result.sentence(Locale.CHINESE)));
        return check;
    }

    private static Map<String, Object> finding(Finding finding) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("code", finding.code().name());
        entry.put("grade", finding.code().grade().name());
        entry.put("field", finding.field().name());
        entry.put("line", finding.line());
        entry.put("column", finding.column());
        entry.put("sentence", Map.of("en", finding.sentence(Locale.ENGLISH), "zh", finding.sentence(Locale.CHINESE)));
        return entry;
    }
}

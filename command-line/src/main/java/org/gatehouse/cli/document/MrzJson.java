package org.gatehouse.cli.document;

import java.util.LinkedHashMap;
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
        line.put("valid", reading.sound());
        line.put("readable", reading.readable());
        line.put("lines", reading.lines());
        line.put("fields", fields(reading));
        line.put(
                "checkDigits",
                reading.checks().values().stream()
                        .filter(result -> result.outcome() != CheckOutcome.NOT_PRESENT)
                        .map(MrzJson::checkDigit)
                        .toList());
        line.put("findings", reading.findings().stream().map(MrzJson::finding).toList());
        return JSON.writeValueAsString(line);
    }

    /** By the names that they have in {@link DocumentReading}; a field that is not there is an empty text. */
    static Map<String, Object> fields(DocumentReading reading) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("documentCode", reading.documentCode());
        fields.put("issuer", reading.issuer());
        fields.put("number", reading.number());
        fields.put("birth", reading.birth().iso());
        fields.put("sex", reading.sex().name());
        fields.put("expiry", reading.expiry().map(Object::toString).orElse(""));
        fields.put("nationality", reading.nationality());
        fields.put("name", name(reading));
        fields.put("optionalData", reading.optionalData());
        return fields;
    }

    private static Map<String, Object> name(DocumentReading reading) {
        var name = new LinkedHashMap<String, Object>();
        name.put("primary", reading.name().primary());
        name.put("secondary", reading.name().secondary());
        name.put("display", reading.name().display());
        name.put("possiblyTruncated", reading.name().possiblyTruncated());
        return name;
    }

    private static Map<String, Object> checkDigit(CheckResult result) {
        var check = new LinkedHashMap<String, Object>();
        check.put("field", result.check().name());
        check.put("expected", String.valueOf(result.expected()));
        check.put("found", String.valueOf(result.printed()));
        check.put("ok", result.outcome() == CheckOutcome.PASSED);
        check.put("line", result.line());
        check.put("column", result.column());
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

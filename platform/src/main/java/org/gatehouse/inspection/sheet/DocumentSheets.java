package org.gatehouse.inspection.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.gatehouse.documents.CheckOutcome;
import org.gatehouse.documents.CheckResult;
import org.gatehouse.documents.DocumentReading;
import org.gatehouse.inspection.Circumstances.Permission;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.sheet.DocumentSheet.CheckLine;
import org.gatehouse.inspection.sheet.DocumentSheet.Field;
import org.gatehouse.inspection.sheet.DocumentSheet.Piece;
import org.gatehouse.inspection.sheet.DocumentSheet.ZoneLine;
import org.gatehouse.reference.DocumentKinds;
import org.springframework.stereotype.Component;

/** Turns a reading into what a page shows of the document. */
@Component
class DocumentSheets {

    private final Wording wording;
    private final DocumentKinds kinds;

    DocumentSheets(Wording wording, DocumentKinds kinds) {
        this.wording = wording;
        this.kinds = kinds;
    }

    DocumentSheet of(InspectionView inspection, Locale locale) {
        DocumentReading reading = inspection.reading();
        return new DocumentSheet(
                fields(inspection, locale),
                reading.checks().values().stream()
                        .map(check -> line(check, locale))
                        .toList(),
                lines(reading));
    }

    private List<Field> fields(InspectionView inspection, Locale locale) {
        DocumentReading reading = inspection.reading();
        List<Field> fields = new ArrayList<>();
        add(fields, "inspection.document.surname", reading.name().primary());
        add(fields, "inspection.document.given-names", reading.name().secondary());
        add(fields, "inspection.document.birth", reading.birth().iso());
        if (reading.format().isPresent()) {
            add(fields, "inspection.document.sex", wording.of("inspection.sex." + reading.sex(), locale));
        }
        add(fields, "inspection.document.nationality", wording.state(inspection.nationality(), locale));
        add(fields, "inspection.document.kind", kind(reading, locale));
        add(fields, "inspection.document.issuer", wording.state(reading.issuer(), locale));
        add(fields, "inspection.document.number", reading.number());
        add(
                fields,
                "inspection.document.expiry",
                reading.expiry().map(Object::toString).orElse(""));
        inspection
                .inputs()
                .circumstances()
                .permission()
                .ifPresent(one -> add(fields, "inspection.journey.permission", permission(one, inspection, locale)));
        return fields;
    }

    /** What was known of it when the traveller was assessed, and whether that came of the register. */
    private String permission(Permission one, InspectionView inspection, Locale locale) {
        List<String> words = new ArrayList<>();
        String kind = wording.of("inspection.permission." + one.kind(), locale);
        words.add(one.letter().isEmpty() ? kind : kind + " " + one.letter());
        if (one.kind() != Permission.Kind.NONE) {
            words.add(
                    one.usesLeft() == Permission.ANY_NUMBER
                            ? wording.of("inspection.permission.any-number", locale)
                            : wording.of("inspection.permission.uses-left", locale, one.usesLeft()));
            one.lastDay()
                    .ifPresent(day -> words.add(wording.of("inspection.permission.until", locale, day.toString())));
            if (!one.validHere()) {
                words.add(wording.of("inspection.permission.elsewhere", locale));
            }
        }
        if (inspection.inputs().grant().isPresent()) {
            words.add(wording.of("inspection.permission.registered", locale));
        }
        return String.join(wording.of("inspection.permission.and", locale), words);
    }

    private String kind(DocumentReading reading, Locale locale) {
        return reading.format()
                .flatMap(format -> kinds.of(reading.documentCode(), reading.issuer(), format.name()))
                .map(kind -> Wording.chinese(locale) ? kind.nameZh() : kind.nameEn())
                .orElse(reading.documentCode());
    }

    private static void add(List<Field> fields, String key, String value) {
        if (!value.isEmpty()) {
            fields.add(new Field(key, value));
        }
    }

    private static CheckLine line(CheckResult check, Locale locale) {
        String outcome = switch (check.outcome()) {
            case PASSED -> "passed";
            case FAILED -> "failed";
            case NOT_PRESENT -> "absent";
        };
        return new CheckLine(
                "inspection.check." + check.check(),
                "gh-check--" + outcome,
                "inspection.outcome." + outcome,
                check.sentence(locale));
    }

    /** A failing place: a check digit that does not fit, or a character about which there is a remark to refer. */
    private static List<ZoneLine> lines(DocumentReading reading) {
        Set<List<Integer>> failing = new HashSet<>();
        reading.checks().values().stream()
                .filter(check -> check.outcome() == CheckOutcome.FAILED)
                .forEach(check -> failing.add(List.of(check.line(), check.column())));
        reading.findings().stream()
                .filter(org.gatehouse.documents.Finding::refers)
                .forEach(finding -> failing.add(List.of(finding.line(), finding.column())));
        List<ZoneLine> lines = new ArrayList<>();
        for (int i = 0; i < reading.lines().size(); i++) {
            int number = i + 1;
            Set<Integer> columns = new TreeSet<>();
            failing.stream().filter(place -> place.getFirst() == number).forEach(place -> columns.add(place.getLast()));
            lines.add(new ZoneLine(pieces(reading.lines().get(i), columns)));
        }
        return lines;
    }

    /** @param columns counted from 1, in their order; those outside of the line mark nothing */
    private static List<Piece> pieces(String line, Set<Integer> columns) {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (int column : columns) {
            if (column < 1 || column > line.length()) {
                continue;
            }
            if (column - 1 > done) {
                pieces.add(new Piece(line.substring(done, column - 1), false));
            }
            pieces.add(new Piece(line.substring(column - 1, column), true));
            done = column;
        }
        if (done < line.length()) {
            pieces.add(new Piece(line.substring(done), false));
        }
        return pieces;
    }
}

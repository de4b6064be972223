package org.gatehouse.names.lists;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.gatehouse.names.BirthDate;
import org.gatehouse.names.Strength;

/**
 * Tab-separated, with a header: {@code id, primary, strong_akas, weak_akas, dobs, countries, passports, gender}; several
 * values are joined by {@code |}, and there are no quotes. Columns may stand in any order, and all but the first two may
 * be missing.
 */
final class ScreeningTsv implements ListReader {

    @Override
    public ListReport read(InputStream list, ListTaker entries) throws IOException {
        var reading = new Reading(ListForm.SCREENING_TSV, entries);
        var lines = new Lines(list);
        Lines.Line header = lines.next();
        var columns = new Columns(header == null ? List.of() : fields(header));
        if (!columns.has("id") || !columns.has("primary")) {
            reading.remark(1, "", RemarkCode.BROKEN_FILE, "id, primary?");
            return reading.report();
        }
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            if (line.fault().isPresent()) {
                reading.remark(line.number(), "", line.fault().get(), "");
            } else if (!line.text().isBlank()) {
                read(line, columns, reading);
            }
        }
        return reading.report();
    }

    private static void read(Lines.Line line, Columns columns, Reading reading) {
        List<String> row = fields(line);
        String id = columns.value(row, "id");
        if (!columns.fit(row)) {
            reading.refuse(line.number(), id.strip(), RemarkCode.BROKEN_LINE, line.text());
            return;
        }
        var draft = new EntryDraft(reading, line.number(), id);
        values(columns, row, "primary").forEach(name -> draft.name(Strength.PRIMARY, name));
        values(columns, row, "strong_akas").forEach(name -> draft.name(Strength.STRONG_ALIAS, name));
        values(columns, row, "weak_akas").forEach(name -> draft.name(Strength.WEAK_ALIAS, name));
        values(columns, row, "dobs").forEach(date -> draft.birth(date, BirthDate::parse));
        values(columns, row, "countries").forEach(draft::nationality);
        values(columns, row, "passports").forEach(number -> draft.document("", "passport", number));
        values(columns, row, "gender").forEach(draft::sex);
        reading.take(draft);
    }

    private static List<String> fields(Lines.Line line) {
        return List.of(line.text().split("\t", -1));
    }

    private static List<String> values(Columns columns, List<String> row, String column) {
        return List.of(columns.value(row, column).split("\\|", -1));
    }
}

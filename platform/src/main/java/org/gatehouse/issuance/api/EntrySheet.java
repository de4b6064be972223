package org.gatehouse.issuance.api;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gatehouse.issuance.IssuanceProblem;
import org.gatehouse.issuance.PermissionRegister;
import org.gatehouse.reference.CsvCell;
import org.jspecify.annotations.Nullable;

/** Entries as a CSV file (RFC 4180) with a heading; an empty cell is a field that was left out. */
final class EntrySheet {

    private static final List<String> COLUMNS = List.of(
            "number",
            "kind",
            "class",
            "issuer",
            "document_number",
            "port",
            "first_day",
            "last_day",
            "stay_days",
            "uses");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    private EntrySheet() {}

    /** @throws IssuanceProblem.SheetMalformed when it is no CSV with these columns */
    static List<EntryRequest> read(String csv) {
        try (var parser = CSVParser.builder()
                .setReader(new StringReader(csv))
                .setFormat(FORMAT)
                .get()) {
            if (!parser.getHeaderNames().equals(COLUMNS)) {
                throw malformed();
            }
            List<EntryRequest> entries = new ArrayList<>();
            for (CSVRecord line : parser) {
                if (!line.isConsistent()) {
                    throw malformed();
                }
                if (entries.size() == PermissionRegister.ENTRIES_MAX) {
                    throw new IssuanceProblem.TooManyEntries(PermissionRegister.ENTRIES_MAX);
                }
                entries.add(entry(line, entries.size() + 1));
            }
            return entries;
        } catch (IOException | UncheckedIOException | IllegalArgumentException _) {
            throw malformed();
        }
    }

    private static IssuanceProblem malformed() {
        return new IssuanceProblem.SheetMalformed(String.join(",", COLUMNS));
    }

    private static EntryRequest entry(CSVRecord line, int place) {
        return new EntryRequest(
                cell(line, "number"),
                cell(line, "kind"),
                cell(line, "class"),
                cell(line, "issuer"),
                cell(line, "document_number"),
                cell(line, "port"),
                cell(line, "first_day"),
                cell(line, "last_day"),
                number(line, "stay_days", "stayDays", place),
                number(line, "uses", "uses", place));
    }

    private static @Nullable String cell(CSVRecord line, String column) {
        String value = CsvCell.in(line.get(column).strip());
        return value.isEmpty() ? null : value;
    }

    private static @Nullable Integer number(CSVRecord line, String column, String field, int place) {
        String value = cell(line, column);
        if (value == null) {
            return null;
        }
        if (!value.matches("[0-9]{1,6}")) {
            throw new IssuanceProblem.EntryMalformed(place, field);
        }
        return Integer.valueOf(value);
    }
}

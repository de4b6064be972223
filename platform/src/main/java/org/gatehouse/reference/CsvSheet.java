package org.gatehouse.reference;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** A CSV file with a heading, read line by line into records whose columns are known. */
final class CsvSheet {

    /** No list of the trade is longer; a longer file is another one. */
    static final int LINES_MAX = 20_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .get();

    /**
     * A line of the file.
     *
     * @param line where the record begins, the heading being line 1
     */
    record Line(long line, CSVRecord cells) {}

    private CsvSheet() {}

    /** Reads the lines below the heading; none at all when the heading is at fault. */
    static List<Line> read(String csv, List<String> columns, List<FieldFault> faults) {
        var text = csv.startsWith(BYTE_ORDER_MARK) ? csv.substring(1) : csv;
        if (text.isBlank()) {
            faults.add(new FieldFault(1, "", "empty-file", ""));
            return List.of();
        }
        try (var parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(FORMAT)
                .get()) {
            if (!headingFits(parser.getHeaderNames(), columns, faults)) {
                return List.of();
            }
            return lines(parser, faults);
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            faults.add(new FieldFault(1, "", "not-csv", ""));
            return List.of();
        }
    }

    private static boolean headingFits(List<String> heading, List<String> columns, List<FieldFault> faults) {
        int before = faults.size();
        var present = new HashSet<>(heading);
        for (String column : columns) {
            if (!present.remove(column)) {
                faults.add(new FieldFault(1, column, "missing-column", ""));
            }
        }
        for (String unknown : present) {
            faults.add(new FieldFault(1, unknown, "unknown-column", ""));
        }
        return faults.size() == before;
    }

    private static List<Line> lines(CSVParser parser, List<FieldFault> faults) {
        var lines = new ArrayList<Line>();
        long begins = parser.getCurrentLineNumber() + 1;
        for (CSVRecord cells : parser) {
            if (lines.size() == LINES_MAX) {
                faults.add(new FieldFault(begins, "", "too-many-lines", Integer.toString(LINES_MAX)));
                return List.of();
            }
            if (cells.isConsistent()) {
                lines.add(new Line(begins, cells));
            } else {
                faults.add(new FieldFault(begins, "", "number-of-fields", Integer.toString(cells.size())));
            }
            begins = parser.getCurrentLineNumber() + 1;
        }
        return lines;
    }

    static String write(List<String> columns, List<List<String>> rows) {
        var text = new StringBuilder();
        try (var printer = CSVFormat.RFC4180.print(text)) {
            printer.printRecord(columns);
            for (List<String> row : rows) {
                printer.printRecord(row.stream().map(CsvCell::out));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}

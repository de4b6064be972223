package org.gatehouse.statistics.formats;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gatehouse.statistics.Bulletin;

/**
 * The bulletin as one table, RFC 4180, in both languages: the figures, then the rows of the tables, then the days. No cell
 * begins as a formula does; a negative number is a number and stays one.
 */
final class BulletinCsv {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(Arrays.stream(Column.values()).map(Column::code).toArray(String[]::new))
            .get();

    private BulletinCsv() {}

    static String write(Bulletin bulletin, List<BulletinRows.Line> lines) {
        var out = new StringWriter();
        try (var csv = new CSVPrinter(out, FORMAT)) {
            for (BulletinRows.Line line : lines) {
                for (Column column : Column.values()) {
                    csv.print(
                            switch (column.of(bulletin, line)) {
                                case String words -> harmless(words);
                                case BigDecimal number -> number.toPlainString();
                                case Long number -> number;
                                case null -> "";
                                case Object other -> throw new IllegalStateException("no cell holds " + other);
                            });
                }
                csv.println();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** Words that a spreadsheet would run as a formula get a quotation mark in front. */
    static String harmless(String words) {
        return !words.isEmpty() && "=+-@\t\r".indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }
}

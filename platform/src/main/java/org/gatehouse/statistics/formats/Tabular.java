package org.gatehouse.statistics.formats;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table as CSV (RFC 4180), a row at a time; words that a spreadsheet would run as a formula are made harmless. */
public final class Tabular {

    private final StringWriter out = new StringWriter();
    private final CSVPrinter csv;

    public Tabular(String... header) {
        try {
            csv = new CSVPrinter(
                    out, CSVFormat.RFC4180.builder().setHeader(header).get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param cells texts and numbers */
    public void row(Object... cells) {
        try {
            csv.printRecord(Stream.of(cells)
                    .map(cell -> cell instanceof String words ? BulletinCsv.harmless(words) : cell)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}

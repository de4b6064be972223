package org.gatehouse.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of assumptions from the resources of this package: comma-separated, a heading, lines that begin with # are
 * remarks, the last column may hold commas.
 */
record Table(String name, List<Row> rows) {

    record Row(String table, int line, Map<String, String> cells) {

        String text(String column) {
            var cell = cells.get(column);
            if (cell == null) {
                throw new IllegalStateException(table + " line " + line + " has no column " + column);
            }
            return cell;
        }

        double number(String column) {
            try {
                return Double.parseDouble(text(column));
            } catch (NumberFormatException e) {
                throw new IllegalStateException(
                        table + " line " + line + ": not a number in column " + column + ": " + text(column), e);
            }
        }

        int whole(String column) {
            return Math.toIntExact(Math.round(number(column)));
        }
    }

    static Table read(String name) {
        var rows = new ArrayList<Row>();
        try (InputStream in = Table.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing from the class path: " + name);
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            String[] heading = {};
            String line;
            for (int number = 1; (line = reader.readLine()) != null; number++) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                if (heading.length == 0) {
                    heading = line.split(",", -1);
                    continue;
                }
                rows.add(new Row(name, number, cells(name, number, heading, line)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Table(name, List.copyOf(rows));
    }

    private static Map<String, String> cells(String name, int number, String[] heading, String line) {
        String[] values = line.split(",", heading.length);
        if (values.length != heading.length) {
            throw new IllegalStateException(
                    name + " line " + number + " has " + values.length + " columns of " + heading.length);
        }
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < heading.length; i++) {
            cells.put(heading[i].strip(), values[i].strip());
        }
        return cells;
    }
}

package org.gatehouse.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One list: read from CSV, stored, held in memory, written to CSV. What is held is replaced as a whole, so a reader sees
 * the list before or after a change, never in between.
 *
 * @param <T> a row
 */
abstract class Register<T> {

    /** Whose row it is; decides whether a newer bundled list may replace it. */
    enum Origin {
        BUNDLED,
        AUTHORITY
    }

    private volatile Map<String, T> held = Map.of();

    abstract ReferenceList list();

    /** Names of the columns in the order in which they are written. */
    abstract List<String> columns();

    abstract String key(T row);

    abstract T read(FieldReader fields);

    abstract List<String> fields(T row);

    abstract List<T> load();

    /** Adds the row or replaces the one of the same key; a bundled row never replaces one of the authority. */
    abstract void store(T row, Origin origin);

    /** Called with every list that comes to be held, before it is. */
    void prepare(Map<String, T> rows) {}

    final void refresh() {
        var rows = new TreeMap<String, T>();
        for (T row : load()) {
            rows.put(key(row), row);
        }
        prepare(rows);
        held = Collections.unmodifiableMap(rows);
    }

    final Map<String, T> held() {
        return held;
    }

    final List<T> parse(String csv, List<FieldFault> faults) {
        var rows = new TreeMap<String, T>();
        for (CsvSheet.Line line : CsvSheet.read(csv, columns(), faults)) {
            var fields = new FieldReader(line, faults);
            T row = read(fields);
            if (fields.readable() && rows.put(key(row), row) != null) {
                fields.fault(columns().getFirst(), "twice", key(row));
            }
        }
        return new ArrayList<>(rows.values());
    }

    final String write() {
        return CsvSheet.write(
                columns(), held.values().stream().map(this::fields).toList());
    }
}

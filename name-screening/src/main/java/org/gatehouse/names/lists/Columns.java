package org.gatehouse.names.lists;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The columns of a table by the names in its first line. */
final class Columns {

    private final Map<String, Integer> places = new HashMap<>();
    private final int count;

    Columns(List<String> header) {
        count = header.size();
        for (int i = 0; i < count; i++) {
            places.putIfAbsent(header.get(i).strip().toLowerCase(Locale.ROOT), i);
        }
    }

    boolean has(String column) {
        return places.containsKey(column);
    }

    /** Whether a row has as many fields as the header. */
    boolean fit(List<String> row) {
        return row.size() == count;
    }

    /** @return empty when the table has no such column */
    String value(List<String> row, String column) {
        Integer place = places.get(column);
        return place == null || place >= row.size() ? "" : row.get(place);
    }
}

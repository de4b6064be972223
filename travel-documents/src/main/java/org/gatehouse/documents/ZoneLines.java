package org.gatehouse.documents;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/** The lines of a zone, cut when somebody asks for them; immutable, as nothing writes into the cells any more. */
final class ZoneLines extends AbstractList<String> implements RandomAccess {

    private final byte[] cells;
    private final MrzFormat format;

    ZoneLines(byte[] cells, MrzFormat format) {
        this.cells = cells;
        this.format = format;
    }

    /** The same lines in a list that nobody can change. */
    static List<String> unchangeable(List<String> lines) {
        return lines instanceof ZoneLines ? lines : List.copyOf(lines);
    }

    @Override
    public String get(int line) {
        int from = Objects.checkIndex(line, format.lines()) * format.length();
        return Zone.text(cells, from, from + format.length());
    }

    @Override
    public int size() {
        return format.lines();
    }
}

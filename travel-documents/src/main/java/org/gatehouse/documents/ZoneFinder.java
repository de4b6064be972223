package org.gatehouse.documents;

import static org.gatehouse.documents.FindingCode.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the zone in a typed text: first as a whole, then inside a reader's framing, then the nearest shape. */
final class ZoneFinder {

    private static final int[] SIZES = {88, 90, 72, 30};
    private static final int SEARCHED_MAX = 600;

    private final TypedText text;
    private final Remarks remarks;

    private ZoneFinder(TypedText text, Remarks remarks) {
        this.text = text;
        this.remarks = remarks;
    }

    /** Null when no layout fits. */
    static @Nullable Zone find(String typed, Remarks remarks) {
        TypedText text = TypedText.of(typed, false, 2);
        Zone zone = exact(text, remarks);
        if (zone != null && !text.cut()) {
            return zone;
        }
        if (zone == null && text.hasGuillemets()) {
            zone = exact(TypedText.of(typed, false, 1), remarks);
        }
        if (zone == null && text.hasBlanks()) {
            zone = exact(TypedText.of(typed, true, 2), remarks);
        }
        if (zone == null) {
            zone = new ZoneFinder(text, remarks).nearest();
        }
        if (text.cut()) {
            remarks.add(TEXT_TOO_LONG, MrzField.ZONE, 0, 0, String.valueOf(TypedText.CHARACTERS_MAX));
        }
        return zone;
    }

    /** The whole text as one zone; null when its length is that of none. */
    private static @Nullable Zone exact(TypedText text, Remarks remarks) {
        int size = text.length();
        if (size != 88 && size != 90 && size != 72 && size != 30) {
            return null;
        }
        MrzLayout layout = Shapes.of(text.cells, 0, size);
        if (layout == null) {
            return null;
        }
        if (text.lines() > 1) {
            boolean even = text.lines() == layout.format().lines();
            for (int line = 0; even && line < text.lines(); line++) {
                even = text.lengthOf(line) == layout.format().length();
            }
            // Lines of other lengths may be a zone that was wrapped on its way, or lines with something missing.
            if (!even && !Shapes.proved(layout, text.cells, 0)) {
                return null;
            }
        }
        return new Zone(layout, Arrays.copyOf(text.cells, size), remarks);
    }

    private @Nullable Zone nearest() {
        if (Shapes.national(text)) {
            remarks.add(NATIONAL_LAYOUT, MrzField.ZONE, 0, 0);
            return null;
        }
        List<byte[]> rows = rows();
        Zone zone = evenRows(rows);
        if (zone == null) {
            zone = inside();
        }
        if (zone == null) {
            zone = mended(rows);
        }
        return zone;
    }

    /** The lines without unknown characters at their ends, and without a label such as "1:" before a full line. */
    private List<byte[]> rows() {
        List<byte[]> rows = new ArrayList<>();
        for (int line = 0; line < text.lines(); line++) {
            int from = text.start(line);
            int to = from + text.lengthOf(line);
            while (from < to && text.cells[from] == TypedText.UNKNOWN) {
                from++;
            }
            while (from < to && text.cells[to - 1] == TypedText.UNKNOWN) {
                to--;
            }
            for (int length : new int[] {44, 36, 30}) {
                int label = to - from - length;
                if (label > 0 && label <= 8 && text.cells[from + label - 1] == TypedText.UNKNOWN) {
                    from += label;
                }
            }
            if (from < to) {
                rows.add(Arrays.copyOfRange(text.cells, from, to));
            }
        }
        return rows;
    }

    /** A run of lines of the right length among others. */
    private @Nullable Zone evenRows(List<byte[]> rows) {
        for (MrzFormat format : new MrzFormat[] {MrzFormat.TD3, MrzFormat.TD2, MrzFormat.TD1}) {
            for (int first = 0; first + format.lines() <= rows.size(); first++) {
                List<byte[]> run = rows.subList(first, first + format.lines());
                if (Shapes.begins(run.getFirst()[0]) && run.stream().allMatch(row -> row.length == format.length())) {
                    byte[] cells = joined(run);
                    MrzLayout layout = Shapes.of(cells, 0, cells.length);
                    if (layout != null) {
                        framed(text.length() - cells.length);
                        return new Zone(layout, cells, remarks);
                    }
                }
            }
        }
        return null;
    }

    /**
     * Whether a zone may begin in the middle of a line: not where the line itself begins like one. A passport that lost a
     * filler is no smaller card beginning at an I of the name.
     */
    private boolean mayBegin(int from) {
        int line = 0;
        while (line + 1 < text.lines() && text.start(line + 1) <= from) {
            line++;
        }
        int start = text.start(line);
        return from == start || text.cells[from - 1] == TypedText.UNKNOWN || !Shapes.begins(text.cells[start]);
    }

    /** A zone anywhere in the text, accepted only when its check digits prove it. */
    private @Nullable Zone inside() {
        int searched = Math.min(text.length(), SEARCHED_MAX);
        for (int size : SIZES) {
            for (int from = 0; from + size <= searched; from++) {
                if (Shapes.begins(text.cells[from]) && mayBegin(from)) {
                    MrzLayout layout = Shapes.of(text.cells, from, size);
                    if (layout != null && Shapes.proved(layout, text.cells, from)) {
                        framed(text.length() - size);
                        return new Zone(layout, Arrays.copyOfRange(text.cells, from, from + size), remarks);
                    }
                }
            }
        }
        return null;
    }

    private void framed(int characters) {
        remarks.add(FRAMING_REMOVED, MrzField.ZONE, 0, 0, String.valueOf(characters));
    }

    /** Lines that are too short or too long, brought to the length of the nearest format. */
    private @Nullable Zone mended(List<byte[]> rows) {
        if (rows.isEmpty()) {
            remarks.add(NOT_RECOGNISED, MrzField.ZONE, 0, 0, String.valueOf(text.length()));
            return null;
        }
        MrzFormat shape = nearestFormat(rows);
        if (shape == null) {
            boolean oneLine = rows.size() == 1 && (rows.getFirst().length == 44 || rows.getFirst().length == 36);
            remarks.add(
                    oneLine ? LINE_MISSING : NOT_RECOGNISED,
                    MrzField.ZONE,
                    0,
                    0,
                    String.valueOf(oneLine ? rows.getFirst().length : text.length()));
            return null;
        }
        int length = shape.length();
        List<byte[]> lines = rows.size() >= shape.lines() ? rows : divided(joined(rows), shape);
        byte[] cells = new byte[shape.size()];
        Arrays.fill(cells, (byte) '<');
        int nameLine = shape.lines() == 2 ? 1 : 3;
        for (int line = 1; line <= shape.lines(); line++) {
            byte[] row = lines.get(line - 1);
            System.arraycopy(row, 0, cells, (line - 1) * length, Math.min(length, row.length));
            String found = String.valueOf(row.length);
            if (row.length < length) {
                FindingCode code = line == nameLine && row.length > 7 ? FILLERS_ADDED : LINE_TOO_SHORT;
                remarks.add(code, MrzField.ZONE, line, row.length + 1, found, String.valueOf(length));
            } else if (row.length > length) {
                remarks.add(LINE_TOO_LONG, MrzField.ZONE, line, length + 1, found, String.valueOf(length));
            }
        }
        MrzLayout layout = Shapes.of(cells, 0, cells.length);
        return layout == null ? null : new Zone(layout, cells, remarks);
    }

    private static @Nullable MrzFormat nearestFormat(List<byte[]> rows) {
        byte first = rows.getFirst()[0];
        int longest = rows.stream().mapToInt(row -> row.length).max().orElse(0);
        if (!Shapes.begins(first)) {
            return null;
        }
        if (rows.size() >= 3) {
            return longest >= 26 && longest <= 34 ? MrzFormat.TD1 : null;
        }
        if (rows.size() == 2) {
            if (longest < 33 || longest > 54) {
                return null;
            }
            return longest <= 39 ? MrzFormat.TD2 : MrzFormat.TD3;
        }
        boolean twoLong = first == 'P' || first == 'V';
        if (longest > 76 && longest < 110) {
            return twoLong ? MrzFormat.TD3 : MrzFormat.TD1;
        }
        return longest > 60 && longest <= 76 ? MrzFormat.TD2 : null;
    }

    private static List<byte[]> divided(byte[] cells, MrzFormat shape) {
        List<byte[]> rows = new ArrayList<>();
        for (int line = 0; line < shape.lines(); line++) {
            int from = Math.min(cells.length, line * shape.length());
            int to = line == shape.lines() - 1 ? cells.length : Math.min(cells.length, from + shape.length());
            rows.add(Arrays.copyOfRange(cells, from, to));
        }
        return rows;
    }

    private static byte[] joined(List<byte[]> rows) {
        byte[] cells = new byte[rows.stream().mapToInt(row -> row.length).sum()];
        int at = 0;
        for (byte[] row : rows) {
            System.arraycopy(row, 0, cells, at, row.length);
            at += row.length;
        }
        return cells;
    }
}

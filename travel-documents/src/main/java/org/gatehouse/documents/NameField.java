package org.gatehouse.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.gatehouse.documents.FindingCode.*;

/** The name field; Doc 9303-3 section 4.6. */
final class NameField {

    private NameField() {}

    static Name read(Zone zone) {
        MrzLayout layout = zone.layout;
        byte[] cells = zone.cells;
        int from = layout.name().from();
        int to = layout.name().to();
        int end = to;
        while (end > from && cells[end - 1] == '<') {
            end--;
        }
        int parted = from;
        while (parted < end && !(cells[parted] == '<' && cells[parted + 1] == '<')) {
            parted++;
        }
        if (cells[from] == '<') {
            zone.remark(NAME_WITHOUT_PRIMARY, MrzField.NAME, from);
        }
        boolean full = end == to || (Permit.hasCutFlags(zone) && cells[Permit.LATIN_NAME_CUT] != 'A');
        String primary = parts(zone, from, parted);
        String secondary = parted >= end ? "" : parts(zone, parted + 2, end);
        return new Name(primary, secondary, full);
    }

    private static String parts(Zone zone, int from, int to) {
        byte[] cells = zone.cells;
        int fillers = 0;
        boolean irregular = from < to && cells[from] == '<';
        for (int i = from; i < to; i++) {
            if (cells[i] == '<') {
                fillers++;
                irregular |= cells[i + 1] == '<';
            } else if (cells[i] <= '9') {
                zone.remark(NAME_WITH_DIGITS, MrzField.NAME, i);
            }
        }
        if (irregular) {
            zone.remark(NAME_IRREGULAR, MrzField.NAME, from);
            return joined(cells, from, to);
        }
        return fillers == 0 ? zone.text(from, to) : withBlanks(zone, from, to);
    }

    /** The text with its fillers as blanks; they are changed in the zone itself for so long, which saves a copy. */
    private static String withBlanks(Zone zone, int from, int to) {
        byte[] cells = zone.cells;
        exchange(cells, from, to, '<', ' ');
        String text = zone.text(from, to);
        exchange(cells, from, to, ' ', '<');
        return text;
    }

    private static void exchange(byte[] cells, int from, int to, char before, char after) {
        for (int i = from; i < to; i++) {
            if (cells[i] == before) {
                cells[i] = (byte) after;
            }
        }
    }

    /** The parts with one blank between them, however many fillers there are. */
    private static String joined(byte[] cells, int from, int to) {
        byte[] letters = new byte[to - from];
        int length = 0;
        for (int i = from; i < to; i++) {
            if (cells[i] != '<') {
                letters[length++] = cells[i];
            } else if (length > 0 && letters[length - 1] != ' ') {
                letters[length++] = ' ';
            }
        }
        return new String(letters, 0, length, ISO_8859_1);
    }
}

package org.gatehouse.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.gatehouse.documents.FindingCode.*;

/** The name field; Doc 9303-3 section 4.6. */
final class NameField {

    private NameField() {}

    static Name read(MrzLayout layout, byte[] cells, Remarks remarks) {
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
            remarks.add(NAME_WITHOUT_PRIMARY, MrzField.NAME, layout, from);
        }
        boolean full =
                end == to || (layout.format() == MrzFormat.CN_PERMIT && cells[MrzLayout.PERMIT_FLAGS + 1] != 'A');
        String primary = parts(layout, cells, from, parted, remarks);
        String secondary = parted >= end ? "" : parts(layout, cells, parted + 2, end, remarks);
        return new Name(primary, secondary, full);
    }

    private static String parts(MrzLayout layout, byte[] cells, int from, int to, Remarks remarks) {
        byte[] letters = new byte[to - from];
        int length = 0;
        boolean irregular = false;
        for (int i = from; i < to; i++) {
            byte cell = cells[i];
            if (cell != '<') {
                letters[length++] = cell;
                if (cell <= '9') {
                    remarks.add(NAME_WITH_DIGITS, MrzField.NAME, layout, i);
                }
            } else if (length > 0 && letters[length - 1] != ' ') {
                letters[length++] = ' ';
            } else {
                irregular = true;
            }
        }
        if (irregular) {
            remarks.add(NAME_IRREGULAR, MrzField.NAME, layout, from);
        }
        return new String(letters, 0, length, ISO_8859_1);
    }
}

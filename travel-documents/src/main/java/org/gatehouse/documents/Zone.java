package org.gatehouse.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The characters of a zone in the layout that fits them, and what they were before any was mended. */
final class Zone {

    final MrzLayout layout;

    /** All lines one behind the other, at least as many cells as the layout has; changed by {@link #mend} only. */
    final byte[] cells;

    private byte @Nullable [] printed;

    Zone(MrzLayout layout, byte[] cells) {
        this.layout = layout;
        this.cells = cells;
    }

    /** Puts other characters in place of some. */
    void mend(int at, byte... characters) {
        if (printed == null) {
            printed = cells.clone();
        }
        System.arraycopy(characters, 0, cells, at, characters.length);
    }

    /** The lines as they came. */
    List<String> lines() {
        MrzFormat format = layout.format();
        return new ZoneLines(printed == null ? cells : printed, format.lines(), format.length());
    }

    String text(int from, int to) {
        return text(cells, from, to);
    }

    static String text(byte[] cells, int from, int to) {
        return from == to ? "" : new String(cells, from, to - from, ISO_8859_1);
    }
}

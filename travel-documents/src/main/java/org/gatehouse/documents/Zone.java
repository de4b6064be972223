package org.gatehouse.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The characters of a zone and the layout that fits them. */
final class Zone {

    private final @Nullable MrzLayout layout;
    private final byte[] cells;
    private final List<String> lines;

    private Zone(@Nullable MrzLayout layout, byte[] cells, List<String> lines) {
        this.layout = layout;
        this.cells = cells;
        this.lines = lines;
    }

    static Zone of(MrzLayout layout, byte[] cells) {
        int length = layout.format().length();
        List<String> lines = switch (layout.format().lines()) {
            case 1 -> List.of(text(cells, 0, length));
            case 2 -> List.of(text(cells, 0, length), text(cells, length, 2 * length));
            default ->
                List.of(text(cells, 0, length), text(cells, length, 2 * length), text(cells, 2 * length, 3 * length));
        };
        return new Zone(layout, cells, lines);
    }

    /** Lines that no layout fits. */
    static Zone unknown(List<String> lines) {
        return new Zone(null, new byte[0], lines);
    }

    /** Null when no layout fits. */
    @Nullable
    MrzLayout layout() {
        return layout;
    }

    /** All lines one behind the other, exactly as many cells as the layout has; mending writes into them. */
    byte[] cells() {
        return cells;
    }

    List<String> lines() {
        return lines;
    }

    static String text(byte[] cells, int from, int to) {
        return new String(cells, from, to - from, ISO_8859_1);
    }
}

package org.gatehouse.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * The text that nearly always comes: the characters of a zone and nothing else, its lines divided by one line feed each or
 * not at all. {@link ZoneFinder} would read it the same, only slower.
 */
final class PlainText {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x80 * ONES;

    private PlainText() {}

    /** Null when the text is anything else. */
    static @Nullable Zone zone(String typed) {
        int lines = switch (typed.length()) {
            case 88, 90, 72, 30 -> 1;
            case 89, 73 -> 2;
            case 92 -> 3;
            default -> 0;
        };
        if (lines == 0) {
            return null;
        }
        byte[] cells = typed.getBytes(ISO_8859_1);
        int size = typed.length() - lines + 1;
        // A pair of surrogates becomes one question mark, which is no character of a zone either.
        if (cells.length != typed.length() || !joined(cells, lines, size) || !known(cells, size)) {
            return null;
        }
        MrzLayout layout = Shapes.of(cells, 0, size);
        return layout == null || (lines > 1 && lines != layout.format().lines()) ? null : new Zone(layout, cells);
    }

    /** Moves the lines together over the line feeds. */
    private static boolean joined(byte[] cells, int lines, int size) {
        int length = size / lines;
        for (int line = 1; line < lines; line++) {
            int from = line * (length + 1);
            if (cells[from - 1] != '\n') {
                return false;
            }
            System.arraycopy(cells, from, cells, line * length, length);
        }
        return true;
    }

    /** Whether all are capitals, digits and fillers, looked at eight at a time; the last eight may overlap those before. */
    private static boolean known(byte[] cells, int size) {
        long known = HIGH;
        for (int i = 0; i < size - 8; i += 8) {
            known &= known((long) EIGHT.get(cells, i));
        }
        return (known & known((long) EIGHT.get(cells, size - 8))) == HIGH;
    }

    /** The highest bit of each of eight bytes, set when the byte is a character of a zone. */
    private static long known(long eight) {
        long low = eight & ~HIGH;
        return (between(low, 'A', 'Z') | between(low, '0', '9') | between(low, '<', '<')) & ~eight & HIGH;
    }

    /** Sets the highest bit of each byte, none of which has it, that lies between two characters. No sum overflows a byte. */
    private static long between(long low, char first, char last) {
        return low + (0x80 - first) * ONES & ~(low + (0x7f - last) * ONES);
    }
}

package org.gatehouse.documents;

import java.util.ArrayList;
import java.util.List;

/**
 * A text from keyboard or reader in the alphabet of the zone: lines of A to Z, 0 to 9, filler, and a question mark for
 * anything else. Lower case and full-width forms are folded, blanks and controls left out.
 */
final class TypedText {

    /** No zone has more than 90 characters; what a reader frames it with fits many times into the rest. */
    static final int CHARACTERS_MAX = 1_000;

    static final byte UNKNOWN = '?';

    private static final int LINES_MAX = 16;

    private static final byte BREAK = -1;
    private static final byte DROPPED = -2;
    private static final byte BLANK = -3;
    private static final byte GUILLEMET = -4;
    private static final byte[] FOLDED = folded();

    final byte[] cells;
    private final int[] ends = new int[LINES_MAX];
    private int length;
    private int lines;
    private boolean cut;
    private boolean blanks;
    private boolean guillemets;

    private TypedText(int capacity) {
        cells = new byte[capacity];
    }

    /**
     * Folds a text.
     *
     * @param blanksAsFillers whether a blank between characters of one line is a filler that somebody could not type
     * @param fillersPerGuillemet one or two, as a reader means by the sign
     */
    static TypedText of(String typed, boolean blanksAsFillers, int fillersPerGuillemet) {
        int considered = Math.min(typed.length(), CHARACTERS_MAX);
        // No character becomes more than two.
        var text = new TypedText(2 * considered);
        text.cut = typed.length() > considered;
        int pendingBlanks = 0;
        for (int i = 0; i < considered; i++) {
            char character = typed.charAt(i);
            byte folded = character < FOLDED.length ? FOLDED[character] : foldWide(typed, i);
            if (folded > 0) {
                if (pendingBlanks > 0) {
                    text.blanks = true;
                    text.fill(blanksAsFillers ? pendingBlanks : 0);
                    pendingBlanks = 0;
                }
                text.cells[text.length++] = folded;
            } else if (folded == BREAK) {
                text.endLine();
                pendingBlanks = 0;
            } else if (folded == BLANK) {
                pendingBlanks += text.length > text.start() ? 1 : 0;
            } else if (folded == GUILLEMET) {
                text.guillemets = true;
                text.fill(fillersPerGuillemet);
            }
        }
        text.endLine();
        return text;
    }

    /** The lines as texts. */
    List<String> asLines() {
        List<String> texts = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            texts.add(Zone.text(cells, start(line), ends[line]));
        }
        return texts;
    }

    int length() {
        return length;
    }

    int lines() {
        return lines;
    }

    int start(int line) {
        return line == 0 ? 0 : ends[line - 1];
    }

    int lengthOf(int line) {
        return ends[line] - start(line);
    }

    /** Whether the text went on behind the last character looked at. */
    boolean cut() {
        return cut;
    }

    boolean hasBlanks() {
        return blanks;
    }

    boolean hasGuillemets() {
        return guillemets;
    }

    private int start() {
        return lines == 0 ? 0 : ends[lines - 1];
    }

    private void fill(int count) {
        for (int i = 0; i < count; i++) {
            cells[length++] = '<';
        }
    }

    private void endLine() {
        if (length > start()) {
            if (lines == LINES_MAX) {
                ends[lines - 1] = length;
            } else {
                ends[lines++] = length;
            }
        }
    }

    private static byte[] folded() {
        byte[] table = new byte[256];
        for (int i = 0; i < table.length; i++) {
            table[i] = i < ' ' || (i >= 0x7f && i < 0xa0) ? DROPPED : UNKNOWN;
        }
        for (int i = 0; i < 26; i++) {
            table['A' + i] = (byte) ('A' + i);
            table['a' + i] = (byte) ('A' + i);
        }
        for (int i = 0; i < 10; i++) {
            table['0' + i] = (byte) ('0' + i);
        }
        table['<'] = '<';
        for (char blank : new char[] {' ', '\t', '\u00a0'}) {
            table[blank] = BLANK;
        }
        // Line ends of every machine, and the separators that card and page readers put between lines.
        for (char end :
                new char[] {'\r', '\n', '\u000b', '\f', '\u001c', '\u001d', '\u001e', '\u001f', '\u0085', '|'}) {
            table[end] = BREAK;
        }
        table['\u00ad'] = DROPPED;
        table['\u00ab'] = GUILLEMET;
        return table;
    }

    private static byte foldWide(String typed, int at) {
        char character = typed.charAt(at);
        if (character >= '\uff01' && character <= '\uff5e') {
            return FOLDED[character - '\uff01' + '!'];
        }
        if (Character.isLowSurrogate(character) && at > 0 && Character.isHighSurrogate(typed.charAt(at - 1))) {
            return DROPPED;
        }
        return switch (character) {
            case '\u2039', '\u2329', '\u27e8', '\u3008' -> '<';
            case '\u226a', '\u300a', '\u27ea' -> GUILLEMET;
            case '\u2028', '\u2029' -> BREAK;
            case '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060', '\ufeff' -> DROPPED;
            default -> {
                if ((character >= '\u202a' && character <= '\u202e')
                        || (character >= '\u2066' && character <= '\u2069')) {
                    yield DROPPED;
                }
                yield Character.isSpaceChar(character) ? BLANK : UNKNOWN;
            }
        };
    }
}

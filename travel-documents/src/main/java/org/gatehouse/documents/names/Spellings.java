package org.gatehouse.documents.names;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** Takes a name apart into letters with their spellings, and compares them with what is printed. */
final class Spellings {

    /** No name is longer; what is gets no spelling. */
    private static final int CHARACTERS_MAX = 300;

    private Spellings() {}

    /**
     * The letters of one identifier in order, single gaps between its parts.
     *
     * @throws IllegalArgumentException when a character stands in no table
     */
    static List<Letter> of(String name, String issuer, boolean familyName) {
        if (name.length() > CHARACTERS_MAX) {
            throw new IllegalArgumentException("a name has at most " + CHARACTERS_MAX + " characters");
        }
        String capitals =
                Normalizer.normalize(name, Normalizer.Form.NFC).toUpperCase(Locale.ROOT).strip();
        List<Letter> letters = new ArrayList<>();
        int i = 0;
        while (i < capitals.length()) {
            int character = capitals.codePointAt(i);
            int next = i + Character.charCount(character);
            if (UnicodeScript.of(character) == UnicodeScript.HAN) {
                next = ChineseNames.endOfRun(capitals, i);
                letters.addAll(ChineseNames.syllables(capitals.substring(i, next), issuer, familyName));
            } else if (parts(character)) {
                if (!letters.isEmpty() && !letters.getLast().gap()) {
                    letters.add(Letter.GAP);
                }
            } else if (!silent(character)) {
                boolean first = letters.isEmpty() || letters.getLast().gap();
                if (character != ArabicTable.SHADDA) {
                    letters.add(letter(capitals, i, issuer, first));
                } else if (!first) {
                    letters.add(ArabicTable.doubled(letters.getLast()));
                }
            }
            i = next;
        }
        if (!letters.isEmpty() && letters.getLast().gap()) {
            letters.removeLast();
        }
        return letters;
    }

    private static Letter letter(String name, int at, String issuer, boolean first) {
        char character = name.charAt(at);
        return switch (UnicodeScript.of(name.codePointAt(at))) {
            case CYRILLIC -> CyrillicTable.letter(character, issuer, first);
            case ARABIC -> ArabicTable.letter(character, endsPart(name, at));
            default -> LatinTable.letter(name.substring(at, name.offsetByCodePoints(at, 1)));
        };
    }

    /** Blanks, hyphens, commas and middle dots part a name; Doc 9303-3 section 4.6. */
    private static boolean parts(int character) {
        return switch (character) {
            case ' ', '\u00a0', '\u3000', '-', '\u2010', '\u2011', '\u2013', ',', '\u060c', '<', '\u00b7', '\u2022', '\u30fb' ->
                true;
            default -> false;
        };
    }

    /**
     * Apostrophes and full stops are left out; Doc 9303-3 section 4.6. So are the soft sign, the stroke that makes Arabic words
     * longer, and the marks to which no table gives letters.
     */
    private static boolean silent(int character) {
        return switch (character) {
            case '\'', '\u2019', '\u2018', '\u02bc', '\u02b9', '`', '\u00b4', '.', 'Ь', '\u0640', '\u200c', '\u200d', '\u200e', '\u200f' ->
                true;
            default ->
                character != ArabicTable.SHADDA && Character.getType(character) == Character.NON_SPACING_MARK;
        };
    }

    private static boolean endsPart(String name, int at) {
        int next = at + 1;
        while (next < name.length() && name.charAt(next) != ArabicTable.SHADDA && silent(name.codePointAt(next))) {
            next++;
        }
        return next >= name.length() || parts(name.codePointAt(next));
    }

    /** Whether an identifier is printed in one of its spellings; when truncated, each part may miss its end. */
    static boolean agree(String printed, List<Letter> letters, boolean truncated) {
        if (!truncated) {
            return ends(printed, letters).get(printed.length());
        }
        List<List<Letter>> parts = parts(letters);
        String[] printedParts = printed.isEmpty() ? new String[0] : printed.split(" ", -1);
        if (printedParts.length > parts.size() || (printedParts.length == 0) != parts.isEmpty()) {
            return false;
        }
        for (int i = 0; i < printedParts.length; i++) {
            if (!beginning(printedParts[i], parts.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean beginning(String printed, List<Letter> letters) {
        BitSet reached = new BitSet();
        reached.set(0);
        for (Letter letter : letters) {
            BitSet next = new BitSet();
            for (int at = reached.nextSetBit(0); at >= 0; at = reached.nextSetBit(at + 1)) {
                for (String spelling : letter.spellings()) {
                    if (spelling.startsWith(printed.substring(at))) {
                        return true;
                    }
                    if (printed.startsWith(spelling, at)) {
                        next.set(at + spelling.length());
                    }
                }
            }
            reached = next;
        }
        return reached.get(printed.length());
    }

    /** How far into the printed text all letters together can reach. */
    private static BitSet ends(String printed, List<Letter> letters) {
        BitSet reached = new BitSet();
        reached.set(0);
        for (Letter letter : letters) {
            BitSet next = new BitSet();
            for (int at = reached.nextSetBit(0); at >= 0; at = reached.nextSetBit(at + 1)) {
                for (String spelling : letter.spellings()) {
                    if (printed.startsWith(spelling, at)) {
                        next.set(at + spelling.length());
                    }
                }
            }
            reached = next;
        }
        return reached;
    }

    private static List<List<Letter>> parts(List<Letter> letters) {
        List<List<Letter>> parts = new ArrayList<>();
        for (Letter letter : letters) {
            if (letter.gap() || parts.isEmpty()) {
                parts.add(new ArrayList<>());
            }
            if (!letter.gap()) {
                parts.getLast().add(letter);
            }
        }
        return parts;
    }
}

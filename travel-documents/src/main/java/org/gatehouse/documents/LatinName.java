package org.gatehouse.documents;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Names in Latin letters as a zone writes them: Doc 9303-3 section 4.6 for signs, section 6 table A for letters. Where the
 * table gives a choice, the first and commonest spelling is taken. Names in other scripts: room {@code names}.
 */
public final class LatinName {

    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('Ä', "AE"),
            Map.entry('Ö', "OE"),
            Map.entry('Ü', "UE"),
            Map.entry('Å', "AA"),
            Map.entry('Æ', "AE"),
            Map.entry('Ø', "OE"),
            Map.entry('Œ', "OE"),
            Map.entry('ẞ', "SS"),
            Map.entry('Þ', "TH"),
            Map.entry('Ð', "D"),
            Map.entry('Đ', "D"),
            Map.entry('Ĳ', "IJ"),
            Map.entry('Ŋ', "N"),
            Map.entry('ĸ', "Q"),
            Map.entry('ı', "I"),
            Map.entry('Ł', "L"),
            Map.entry('Ŀ', "L"),
            Map.entry('Ŧ', "T"),
            Map.entry('Ħ', "H"),
            Map.entry('Ə', "E"));

    private LatinName() {}

    /**
     * One identifier, its parts divided by single fillers; empty when nothing remains.
     *
     * @throws IllegalArgumentException when a character is neither Latin letter nor sign of a name
     */
    public static String of(String name) {
        if (plain(name)) {
            return name;
        }
        var written = new StringBuilder();
        String capitals = Normalizer.normalize(name, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
        for (int i = 0; i < capitals.length(); i++) {
            append(written, capitals.charAt(i), name);
        }
        int end = written.length();
        if (end > 0 && written.charAt(end - 1) == '<') {
            written.setLength(end - 1);
        }
        return written.toString();
    }

    /** Nearly every name that comes here is in capital letters already. */
    private static boolean plain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) < 'A' || name.charAt(i) > 'Z') {
                return false;
            }
        }
        return true;
    }

    private static void append(StringBuilder written, char capital, String name) {
        if (capital >= 'A' && capital <= 'Z') {
            written.append(capital);
            return;
        }
        String letters = LETTERS.get(capital);
        if (letters != null) {
            written.append(letters);
            return;
        }
        switch (capital) {
            case '\'', '\u2019', '\u2018', '\u02bc', '\u02b9', '`', '\u00b4', '.' -> {}
            case '<', ' ', '\u00a0', '-', '\u2010', '\u2011', '\u2013', ',' -> {
                if (!written.isEmpty() && written.charAt(written.length() - 1) != '<') {
                    written.append('<');
                }
            }
            default -> {
                char bare = Normalizer.normalize(String.valueOf(capital), Normalizer.Form.NFD)
                        .charAt(0);
                boolean mark = Character.getType(capital) == Character.NON_SPACING_MARK;
                if (bare >= 'A' && bare <= 'Z') {
                    written.append(bare);
                } else if (!mark) {
                    throw new IllegalArgumentException("a name in Latin letters is needed here: " + name);
                }
            }
        }
    }
}

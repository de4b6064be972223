package org.gatehouse.documents.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Table C of Doc 9303-3 section 6: the letters of Arabic, and those that Farsi, Urdu and Pashto add. Short vowels are not
 * written. The table can be turned round, so X announces what Latin letters do not have; few states print names so.
 */
final class ArabicTable {

    /** Doubles the letter before it. */
    static final char SHADDA = '\u0651';

    private static final char TEH_MARBUTA = '\u0629';

    private static final Map<Character, String> LETTERS = table("""
            0621 XE, 0622 XAA, 0623 XAE, 0624 U, 0625 I, 0626 XI, 0627 A, 0628 B, 062A T, 062B XTH, 062C J, 062D XH, 062E XKH,
            062F D, 0630 XDH, 0631 R, 0632 Z, 0633 S, 0634 XSH, 0635 XSS, 0636 XDZ, 0637 XTT, 0638 XZZ, 0639 E, 063A G,
            0641 F, 0642 Q, 0643 K, 0644 L, 0645 M, 0646 N, 0647 H, 0648 W, 0649 XAY, 064A Y,
            0671 XXA, 0679 XXT, 067C XRT, 067E P, 0681 XKE, 0685 XXH, 0686 XC, 0688 XXD, 0689 XDR, 0691 XXR, 0693 XRR,
            0696 XRX, 0698 XJ, 069A XXS, 06A9 XKK, 06AB XXK, 06AD XNG, 06AF XGG, 06BA XNN, 06BC XXN, 06BE XDO, 06C0 XYH,
            06C1 XXG, 06C2 XGE, 06C3 XTG, 06CC XYA, 06CD XXY, 06D0 Y, 06D2 XYB, 06D3 XBE""");

    private ArabicTable() {}

    /**
     * @param last whether it ends a part of the name; only there teh marbuta is XAH
     * @throws IllegalArgumentException when the table has no such letter
     */
    static Letter letter(char letter, boolean last) {
        if (letter == TEH_MARBUTA) {
            return last ? Letter.of("XAH", "XTA") : Letter.of("XTA", "XAH");
        }
        String spelling = LETTERS.get(letter);
        if (spelling == null) {
            throw new IllegalArgumentException("no letter of table C: U+%04X".formatted((int) letter));
        }
        return Letter.of(spelling);
    }

    /** What shadda adds: the letter once more, which some leave out. */
    static Letter doubled(Letter before) {
        return new Letter(List.of(before.written(), ""));
    }

    private static Map<Character, String> table(String pairs) {
        Map<Character, String> table = new HashMap<>();
        for (String pair : pairs.split(",\\s*", -1)) {
            table.put((char) Integer.parseInt(pair.substring(0, 4), 16), pair.substring(5));
        }
        return Map.copyOf(table);
    }
}

package org.gatehouse.documents.names;

import java.util.HashMap;
import java.util.Map;

/** Table B of Doc 9303-3 section 6, with the letters that some states spell otherwise. */
final class CyrillicTable {

    private static final Map<Character, String> LETTERS = table("""
            А A, Б B, В V, Г G, Д D, Е E, Ё E, Ж ZH, З Z, И I, Й I, К K, Л L, М M, Н N, О O, П P, Р R, С S, Т T, У U, Ф F,
            Х KH, Ц TS, Ч CH, Ш SH, Щ SHCH, Ъ IE, Ы Y, Э E, Ю IU, Я IA, І I, Ї I, Є IE, Ґ G, Ў U, Ѫ U, Ђ D, Ѓ G, Ѕ DZ, Ј J,
            Ќ K, Љ LJ, Њ NJ, Ћ C, Џ DZ""");

    private static final Map<Character, String> SERBIAN = table("Ж Z, Х H, Ц C, Ч C, Ш S");

    private static final Map<String, Map<Character, String>> OF_STATE = Map.of(
            "UKR", table("Г H, И Y"),
            "BLR", table("Г H, Ё IO"),
            "BGR", table("Щ SHT"),
            "SRB", SERBIAN,
            "MNE", SERBIAN,
            "BIH", SERBIAN,
            "MKD", table("Х H, Ц C, Ѓ GJ, Ќ KJ, Џ DJ"));

    /** Letters that Ukraine spells otherwise at the beginning of a part. */
    private static final Map<Character, String> UKRAINIAN_FIRST = table("Є YE, Ї YI, Й Y, Ю YU, Я YA");

    private CyrillicTable() {}

    /**
     * @param first whether it begins a part of the name
     * @throws IllegalArgumentException when the table has no such letter
     */
    static Letter letter(char capital, String issuer, boolean first) {
        String standard = LETTERS.get(capital);
        if (standard == null) {
            throw new IllegalArgumentException("no letter of table B: " + capital);
        }
        String ofState = OF_STATE.getOrDefault(issuer, Map.of()).getOrDefault(capital, standard);
        String written = first && issuer.equals("UKR") ? UKRAINIAN_FIRST.getOrDefault(capital, ofState) : ofState;
        return written.equals(standard) ? Letter.of(standard) : Letter.of(written, standard);
    }

    private static Map<Character, String> table(String pairs) {
        Map<Character, String> table = new HashMap<>();
        for (String pair : pairs.split(",\\s*", -1)) {
            table.put(pair.charAt(0), pair.substring(2));
        }
        return Map.copyOf(table);
    }
}

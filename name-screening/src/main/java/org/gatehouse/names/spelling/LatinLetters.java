package org.gatehouse.names.spelling;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Latin letters with whatever marks to small plain letters. */
final class LatinLetters {

    private LatinLetters() {}

    /** @return letters a to z; what is no Latin letter is left out */
    static String fold(String word) {
        String plain = ascii(word);
        if (plain == null) {
            plain = bare(word.toLowerCase(Locale.ROOT));
        }
        return plain.contains("xx") ? zone(plain) : plain;
    }

    /** @return null when there is a letter beyond ASCII */
    private static @Nullable String ascii(String word) {
        byte[] small = new byte[word.length()];
        int n = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c > 127) {
                return null;
            }
            int letter = c | 32;
            if (letter >= 'a' && letter <= 'z') {
                small[n++] = (byte) letter;
            }
        }
        return new String(small, 0, n, StandardCharsets.ISO_8859_1);
    }

    private static String bare(String small) {
        var plain = new StringBuilder(small.length() + 2);
        String bare = Normalizer.normalize(small, Normalizer.Form.NFD);
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (c >= 'a' && c <= 'z') {
                plain.append(c);
            } else {
                plain.append(special(c));
            }
        }
        return plain.toString();
    }

    /** NXX and UXX are how Doc 9303 allows ñ and ü to be printed. */
    private static String zone(String plain) {
        return plain.replace("nxx", "n").replace("uxx", "u");
    }

    private static String special(char c) {
        return switch (c) {
            case 'ß' -> "ss";
            case 'æ', 'ǽ' -> "ae";
            case 'œ' -> "oe";
            case 'ø' -> "o";
            case 'ł' -> "l";
            case 'đ', 'ð', 'ɖ', 'ɗ' -> "d";
            case 'þ' -> "th";
            case 'ı' -> "i";
            case 'ə', 'ɛ' -> "e";
            case 'ɔ' -> "o";
            case 'ŋ' -> "ng";
            case 'ħ' -> "h";
            case 'ĳ' -> "ij";
            case 'ŧ' -> "t";
            case 'ɓ' -> "b";
            case 'ƙ' -> "k";
            case 'ƴ' -> "y";
            default -> "";
        };
    }
}

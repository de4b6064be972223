package org.gatehouse.names.spelling;

import java.text.Normalizer;
import java.util.Locale;

/** Latin letters with whatever marks to small plain letters. */
final class LatinLetters {

    private LatinLetters() {}

    /** @return letters a to z; what is no Latin letter is left out */
    static String fold(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        var plain = new StringBuilder(small.length() + 2);
        boolean ascii = true;
        for (int i = 0; i < small.length(); i++) {
            char c = small.charAt(i);
            if (c >= 'a' && c <= 'z') {
                plain.append(c);
            } else if (c > 127) {
                ascii = false;
                break;
            }
        }
        if (!ascii) {
            plain.setLength(0);
            String bare = Normalizer.normalize(small, Normalizer.Form.NFD);
            for (int i = 0; i < bare.length(); i++) {
                char c = bare.charAt(i);
                if (c >= 'a' && c <= 'z') {
                    plain.append(c);
                } else {
                    plain.append(special(c));
                }
            }
        }
        return zone(plain.toString());
    }

    /** NXX and UXX are how Doc 9303 allows ñ and ü to be printed. */
    private static String zone(String plain) {
        return plain.contains("xx") ? plain.replace("nxx", "n").replace("uxx", "u") : plain;
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

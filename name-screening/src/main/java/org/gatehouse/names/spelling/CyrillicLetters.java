package org.gatehouse.names.spelling;

import java.util.Locale;

/** Cyrillic letters as English texts write them; the letters of Ukraine, Belarus, Serbia and Macedonia too. */
final class CyrillicLetters {

    private static final String[] LATIN = new String[0x60];

    static {
        String plain =
                "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya ie yo dj g ye z i yi j lj nj c k i u dz";
        String[] words = plain.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            LATIN[i] = words[i].equals("-") ? "" : words[i];
        }
    }

    private CyrillicLetters() {}

    static String latin(String word) {
        var latin = new StringBuilder(word.length() + 4);
        String small = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < small.length(); i++) {
            char c = small.charAt(i);
            int place = c - 0x430;
            if (place >= 0 && place < LATIN.length && LATIN[place] != null) {
                latin.append(LATIN[place]);
            } else {
                latin.append(rare(c));
            }
        }
        return latin.toString();
    }

    private static String rare(char c) {
        return switch (c) {
            case 'ґ', 'ғ' -> "g";
            case 'қ' -> "k";
            case 'ң' -> "n";
            case 'ө' -> "o";
            case 'ү', 'ұ', 'ӯ' -> "u";
            case 'һ', 'ҳ' -> "h";
            case 'ә' -> "a";
            case 'ҷ' -> "j";
            case 'ӣ' -> "i";
            case 'ѫ' -> "a";
            default -> "";
        };
    }
}

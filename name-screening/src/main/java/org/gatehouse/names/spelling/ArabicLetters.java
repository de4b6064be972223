package org.gatehouse.names.spelling;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Arabic, Persian, Urdu, Pashto and Kurdish letters; short vowels are not written. */
final class ArabicLetters {

    private static final String ARTICLE = "\u0627\u0644";

    private ArabicLetters() {}

    /** One form for letters that writers exchange; marks and the stretching stroke go. */
    static String plain(String word) {
        var plain = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            switch (c) {
                case '\u0622', '\u0623', '\u0625', '\u0671' -> plain.append('\u0627');
                case '\u0649', '\u06CC', '\u06D0', '\u06D2', '\u0626', '\u06CE' -> plain.append('\u064A');
                case '\u06A9', '\u06AA' -> plain.append('\u0643');
                case '\u06C1', '\u06BE', '\u06D5', '\u06C0' -> plain.append('\u0647');
                case '\u0640', '\u0621' -> {}
                default -> {
                    if (Character.isLetter(c)) {
                        plain.append(c);
                    }
                }
            }
        }
        return plain.toString();
    }

    /** How much of a plain word is the article; 0 when it has none that can be told. */
    static int article(String plain) {
        return plain.startsWith(ARTICLE) && plain.length() > 4 ? 2 : 0;
    }

    static List<Reading> readings(String plain) {
        Set<Reading> readings = new LinkedHashSet<>();
        String known = Words.VOCALISED.get(plain);
        if (known != null) {
            readings.add(new Reading(Sounds.of(known), false, 100));
        }
        int faith = known == null ? 100 : 92;
        readings.add(new Reading(Sounds.of(latin(plain, "u")), true, faith));
        if (plain.indexOf('\u0648') >= 0) {
            readings.add(new Reading(Sounds.of(latin(plain, "v")), true, faith));
        }
        return List.copyOf(readings);
    }

    static String latin(String plain, String waw) {
        var latin = new StringBuilder(plain.length() + 4);
        for (int i = 0; i < plain.length(); i++) {
            latin.append(letter(plain.charAt(i), waw, i + 1 == plain.length()));
        }
        return latin.toString();
    }

    private static String letter(char c, String waw, boolean last) {
        return switch (c) {
            case '\u0627' -> "a";
            case '\u0628' -> "b";
            case '\u067E' -> "p";
            case '\u062A', '\u0637', '\u062B', '\u067C', '\u0679' -> "t";
            case '\u062C' -> "j";
            case '\u0686' -> "ch";
            case '\u062D', '\u0647' -> "h";
            case '\u062E' -> "kh";
            case '\u062F', '\u0636', '\u0630', '\u0688', '\u0689' -> "d";
            case '\u0631', '\u0691', '\u0693' -> "r";
            case '\u0632', '\u0638' -> "z";
            case '\u0698', '\u0696' -> "zh";
            case '\u0633', '\u0635' -> "s";
            case '\u0634', '\u069A' -> "sh";
            case '\u0639' -> "a";
            case '\u063A', '\u06AF', '\u06AB' -> "g";
            case '\u0641' -> "f";
            case '\u06A4' -> "v";
            case '\u0642', '\u0643' -> "k";
            case '\u0644' -> "l";
            case '\u0645' -> "m";
            case '\u0646', '\u06BA', '\u06BC' -> "n";
            case '\u0629' -> last ? "a" : "t";
            case '\u0648', '\u0624', '\u06C6' -> waw;
            case '\u064A' -> "i";
            default -> "";
        };
    }
}

package org.gatehouse.charts;

import java.util.ArrayList;
import java.util.List;

/** How much room words take. Who draws knows no typeface: a guess that is rather too wide than too narrow. */
final class Words {

    /** Pixels of the letters of every chart. */
    static final double SIZE = 14;

    static final double LINE = 20;

    private Words() {}

    static double width(String words) {
        return words.codePoints().mapToDouble(Words::width).sum();
    }

    private static double width(int character) {
        if (wide(character)) {
            return SIZE;
        }
        return SIZE * (Character.isUpperCase(character) ? 0.78 : character == ' ' || character == ',' ? 0.34 : 0.62);
    }

    private static boolean wide(int character) {
        return character >= 0x2E80;
    }

    /** As many of the first characters as have room, and a sign that there are more. */
    static String fitted(String words, double room) {
        if (width(words) <= room) {
            return words;
        }
        int end = words.length();
        while (end > 1 && width(words.substring(0, end)) + SIZE > room) {
            end = words.offsetByCodePoints(end, -1);
        }
        return words.substring(0, end).strip() + "…";
    }

    /** In lines: between words, and between any two characters of a script that has no spaces. */
    static List<String> lines(String words, double room) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        int cut = 0;
        double used = 0;
        for (int at = 0; at < words.length(); ) {
            int character = words.codePointAt(at);
            if (character == ' ' || wide(character)) {
                cut = at;
            }
            used += width(character);
            if (used > room && cut > from) {
                lines.add(words.substring(from, cut).strip());
                from = cut;
                used = width(words.substring(from, at)) + width(character);
            }
            at += Character.charCount(character);
        }
        lines.add(words.substring(from).strip());
        return lines;
    }
}

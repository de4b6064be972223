package org.gatehouse.names.spelling;

import com.ibm.icu.text.Transliterator;

/** Greek, Kana, Thai, Devanagari, Georgian and whatever else ICU reads; loaded at the first such name. */
final class OtherScripts {

    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    private OtherScripts() {}

    static String latin(String word) {
        String latin = LATIN.transliterate(word);
        var letters = new StringBuilder(latin.length());
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            if (c >= 'a' && c <= 'z') {
                letters.append(c);
            }
        }
        return letters.toString();
    }
}

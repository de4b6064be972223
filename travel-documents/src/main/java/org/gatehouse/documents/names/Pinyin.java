package org.gatehouse.documents.names;

import com.ibm.icu.text.Transliterator;

/** The readings of Chinese characters, from the tables of ICU; they are loaded at the first name. */
final class Pinyin {

    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final Transliterator FAMILY_NAMES = Transliterator.getInstance("Han-Latin/Names");
    private static final Transliterator WORDS = Transliterator.getInstance("Han-Latin");

    private Pinyin() {}

    /** Syllables with tone marks and blanks between; characters that read otherwise in family names read so. */
    static String ofFamilyName(String characters) {
        return FAMILY_NAMES.transliterate(SIMPLIFIED.transliterate(characters));
    }

    /** As {@link #ofFamilyName}, for characters that follow one. */
    static String ofGivenName(String characters) {
        return WORDS.transliterate(SIMPLIFIED.transliterate(characters));
    }
}

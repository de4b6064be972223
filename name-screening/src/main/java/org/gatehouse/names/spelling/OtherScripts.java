package org.gatehouse.names.spelling;

import com.ibm.icu.text.Transliterator;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Greek, Kana, Thai, Devanagari, Georgian and whatever else ICU reads; loaded at the first such name. */
final class OtherScripts {

    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    private static final int REMEMBERED = 1 << 12;

    private record Remembered(String word, String latin) {}

    private static final AtomicReferenceArray<Remembered> MEMORY = new AtomicReferenceArray<>(REMEMBERED);

    private OtherScripts() {}

    static String latin(String word) {
        int slot = word.hashCode() * 0x9E3779B1 >>> 20;
        Remembered remembered = MEMORY.getAcquire(slot);
        if (remembered == null || !remembered.word.equals(word)) {
            remembered = new Remembered(word, read(word));
            MEMORY.setRelease(slot, remembered);
        }
        return remembered.latin;
    }

    private static String read(String word) {
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

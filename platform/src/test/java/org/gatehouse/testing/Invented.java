package org.gatehouse.testing;

import java.time.LocalDate;

/** People who exist nowhere and are like nobody else: an engine that forgives spellings must not take one for another. */
public final class Invented {

    private static final String ONSETS = "BDFGKLMNPRSTVZ";
    private static final String VOWELS = "AEIOU";
    private static final int SYLLABLES = 5;

    private Invented() {}

    /** @return a surname of ten letters, the same for the same number */
    public static String surname(long number) {
        long mixed = mixed(number);
        var letters = new StringBuilder();
        for (int i = 0; i < SYLLABLES; i++) {
            letters.append(ONSETS.charAt((int) Long.remainderUnsigned(mixed, ONSETS.length())));
            mixed = Long.divideUnsigned(mixed, ONSETS.length());
            letters.append(VOWELS.charAt((int) Long.remainderUnsigned(mixed, VOWELS.length())));
            mixed = Long.divideUnsigned(mixed, VOWELS.length());
        }
        return letters.toString();
    }

    public static String given(String surname) {
        return surname(surname.hashCode() * 31L + 7);
    }

    /** @return a day between 1950 and 1998, so that a zone of any year reads it back */
    public static LocalDate born(String surname) {
        return LocalDate.of(1950, 1, 1).plusDays(Long.remainderUnsigned(mixed(surname.hashCode()), 49 * 365L));
    }

    private static long mixed(long number) {
        long z = number * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}

package org.gatehouse.names;

import java.util.Locale;

/**
 * The number of a document or another identifier.
 *
 * @param issuer the issuing state or authority; empty when unknown
 * @param kind such as {@code passport}; empty when unknown
 * @param number as printed; punctuation, blanks and case say nothing
 */
public record DocumentNumber(String issuer, String kind, String number) {

    public static DocumentNumber of(String number) {
        return new DocumentNumber("", "", number);
    }

    /** Letters and digits alone, in capitals; empty when there is none. Digits of other scripts are read. */
    String key() {
        var key = new StringBuilder(number.length());
        String folded = java.text.Normalizer.normalize(number, java.text.Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT);
        folded.codePoints().filter(Character::isLetterOrDigit).forEach(c -> {
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                key.append((char) ('0' + digit));
            } else {
                key.appendCodePoint(c);
            }
        });
        return key.toString();
    }
}

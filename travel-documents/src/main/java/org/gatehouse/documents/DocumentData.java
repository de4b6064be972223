package org.gatehouse.documents;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What {@link MrzWriter} puts into a zone. A format without a field leaves it out: the Chinese cards have no issuer, and
 * the one-line ones neither name, sex nor nationality.
 *
 * @param documentCode one or two capital letters
 * @param issuer one to three capital letters; empty for Chinese cards
 * @param number capital letters and digits; at most 9, on a TD1 22 and on a TD2 14
 * @param expiry the last day of validity; empty prints fillers
 * @param sex {@link Sex#X} is written as the filler that the standard has for it
 * @param nationality as {@code issuer}
 * @param primaryName in Latin letters of any language, or in the form of the zone
 * @param secondaryName as {@code primaryName}; empty when the bearer has one name only
 * @param optionalData characters of the zone, from the first optional place on; what the first field of a TD1 cannot hold
 *     goes on in its second. On a Chinese permit two digits, the count of issues, stand before up to ten places.
 */
public record DocumentData(
        MrzFormat format,
        String documentCode,
        String issuer,
        String number,
        PartialDate birth,
        Optional<LocalDate> expiry,
        Sex sex,
        String nationality,
        String primaryName,
        String secondaryName,
        String optionalData) {

    /** @throws IllegalArgumentException when a value cannot stand in any zone; the sentence names it */
    public DocumentData {
        letters("document code", documentCode, 1, 2);
        boolean chinese = format == MrzFormat.CN_CARD || format == MrzFormat.CN_PERMIT;
        letters("issuer", issuer, chinese ? 0 : 1, 3);
        letters("nationality", nationality, chinese ? 0 : 1, 3);
        zoneCharacters("document number", number);
        zoneCharacters("optional data", optionalData);
        if (number.isEmpty() || number.startsWith("<") || number.endsWith("<")) {
            throw new IllegalArgumentException("a document number begins and ends with a letter or digit: " + number);
        }
        if (format == MrzFormat.CN_PERMIT && !optionalData.matches("[0-9]{2}.*")) {
            throw new IllegalArgumentException(
                    "the optional data of a permit begin with its count of issues: " + optionalData);
        }
    }

    private static void letters(String what, String text, int least, int most) {
        boolean right = text.length() >= least && text.length() <= most;
        for (int i = 0; right && i < text.length(); i++) {
            right = text.charAt(i) >= 'A' && text.charAt(i) <= 'Z';
        }
        if (!right) {
            throw new IllegalArgumentException(
                    "%s is not %d to %d capital letters: %s".formatted(what, least, most, text));
        }
    }

    private static void zoneCharacters(String what, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '<')) {
                throw new IllegalArgumentException("%s has a character that no zone has: %s".formatted(what, text));
            }
        }
    }
}

package org.gatehouse.documents.names;

import java.util.List;
import org.gatehouse.documents.Name;

/**
 * A name in the script of its bearer, divided as the visual zone of the document divides it.
 *
 * <p>The standard lets a state choose between spellings, and most states that write Arabic print a phonetic one. So compare
 * with {@link #agreesWith} rather than with the spelling that {@link #zone} gives; where that says no, a person still may
 * say yes.
 *
 * @param primary the primary identifier, mostly the family name; in Latin, Cyrillic, Arabic or Chinese characters
 * @param secondary as {@code primary}; empty when the bearer has one name only
 * @param issuer the issuing state as the zone has it, such as {@code UKR}: table B differs between states, and only China
 *     writes Chinese names in pinyin
 * @see <a href="https://www.icao.int/publications/doc-series/doc-9303">ICAO Doc 9303-3, sections 4.6 and 6</a>
 */
public record NativeName(String primary, String secondary, String issuer) {

    /**
     * A Chinese name without a blank, divided into family name and given name; family names of two characters are known. A
     * name with a middle dot has no family name: all of it is the primary identifier, as Doc 9303-3 section 4.6 has it for
     * names that cannot be divided.
     *
     * @param whole Chinese characters
     */
    public static NativeName chinese(String whole) {
        String name = whole.strip();
        int characters = ChineseNames.familyName(name);
        return new NativeName(name.substring(0, characters), name.substring(characters), "CHN");
    }

    /**
     * The name as the zone writes it, before it is cut to the length of a field; what the writer takes.
     *
     * @throws IllegalArgumentException when a character stands in none of the tables, or a Chinese name in a document of
     *     another state than China, where the spelling is the bearer's own
     */
    public Name zone() {
        return new Name(written(primaryLetters()), written(secondaryLetters()), false);
    }

    /**
     * Whether a zone may print this name so: with any of the spellings that the tables allow, letters or parts missing at the
     * end of parts where the printed name may be truncated. False also for a name that no table can spell.
     */
    public boolean agreesWith(Name printed) {
        try {
            return Spellings.agree(printed.primary(), primaryLetters(), printed.possiblyTruncated())
                    && Spellings.agree(printed.secondary(), secondaryLetters(), printed.possiblyTruncated());
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private List<Letter> primaryLetters() {
        return Spellings.of(primary, issuer, true);
    }

    private List<Letter> secondaryLetters() {
        return Spellings.of(secondary, issuer, false);
    }

    private static String written(List<Letter> letters) {
        var text = new StringBuilder();
        letters.forEach(letter -> text.append(letter.written()));
        return text.toString();
    }
}

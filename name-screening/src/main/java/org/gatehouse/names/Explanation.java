package org.gatehouse.names;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Why somebody is a candidate: what fits, what does not, what nobody knows.
 *
 * @param asked the spelling that was asked; empty when a document alone led here
 * @param listed the name on the list that fits best; empty when the entry has none
 * @param parts each part of either name, and the part of the other that it fits, in the order of the listed name
 */
public record Explanation(
        Optional<PersonName> asked,
        Optional<ListedName> listed,
        List<PartMatch> parts,
        Birth birth,
        Agreement sex,
        Agreement nationality,
        Agreement document) {

    public Explanation {
        parts = List.copyOf(parts);
    }

    /** What led from one part of a name to another; several may hold at once. */
    public enum How {
        EXACT,
        /** The same name in another spelling or script. */
        TRANSLITERATION,
        /** Another name of the same meaning, or a short form of it. */
        EQUIVALENT,
        INITIAL,
        /** It stands elsewhere in the other name. */
        ORDER,
        /** A letter more, less, other or moved. */
        TYPO,
        /** Written as one where the list has two. */
        JOINED,
        /** Written as two where the list has one. */
        SPLIT,
        /** Cut, as a machine-readable zone does. */
        TRUNCATED,
        /** Only the list has this part. */
        MISSING,
        /** Only the one who was asked for has this part. */
        EXTRA
    }

    /**
     * One part of a name beside its counterpart.
     *
     * @param asked empty when how is {@link How#MISSING}
     * @param listed empty when how is {@link How#EXTRA}
     */
    public record PartMatch(String asked, String listed, Set<How> how) {
        public PartMatch {
            how = how.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(how));
        }
    }

    /** How a stated fact compares with the list. */
    public enum Agreement {
        AGREES,
        DIFFERS,
        /** One side does not state it. */
        MISSING
    }

    /** How the birth dates compare, the best of all that the list has; from good to bad. */
    public enum Birth {
        SAME_DAY,
        DAY_AND_MONTH_SWAPPED,
        /** The same but for one digit, or the same year and another day or month by one. */
        ONE_DIFFERENCE,
        /** The same year, and one of both says the first of January, which often means unknown. */
        FIRST_OF_JANUARY,
        /** All that both know is the same; one knows no day. */
        SAME_AS_FAR_AS_KNOWN,
        /** The same day and month, a year apart. */
        YEAR_APART,
        /** As near as an estimate, or a date that is known by the year only, can tell. */
        NEAR_YEAR,
        /** The same year only. */
        SAME_YEAR,
        DIFFERS,
        /** Fifteen years or more apart: another generation. */
        FAR_APART,
        MISSING
    }

    /** @return sentences for an officer, in English */
    public String english() {
        return Sentences.ENGLISH.of(this);
    }

    /** @return sentences for an officer, in Chinese */
    public String chinese() {
        return Sentences.CHINESE.of(this);
    }
}

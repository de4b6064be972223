package org.gatehouse.screening;

/**
 * Somebody or something may be on a list. It says whom to look at and why, and decides nothing.
 *
 * @param version of the entry that matched
 * @param score 0 to 1; at or above the threshold of the list
 * @param explanation what matched and what did not, for the officer who looks
 */
public record Hit(
        EntryId entry,
        int version,
        WatchlistId list,
        String listCode,
        Words listName,
        LegalBasis ground,
        ListAction action,
        Likeness likeness,
        double score,
        Words explanation) {

    /** By what it was found. */
    public enum Likeness {
        /** Issuer, sort and number are the same, sign by sign. */
        NUMBER,
        /** The number is the same when signs that are mistaken for one another, as O and 0, count as one. */
        LOOK_ALIKE,
        /** Names and what is known beside them. */
        NAME
    }
}

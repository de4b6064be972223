package org.gatehouse.documents;

/**
 * A name as a zone holds it: capital letters A to Z, parts separated by one blank.
 *
 * @param primary the primary identifier, mostly the family name; empty when the zone has none
 * @param secondary the secondary identifier, mostly given names; empty when the bearer has one name only
 * @param possiblyTruncated the name field is full to its last place, so letters may be missing; Doc 9303-3 section 4.6.
 *     A full field is no proof of truncation.
 */
public record Name(String primary, String secondary, boolean possiblyTruncated) {

    /** No name, as on the one-line cards. */
    static final Name NONE = new Name("", "", false);

    /** The name for people: {@code ERIKSSON, ANNA MARIA}; one identifier alone stands without comma. */
    public String display() {
        if (secondary.isEmpty()) {
            return primary;
        }
        return primary.isEmpty() ? secondary : primary + ", " + secondary;
    }
}

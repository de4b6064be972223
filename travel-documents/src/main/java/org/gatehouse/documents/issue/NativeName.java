package org.gatehouse.documents.issue;

/**
 * A name in the script of the bearer, as the chip holds it; Doc 9303-10 section 4.7.11.
 *
 * @param primary mostly the family name
 * @param secondary mostly given names; empty when the bearer has one name only
 */
public record NativeName(String primary, String secondary) {

    /** @throws IllegalArgumentException when the name is empty, too long or holds a filler */
    public NativeName {
        Text.check("primary name", primary, 1, Text.NAME_MAX);
        Text.check("secondary name", secondary, 0, Text.NAME_MAX);
    }

    /** Two fillers between the identifiers, one for each blank. */
    String coded() {
        String first = primary.strip().replaceAll("\\s+", "<");
        return secondary.isBlank() ? first : first + "<<" + secondary.strip().replaceAll("\\s+", "<");
    }
}

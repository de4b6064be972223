package org.gatehouse.reference;

/**
 * What is wrong with one field of a list that was read in. The sentence is {@code reference.fault.<slug>}, filled with
 * the column and the value.
 *
 * @param line in the file, the heading being line 1
 * @param column name of the column; empty when the whole line is at fault
 * @param value as it stands in the file, cut to 60 characters
 */
public record FieldFault(long line, String column, String slug, String value) {

    private static final int SHOWN_MAX = 60;

    public FieldFault {
        if (value.length() > SHOWN_MAX) {
            value = value.substring(0, SHOWN_MAX) + "…";
        }
    }

    public String messageKey() {
        return "reference.fault." + slug;
    }
}

package org.gatehouse.names;

/**
 * The name of a person in any script, whole or divided.
 *
 * @param full the whole name; empty when it is divided
 * @param surname the primary identifier; empty when not divided or when the bearer has none
 * @param given the secondary identifier; empty when not divided or when the bearer has none
 * @param form where the spelling comes from
 */
public record PersonName(String full, String surname, String given, Form form) {

    /** Where a spelling comes from; what a machine-readable zone prints is in capitals and may be cut. */
    public enum Form {
        WRITTEN,
        MRZ
    }

    /** A name that nobody has divided; {@code SURNAME, Given} is understood. */
    public static PersonName of(String full) {
        return new PersonName(full, "", "", Form.WRITTEN);
    }

    public static PersonName of(String surname, String given) {
        return new PersonName("", surname, given, Form.WRITTEN);
    }

    /** Identifiers as a machine-readable zone prints them; fillers may be {@code <} or blanks. */
    public static PersonName mrz(String primary, String secondary) {
        return new PersonName("", primary.replace('<', ' '), secondary.replace('<', ' '), Form.MRZ);
    }

    /** @return the name as a person reads it; a divided one as {@code SURNAME, Given} */
    public String text() {
        if (!full.isEmpty()) {
            return full;
        }
        if (surname.isEmpty() || given.isEmpty()) {
            return surname + given;
        }
        return surname + ", " + given;
    }
}

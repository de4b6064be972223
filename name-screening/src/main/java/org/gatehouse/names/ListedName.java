package org.gatehouse.names;

/** One of the names under which a list knows a person. */
public record ListedName(PersonName name, Strength strength) {

    public static ListedName primary(String full) {
        return new ListedName(PersonName.of(full), Strength.PRIMARY);
    }

    public static ListedName alias(String full) {
        return new ListedName(PersonName.of(full), Strength.STRONG_ALIAS);
    }
}

package org.gatehouse.reference;

/** What a code of ICAO Doc 9303-3 section 5 stands for. */
public enum StateKind {
    STATE,
    /** Not a state, but with a code of its own; whether the code is printed in documents the list says. */
    TERRITORY,
    ORGANISATION,
    /** A person's standing in place of a nationality: stateless, refugee, a class of nationals. Never an issuer. */
    PERSON_STATUS,
    /** Printed in specimens only: refused in use, read in tests. */
    SPECIMEN
}

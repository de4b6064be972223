package org.gatehouse.reference;

/** Which way a traveller or a conveyance crosses, seen from the country. */
public enum Direction {
    ENTRY,
    EXIT
}

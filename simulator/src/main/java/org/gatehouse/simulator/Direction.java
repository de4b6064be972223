package org.gatehouse.simulator;

/** Which way a synthetic traveller or conveyance crosses, seen from the country. */
public enum Direction {
    ENTRY,
    EXIT
}

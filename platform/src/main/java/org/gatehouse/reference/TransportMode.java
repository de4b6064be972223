package org.gatehouse.reference;

/** How traffic reaches a port of entry; each port serves one. */
public enum TransportMode {
    AIR,
    SEA,
    RIVER,
    RAIL,
    ROAD
}

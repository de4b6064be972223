package org.gatehouse.simulator;

/** How traffic reaches a port; each port serves one. */
public enum Mode {
    AIR,
    SEA,
    RIVER,
    RAIL,
    ROAD
}

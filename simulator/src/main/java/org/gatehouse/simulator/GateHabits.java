package org.gatehouse.simulator;

import java.time.Duration;

/**
 * How travellers pass the gates of a port.
 *
 * @param seed the same one brings the same lanes and the same mishaps
 * @param lanes gates that a port has
 * @param mishapOneIn of so many travellers who are let through one does not pass at the first gate: turns back, is not alone, the
 *     door fails, or the gate falls silent; the traveller then goes to the next gate
 * @param passing how long it takes to pass
 */
public record GateHabits(long seed, int lanes, int mishapOneIn, Duration passing) {

    public GateHabits {
        if (lanes < 2 || mishapOneIn < 1 || passing.isNegative()) {
            throw new IllegalArgumentException("gates are two at least, and a mishap is one in one at most");
        }
    }
}

package org.gatehouse.simulator;

import java.time.Instant;

/**
 * A synthetic conveyance is inspected at a port.
 *
 * @param at when it is inspected, to the second
 * @param port code of the port, in the form of a UN/LOCODE
 * @param registration number plate, train number, aircraft registration or IMO number; of the reserved patterns
 * @param cargo whether it carries goods rather than passengers
 */
public record SyntheticConveyance(
        Instant at, String port, Direction direction, Kind kind, String registration, boolean cargo) {

    /** Published as 辆, 列, 架 and 艘. */
    public enum Kind {
        MOTOR_VEHICLE(0),
        TRAIN(1),
        AIRCRAFT(2),
        VESSEL(3);

        /** Part of the reserved registrations. */
        final int slot;

        Kind(int slot) {
            this.slot = slot;
        }
    }
}

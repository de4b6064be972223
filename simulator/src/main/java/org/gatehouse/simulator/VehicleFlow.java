package org.gatehouse.simulator;

import java.time.Instant;

/**
 * The round trips of the conveyances of one kind at a port; all come in first.
 *
 * @param firstPlace where the places of this flow begin within the reserved registrations of the port
 */
record VehicleFlow(
        int id, PortRow port, SyntheticConveyance.Kind kind, int cargoPermille, int firstPlace, RoundTrips trips) {

    Direction direction(boolean second) {
        return second ? Direction.EXIT : Direction.ENTRY;
    }

    SyntheticConveyance conveyance(long seed, Instant at, boolean second, int ordinal) {
        int place = second ? trips.partyOfSecond(ordinal) : trips.partyOfFirst(ordinal);
        long serial = (long) port.slot() << 23 | (long) kind.slot << 21 | firstPlace + place;
        boolean cargo = Bits.below(Bits.mix(Bits.mix(seed, "conveyance"), serial), 1000) < cargoPermille;
        return new SyntheticConveyance(
                at, port.code(), direction(second), kind, SyntheticNumbers.registration(serial), cargo);
    }
}

package org.gatehouse.simulator;

import java.time.Instant;

/**
 * A synthetic person presents a document at a port. Nobody in it exists.
 *
 * @param at when the document is presented, to the second
 * @param port code of the port, in the form of a UN/LOCODE
 * @param mrz the lines of the machine-readable zone joined by a line feed, as a wedge reader sends them; about one in a
 *     hundred has a fault
 * @param documentInHand the same zone as an officer reads it off the data page and types it, when the reader's lines are
 *     of no use; the same text as {@code mrz} in ninety-nine of a hundred
 * @param bearing what an officer at the second line would find
 */
public record SyntheticCrossing(
        Instant at,
        String port,
        Direction direction,
        Channel channel,
        String mrz,
        String documentInHand,
        Bearing bearing) {}

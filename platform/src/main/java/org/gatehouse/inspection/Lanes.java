package org.gatehouse.inspection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatehouse.access.Actor;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;

/** The gates of a port as they stand. Holds nothing about who passes them. */
public interface Lanes {

    /**
     * Takes what a gate tells. An event that was told before changes nothing, and one that is older than what is known of the
     * gate only stays on record.
     *
     * @throws InspectionProblem.OtherPort when the actor is on duty elsewhere
     * @throws InspectionProblem.UnknownPort when there is no such port
     */
    void told(GateEvent event, Actor actor);

    /**
     * @throws InspectionProblem.OtherPort when the actor is on duty elsewhere
     * @throws InspectionProblem.UnknownPort when there is no such port
     */
    Board board(PortCode port, Actor actor);

    /** @param lanes those that told something, and those through which somebody came today; by name */
    record Board(PortCode port, Instant at, List<Lane> lanes) {}

    /**
     * A gate.
     *
     * @param since when it came to stand so; empty when the gate never told anything
     * @param code of the maker, for a fault; may be empty
     * @param passing who may pass at this moment
     * @param lastReferral the last traveller of today who was sent to the second line
     * @param overdue whether the one before was let through and the gate never said what became of it
     */
    record Lane(
            LaneCode lane,
            LaneState state,
            Optional<Instant> since,
            String code,
            Optional<Moment> passing,
            Optional<Moment> lastReferral,
            Today today,
            boolean overdue) {}

    /** When somebody came, and which way. */
    record Moment(InspectionId id, Direction direction, Instant at) {}

    /** @param notPassed were let through and did not pass: rolled back, expired, or seen at another gate */
    record Today(int passed, int referred, int notPassed) {}
}

package org.gatehouse.conveyance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gatehouse.access.Actor;
import org.gatehouse.reference.ConveyanceKind;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;

/** The door of the module. An actor on duty at a port acts for that port only. */
public interface Conveyances {

    /**
     * Says that a conveyance will come. Asked twice with one key, it is announced once.
     *
     * @throws ConveyanceProblem.KeyReused when the key was used for something else
     */
    Move announce(Announcement announcement, IdempotencyKey key, Actor actor);

    /**
     * Concludes the inspection of an announced conveyance, in or out as it was announced.
     *
     * @param version of the move that the officer saw
     * @throws ConveyanceProblem.Concluded when it was inspected or cancelled before
     * @throws ConveyanceProblem.Stale when it has changed since
     */
    Move inspect(MoveId id, int version, IdempotencyKey key, Actor actor);

    /**
     * Says that an announced conveyance will not come.
     *
     * @param why in the actor's own words; 1 to 500 characters
     */
    Move cancel(MoveId id, int version, String why, Actor actor);

    /**
     * One move.
     *
     * @throws ConveyanceProblem.NotFound when there is none, or it belongs to a port that is not the actor's
     */
    Move find(MoveId id, Actor actor);

    /** What the port has on the day, earliest first. */
    Found list(Question question, Actor actor);

    /** All that fits the question, whatever its page, as CSV; written to the audit as an export. */
    String export(Question question, Actor actor);

    /**
     * That a conveyance will come.
     *
     * @param registration as typed; see {@link Registration}
     * @param carrier name of carrier or agent, at most 100 characters
     * @param expectedAt not more than a day ago nor a year ahead
     */
    record Announcement(
            PortCode port,
            Direction direction,
            ConveyanceKind kind,
            String registration,
            boolean cargo,
            Optional<String> carrier,
            Instant expectedAt) {}

    /**
     * Which moves are wanted.
     *
     * @param day civil day at the port
     * @param search part of a registration or of a carrier's name; empty for all
     * @param page from 1
     */
    record Question(
            PortCode port,
            LocalDate day,
            String search,
            Optional<ConveyanceKind> kind,
            Optional<Direction> direction,
            Optional<MoveStatus> status,
            int page) {}

    /**
     * A page of the answer.
     *
     * @param total how many fit the question on all pages
     * @param pages at least 1
     */
    record Found(List<Move> moves, int total, int pages) {

        /** Moves on a page. */
        public static final int PAGE_SIZE = 100;

        public Found {
            moves = List.copyOf(moves);
        }
    }
}

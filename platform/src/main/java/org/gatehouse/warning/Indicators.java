package org.gatehouse.warning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.reference.PortCode;

/** What the early-warning service looks at: defined variables with an owner, a legal ground and thresholds by date. */
public interface Indicators {

    /** All, in their order, with the threshold for every port that is in force now. */
    List<Indicator> all(Actor actor);

    Indicator get(IndicatorCode code, Actor actor);

    /** Every version, the port's own after those for every port, the latest first. */
    List<Threshold> thresholds(IndicatorCode code, Actor actor);

    /** How right it was, over all signals at ports of the actor. */
    Track track(IndicatorCode code, Actor actor);

    /**
     * Proposes a threshold; nothing changes before another officer approves it.
     *
     * @throws WarningProblem.ValueOutOfRange when a number is not within the bounds of its parameter
     * @throws WarningProblem.ProposalWaits when one of that indicator and port waits for its answer already
     * @throws WarningProblem when something else of it does not hold
     */
    Threshold propose(Proposal proposal, Actor actor);

    /**
     * Approves it: from the proposed instant on, or from now on where that has passed.
     *
     * @throws WarningProblem.AnotherOfficer when the actor proposed it
     * @throws WarningProblem.PersonDecides when the actor is a program
     */
    Threshold approve(UUID threshold, String words, Actor actor);

    /** @throws WarningProblem.WordsMissing without a reason */
    Threshold reject(UUID threshold, String words, Actor actor);

    /** @param effectiveFrom empty for the instant of the approval */
    record Proposal(
            IndicatorCode indicator,
            Optional<PortCode> port,
            Values values,
            LocalDate reviewOn,
            String reason,
            Optional<Instant> effectiveFrom) {}

    /** Words in both languages. */
    record Words(String en, String zh) {}

    /** By which class of legal ground something may be looked at; there is no other. */
    enum LegalGround {
        /** Order and flow at ports: Exit and Entry Administration Law arts 6, 7; Border Inspection Regulations art. 4. */
        ORDER_AT_PORTS,
        /** Documents that are genuine and the bearer's: Exit and Entry Administration Law arts 11, 24, 67, 73. */
        GENUINE_DOCUMENTS,
        /** Persons and objects that are sought by law: Exit and Entry Administration Law arts 12, 21, 25, 28. */
        SOUGHT_BY_LAW,
        /** Care of persons in the hands of the authority: Exit and Entry Administration Law arts 3, 23, 25. */
        CARE_OF_PERSONS
    }

    /**
     * @param variable what is counted
     * @param source what it is counted from
     * @param inForce the threshold for every port
     * @param last what the last evaluation came to; empty before the first
     */
    record Indicator(
            IndicatorCode code,
            LegalGround ground,
            Words owner,
            Words variable,
            Words source,
            Threshold inForce,
            Optional<Evaluation> last) {

        /** Whether the day on which its owner was to look at it has come. */
        public boolean reviewDue(LocalDate today) {
            return !inForce.reviewOn().isAfter(today);
        }
    }

    /**
     * @param measured places that were looked at: ports, ports and directions, lists at ports
     * @param unknown those of them that have too little history to say what is usual
     * @param beyond those beyond their threshold
     */
    record Evaluation(Instant at, int measured, int unknown, int beyond) {}

    /**
     * The record of an indicator.
     *
     * @param weeks signals by the week in which they were raised, ISO weeks in UTC, the oldest first, 26 of them
     * @param medianToAssessment from the signal until two analysts agreed or a third decided; empty where none is settled
     * @param medianLead from the warning until it happened; empty where nothing warned of has happened
     */
    record Track(
            long signals,
            long confirmed,
            long dismissed,
            long warned,
            long trueOnes,
            long falseOnes,
            Optional<Duration> medianToAssessment,
            Optional<Duration> medianLead,
            List<Week> weeks) {

        /** Of those of which it is known: what part was true, 0 to 1; empty where nothing is known. */
        public Optional<Double> shareTrue() {
            long known = trueOnes + falseOnes;
            return known == 0 ? Optional.empty() : Optional.of((double) trueOnes / known);
        }
    }

    /** @param monday the first day of the week */
    record Week(LocalDate monday, long raised, long confirmed) {}
}

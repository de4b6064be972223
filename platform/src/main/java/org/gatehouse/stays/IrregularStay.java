package org.gatehouse.stays;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.OfficerId;
import org.gatehouse.reference.PortCode;

/**
 * A stay that does not add up, with all that officers did about it.
 *
 * @param version grows by one with each hearing and conclusion; what an ETag says
 * @param stay the stay that it is about; empty for an exit without an entry
 * @param crossing the crossing that showed it; empty while nobody has crossed, as in an open stay
 * @param nationality as the document says
 * @param port where it shows: of the crossing, or of the entry while nobody has crossed
 * @param day civil day at the port from which on it is irregular
 * @param lastDay the last lawful day, of an overstay
 */
public record IrregularStay(
        IrregularId id,
        IrregularKind kind,
        IrregularState state,
        int version,
        Optional<StayShown> stay,
        Optional<UUID> crossing,
        Stays.Bearer bearer,
        String nationality,
        PortCode port,
        LocalDate day,
        Optional<LocalDate> lastDay,
        Instant foundAt,
        List<Heard> hearings,
        List<Concluded> conclusions) {

    /**
     * The stay as it stands now.
     *
     * @param endedBy the crossing that ended it, where that is known
     */
    public record StayShown(
            StayId id,
            PortCode entryPort,
            LocalDate entryDay,
            Optional<Stay.Ended> ended,
            Optional<PortCode> exitPort,
            Optional<UUID> endedBy) {}

    public record Heard(int number, Hearing hearing, OfficerId by, Instant at) {}

    /**
     * @param conclusion the conclusion; its words are empty where the ground fell away
     * @param fellAway whether a correction took the ground away, without an officer concluding it
     */
    public record Concluded(int number, Conclusion conclusion, OfficerId by, Instant at, boolean fellAway) {}

    /** Days after the last lawful one up to the exit, or up to the day; empty for what is no overstay. */
    public Optional<Long> daysOver(LocalDate today) {
        LocalDate until = stay.flatMap(StayShown::ended).map(Stay.Ended::day).orElse(today);
        return lastDay.map(last -> Math.max(0, ChronoUnit.DAYS.between(last, until)));
    }

    public Optional<Concluded> conclusion() {
        return conclusions.isEmpty() ? Optional.empty() : Optional.of(conclusions.getLast());
    }

    /** Whether the officer heard the person; such an officer does not confirm. */
    public boolean heardBy(OfficerId officer) {
        return hearings.stream().anyMatch(heard -> heard.by().equals(officer));
    }
}

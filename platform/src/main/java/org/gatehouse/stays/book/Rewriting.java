package org.gatehouse.stays.book;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.stays.CrossingRecords;
import org.gatehouse.stays.IrregularKind;
import org.gatehouse.stays.Stay;
import org.gatehouse.stays.StayId;
import org.gatehouse.stays.Stays.Bearer;
import org.gatehouse.stays.Stays.Correction;
import org.gatehouse.stays.Stays.Movement;
import org.gatehouse.stays.book.FoundStore.Standing;
import org.springframework.stereotype.Component;

/**
 * Writes the stays of one document anew after a correction: all its movements are in its stays and in its exits without an
 * entry, so they can be told again, with the corrected one in its new place.
 */
@Component
class Rewriting {

    private static final Comparator<Movement> IN_TIME =
            Comparator.comparing(Movement::day).thenComparing(Movement::at).thenComparing(Movement::crossing);

    private final StayStore stays;
    private final FoundStore findings;
    private final CrossingRecords crossings;

    Rewriting(StayStore stays, FoundStore findings, CrossingRecords crossings) {
        this.stays = stays;
        this.findings = findings;
        this.crossings = crossings;
    }

    void follow(Correction correction, Bearer bearer, Instant now) {
        Map<StayId, Written> written = new LinkedHashMap<>();
        stays.of(bearer, crossings.on(bearer))
                .forEach(stay -> written.put(stay.entry().id(), stay));
        List<Standing> standing = findings.standing(bearer);

        var reckoning = new Reckoning(Map.of());
        movements(correction, bearer, written, standing).forEach(reckoning::tell);
        List<StayChange> become = new ArrayList<>(reckoning.ended());
        become.addAll(reckoning.opened());
        write(written, become);
        settle(correction, standing, reckoning.found(), become, now);
    }

    private static List<Movement> movements(
            Correction correction, Bearer bearer, Map<StayId, Written> written, List<Standing> standing) {
        List<Movement> movements = new ArrayList<>();
        written.values().forEach(stay -> {
            if (!stay.annulled()) {
                movements.add(stay.entry());
                stay.exit().ifPresent(movements::add);
            }
        });
        // an exit that an officer excused, and that closed a stay after all, is there already
        Set<UUID> told = new HashSet<>();
        movements.forEach(movement -> told.add(movement.crossing()));
        standing.forEach(finding ->
                finding.exit().filter(exit -> told.add(exit.crossing())).ifPresent(movements::add));
        movements.removeIf(movement -> corrected(movement, correction));
        correction.after().filter(movement -> movement.bearer().equals(bearer)).ifPresent(movements::add);
        movements.sort(IN_TIME);
        return movements;
    }

    /** An exit that was written before exits had their crossing is known by its instant. */
    private static boolean corrected(Movement movement, Correction correction) {
        return movement.crossing().equals(correction.crossing())
                || (movement.crossing().equals(Written.UNKNOWN)
                        && correction
                                .before()
                                .filter(before -> before.at().equals(movement.at()))
                                .isPresent());
    }

    /** What closes is written before what opens: at most one stay is open at any moment. */
    private void write(Map<StayId, Written> written, List<StayChange> become) {
        Map<StayId, StayChange> wanted = new HashMap<>();
        become.forEach(change -> wanted.put(change.id(), change));
        List<StayChange> closing = new ArrayList<>();
        written.forEach((id, stay) -> {
            if (!wanted.containsKey(id)) {
                closing.add(stay.asAnnulled());
            }
        });
        List<StayChange> opening = new ArrayList<>();
        List<StayChange> added = new ArrayList<>();
        for (StayChange change : become) {
            if (!written.containsKey(change.id())) {
                added.add(change);
            } else if (change.end().isPresent()) {
                closing.add(change);
            } else {
                opening.add(change);
            }
        }
        stays.rewrite(closing);
        stays.rewrite(opening);
        stays.add(added);
    }

    /** What does not hold any more is explained by the correction; what holds now is found. */
    private void settle(
            Correction correction, List<Standing> standing, List<Found> found, List<StayChange> become, Instant now) {
        List<Standing> fallen = standing.stream()
                .filter(finding -> !finding.settled() && !holds(finding, found, become))
                .toList();
        findings.fellAway(fallen, correction, now);
        findings.add(found, now);
    }

    private static boolean holds(Standing finding, List<Found> found, List<StayChange> become) {
        boolean again = found.stream().anyMatch(one -> same(one, finding));
        return again || (finding.kind() == IrregularKind.OVERSTAY && stillOpen(finding, become));
    }

    /** An open stay stays overstayed while its last lawful day is the same. */
    private static boolean stillOpen(Standing finding, List<StayChange> become) {
        return become.stream()
                .anyMatch(change ->
                        change.end().filter(end -> end.how() == Stay.End.EXIT).isEmpty()
                                && Optional.of(change.id()).equals(finding.stay())
                                && change.lawfulUntil().equals(finding.lastDay()));
    }

    private static boolean same(Found found, Standing standing) {
        Optional<UUID> crossing = found.crossing().map(Found.Crossed::id);
        return found.kind() == standing.kind()
                && found.stay().equals(standing.stay())
                && found.day().equals(standing.day())
                && (found.kind() == IrregularKind.OVERSTAY || crossing.equals(standing.crossing()));
    }
}

package org.gatehouse.stays.book;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.stays.CrossingRecords;
import org.gatehouse.stays.Stay;
import org.gatehouse.stays.StayId;
import org.gatehouse.stays.Stays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The book of stays: each movement in turn, all rows in three statements, a fourth where something does not add up. */
@Service
class StayBook implements Stays {

    private final StayStore store;
    private final FoundStore findings;
    private final Rewriting rewriting;
    private final CrossingRecords crossings;
    private final Clock clock;

    StayBook(StayStore store, FoundStore findings, Rewriting rewriting, CrossingRecords crossings, Clock clock) {
        this.store = store;
        this.findings = findings;
        this.rewriting = rewriting;
        this.crossings = crossings;
        this.clock = clock;
    }

    @Override
    public Map<Bearer, Stay> open(Collection<Bearer> bearers) {
        return bearers.isEmpty() ? Map.of() : store.open(bearers);
    }

    @Override
    public List<Stay> open(Optional<StayId> after, int limit) {
        return store.open(after, Math.clamp(limit, 1, 1_000));
    }

    @Override
    public List<Stay> ended(Bearer bearer, LocalDate since) {
        Set<UUID> on = crossings.on(bearer);
        return on.isEmpty()
                ? List.of()
                : store.of(bearer, on).stream()
                        .map(Written::ended)
                        .flatMap(Optional::stream)
                        .filter(stay -> stay.ended()
                                .filter(end -> !end.day().isBefore(since))
                                .isPresent())
                        .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void apply(List<Movement> movements) {
        if (movements.isEmpty()) {
            return;
        }
        Set<Bearer> bearers = new LinkedHashSet<>();
        movements.forEach(movement -> bearers.add(movement.bearer()));
        store.lock(bearers);

        Map<Bearer, StayChange> standing = new HashMap<>();
        store.open(bearers).forEach((bearer, stay) -> standing.put(bearer, StayChange.standing(stay)));
        var reckoning = new Reckoning(standing);
        movements.forEach(reckoning::tell);

        List<StayChange> added = new ArrayList<>(reckoning.opened());
        List<StayChange> ended = new ArrayList<>();
        reckoning.ended().forEach(change -> (change.entry().isPresent() ? added : ended).add(change));
        store.end(ended);
        store.add(added);
        findings.add(reckoning.found(), clock.instant());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void corrected(Correction correction) {
        Set<Bearer> bearers = new LinkedHashSet<>();
        correction.before().ifPresent(movement -> bearers.add(movement.bearer()));
        correction.after().ifPresent(movement -> bearers.add(movement.bearer()));
        if (bearers.isEmpty()) {
            return;
        }
        store.lock(bearers);
        bearers.forEach(bearer -> rewriting.follow(correction, bearer, clock.instant()));
    }
}

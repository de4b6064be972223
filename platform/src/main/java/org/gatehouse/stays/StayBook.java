package org.gatehouse.stays;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The book of stays: each movement in turn, all rows in three statements. */
@Service
class StayBook implements Stays {

    private final StayStore store;

    StayBook(StayStore store) {
        this.store = store;
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
    @Transactional(propagation = Propagation.MANDATORY)
    public void apply(List<Movement> movements) {
        if (movements.isEmpty()) {
            return;
        }
        Set<Bearer> bearers = new LinkedHashSet<>();
        movements.forEach(movement -> bearers.add(movement.bearer()));
        store.lock(bearers);

        Map<Bearer, StayChange> open = new HashMap<>();
        store.open(bearers)
                .forEach((bearer, stay) -> open.put(
                        bearer, new StayChange(stay.id(), Optional.empty(), Optional.empty(), Optional.empty())));
        List<StayChange> added = new ArrayList<>();
        List<StayChange> ended = new ArrayList<>();
        for (Movement movement : movements) {
            StayChange before = open.remove(movement.bearer());
            if (before != null) {
                StayChange after = switch (movement) {
                    case Movement.Entered entered -> before.superseded(entered);
                    case Movement.Left left -> before.left(left);
                };
                (after.entry().isPresent() ? added : ended).add(after);
            }
            if (movement instanceof Movement.Entered entered) {
                open.put(movement.bearer(), StayChange.opened(entered));
            }
        }
        open.values().stream().filter(change -> change.entry().isPresent()).forEach(added::add);
        store.end(ended);
        store.add(added);
    }
}

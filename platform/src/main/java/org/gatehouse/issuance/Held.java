package org.gatehouse.issuance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;

/**
 * What the register held of some people at one moment. Follows what is used meanwhile, so that travellers behind in the same
 * batch see it. For one thread.
 */
public final class Held {

    private final boolean complete;
    private final Map<Holder, List<Grant>> grants;

    /** @param complete whether who is not in the register has none; otherwise it is unknown */
    public Held(boolean complete, Map<Holder, List<Grant>> grants) {
        this.complete = complete;
        this.grants = new HashMap<>(grants);
    }

    /** Whether it knows nothing of anybody. */
    public boolean silent() {
        return !complete && grants.isEmpty();
    }

    /** What the register says of one traveller. */
    public sealed interface Answer {

        /** The one that fits best; it may be used up, past, or of another port, which the rules look at. */
        record Granted(Grant grant) implements Answer {}

        /** Somebody looked, and there is none. */
        record None() implements Answer {}

        /** It is not in the register, and the register is not all there is. */
        record Unknown() implements Answer {}
    }

    /** @param day civil day at the port; what may be used only later is no answer */
    public Answer of(Holder holder, Direction direction, PortCode port, LocalDate day) {
        Optional<Grant> best = grants.getOrDefault(holder, List.of()).stream()
                .filter(grant -> grant.kind().usedAt() == direction && !day.isBefore(grant.firstDay()))
                .max(Comparator.<Grant, Boolean>comparing(grant -> grant.usable(port, day))
                        .thenComparing(grant -> grant.holdsAt(port))
                        .thenComparing(grant -> grant.lastDay().orElse(LocalDate.MAX))
                        .thenComparing(grant -> grant.id().value()));
        if (best.isPresent()) {
            return new Answer.Granted(best.get());
        }
        return complete ? new Answer.None() : new Answer.Unknown();
    }

    /** Somebody used it. */
    public void used(Holder holder, GrantId grant) {
        grants.computeIfPresent(holder, (_, all) -> {
            List<Grant> after = new ArrayList<>(all);
            after.replaceAll(one -> one.id().equals(grant) ? one.takenOnceMore() : one);
            return after;
        });
    }
}

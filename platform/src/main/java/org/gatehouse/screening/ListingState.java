package org.gatehouse.screening;

import java.util.EnumSet;
import java.util.Set;

/** How far a list or an entry is; the one table of what may follow what. */
public enum ListingState {
    /** Entered by one officer; counts for nothing yet. */
    DRAFT,
    /** Signed by another: in force. */
    RELEASED,
    /** Another officer would not sign. */
    REJECTED,
    /** Taken back by one officer, at once. */
    WITHDRAWN,
    /** Over by the clock: its review date or its last day came. */
    EXPIRED;

    private Set<ListingState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(RELEASED, REJECTED, WITHDRAWN, EXPIRED);
            case RELEASED -> EnumSet.of(WITHDRAWN, EXPIRED);
            case REJECTED, WITHDRAWN, EXPIRED -> EnumSet.noneOf(ListingState.class);
        };
    }

    public boolean allows(ListingState target) {
        return next().contains(target);
    }

    /** Whether nothing can follow. */
    public boolean ended() {
        return next().isEmpty();
    }
}

package org.gatehouse.warning;

import java.util.EnumSet;
import java.util.Set;

/** Where a warning stands; the one table of what may follow what. In force is one that is issued, within its time. */
public enum WarningState {
    ISSUED,
    /** Taken back by a commander. */
    LIFTED,
    /** Its time is over. */
    EXPIRED;

    private Set<WarningState> next() {
        return switch (this) {
            case ISSUED -> EnumSet.of(LIFTED, EXPIRED);
            case LIFTED, EXPIRED -> EnumSet.noneOf(WarningState.class);
        };
    }

    public boolean allows(WarningState target) {
        return next().contains(target);
    }
}

package org.gatehouse.retention;

import java.util.EnumSet;
import java.util.Set;

/** Where a month on its way out stands. The same table is in the schema. */
public enum ErasureState {
    /** Its time is over. */
    PROPOSED,
    /** One officer stands for it. */
    SIGNED,
    /** So does another; it is carried out as soon as nothing hinders it. */
    CONFIRMED,
    DONE,
    REJECTED;

    public boolean allows(ErasureState target) {
        return next().contains(target);
    }

    private Set<ErasureState> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(SIGNED, REJECTED);
            case SIGNED -> EnumSet.of(CONFIRMED, REJECTED);
            case CONFIRMED -> EnumSet.of(DONE, REJECTED);
            case DONE, REJECTED -> EnumSet.noneOf(ErasureState.class);
        };
    }
}

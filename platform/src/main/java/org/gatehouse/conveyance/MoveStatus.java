package org.gatehouse.conveyance;

import java.util.EnumSet;
import java.util.Set;

/** Where a move stands. */
public enum MoveStatus {
    ANNOUNCED,
    /** Inspected in or out, as the direction says; final. */
    INSPECTED,
    /** Will not come; final. */
    CANCELLED;

    private Set<MoveStatus> next() {
        return switch (this) {
            case ANNOUNCED -> EnumSet.of(INSPECTED, CANCELLED);
            case INSPECTED, CANCELLED -> EnumSet.noneOf(MoveStatus.class);
        };
    }

    boolean allows(MoveStatus target) {
        return next().contains(target);
    }
}

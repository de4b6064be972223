package org.gatehouse.inspection;

import org.gatehouse.inspection.GateEvent.Type;

/** How a gate stands, by what it tells. {@link #after} is the one table of what follows what. */
public enum LaneState {
    IN_SERVICE,
    DOOR_OPEN,
    FAULT,
    OUT_OF_SERVICE;

    /** A gate with a fault, or out of service, is so until it says that it serves again, whatever its door does. */
    public LaneState after(Type told) {
        return switch (told) {
            case IN_SERVICE -> IN_SERVICE;
            case OUT_OF_SERVICE -> OUT_OF_SERVICE;
            case FAULT -> this == OUT_OF_SERVICE ? OUT_OF_SERVICE : FAULT;
            case DOOR_OPENED -> serves() ? DOOR_OPEN : this;
            case PASSED -> serves() ? IN_SERVICE : this;
        };
    }

    private boolean serves() {
        return this == IN_SERVICE || this == DOOR_OPEN;
    }
}

package org.gatehouse.inspection;

/** Why a gate let nobody cross whom it might have let through. */
public enum RollBackReason {
    NOBODY_PASSED,
    TURNED_BACK,
    /** More than one person stood between the doors. */
    TWO_PERSONS,
    DOOR_FAULT
}

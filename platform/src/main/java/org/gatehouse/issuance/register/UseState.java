package org.gatehouse.issuance.register;

/** How far a use is. */
enum UseState {
    RESERVED,
    COMMITTED,
    RELEASED,
    /** Used, and given back since the crossing was corrected away. */
    GIVEN_BACK
}

package org.gatehouse.issuance.register;

/** How far a use is. */
enum UseState {
    RESERVED,
    COMMITTED,
    RELEASED
}

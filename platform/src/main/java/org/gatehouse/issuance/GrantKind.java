package org.gatehouse.issuance;

import org.gatehouse.reference.Direction;

/** What was granted. */
public enum GrantKind {
    VISA,
    PORT_VISA,
    RESIDENCE,
    /** A citizen's, in a permit for Hong Kong and Macao or for Taiwan. */
    ENDORSEMENT,
    /** Any other. */
    PERMIT;

    /** The direction in which it is needed and counted: a citizen's endorsement when leaving, all others when entering. */
    public Direction usedAt() {
        return switch (this) {
            case ENDORSEMENT -> Direction.EXIT;
            case VISA, PORT_VISA, RESIDENCE, PERMIT -> Direction.ENTRY;
        };
    }
}

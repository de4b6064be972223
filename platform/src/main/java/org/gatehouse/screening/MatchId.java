package org.gatehouse.screening;

import java.util.UUID;

/** A traveller of whom a list may speak; sorts by the instant at which that was noticed. */
public record MatchId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

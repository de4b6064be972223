package org.gatehouse.conveyance;

import java.util.UUID;

/** One crossing of one conveyance, from its announcement on. */
public record MoveId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

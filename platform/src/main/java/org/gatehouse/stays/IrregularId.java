package org.gatehouse.stays;

import java.util.UUID;

/** An irregular stay; sorts by the instant at which it was found. */
public record IrregularId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

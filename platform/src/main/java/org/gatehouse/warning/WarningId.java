package org.gatehouse.warning;

import java.util.UUID;

/** A warning. */
public record WarningId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

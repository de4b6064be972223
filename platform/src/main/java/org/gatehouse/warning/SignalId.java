package org.gatehouse.warning;

import java.util.UUID;

/** A signal. */
public record SignalId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.gatehouse.issuance;

import java.util.UUID;

/** A permission of the register. */
public record GrantId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

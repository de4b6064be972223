package org.gatehouse.access;

import java.util.UUID;

/** An officer, or a technical client that acts in an officer's stead. */
public record OfficerId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.gatehouse.screening;

import java.util.UUID;

/** A watchlist. */
public record WatchlistId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

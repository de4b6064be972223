package org.gatehouse.screening;

import java.util.UUID;

/** A person or an object on a watchlist, over all its versions. */
public record EntryId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

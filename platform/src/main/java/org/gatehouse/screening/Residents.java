package org.gatehouse.screening;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who is in the country by an open stay. Offered by a module that stands above and has their documents, so that a new entry
 * can be compared with those who crossed before it.
 */
public interface Residents {

    /**
     * @param after the last one of the page before; empty to begin
     * @param limit 1 to 1000
     * @return in the order of their stays; empty at the end. A stay whose document nobody can read is left out
     */
    Page present(Optional<UUID> after, int limit);

    /** @param last of the stays that were looked at; empty at the end */
    record Page(List<Present> rows, Optional<UUID> last) {}

    /** @param stay identifies the stay and the crossing that opened it */
    record Present(UUID stay, Matches.Traveller traveller) {}
}

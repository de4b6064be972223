package org.gatehouse.screening;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gatehouse.reference.PortCode;

/**
 * How often lists spoke at crossings: counts without anybody in them. Lists that protect are left out, since what they say
 * stays with the second line; so are matches of those who are in the country already, which come when an entry does.
 */
public interface MatchFigures {

    /**
     * Matches raised from {@code from} on, within windows of one length.
     *
     * @param windows how many, one after the other; 1 to 1000
     * @return what is not none, in no order
     */
    List<Count> raised(Instant from, Duration window, int windows);

    /**
     * @param list code of the list
     * @param window the first one is 0
     */
    record Count(String list, PortCode port, int window, int matches) {}
}

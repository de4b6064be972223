package org.gatehouse.screening;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;

/**
 * Where a list counts.
 *
 * @param ports empty for all
 */
public record Scope(Directions directions, Set<PortCode> ports) {

    /** Which way a traveller must cross for the list to count. */
    public enum Directions {
        ENTRY,
        EXIT,
        BOTH;

        boolean cover(Direction direction) {
            return switch (this) {
                case ENTRY -> direction == Direction.ENTRY;
                case EXIT -> direction == Direction.EXIT;
                case BOTH -> true;
            };
        }
    }

    public Scope {
        ports = Collections.unmodifiableSortedSet(new TreeSet<>(ports));
    }

    public boolean covers(PortCode port, Direction direction) {
        return directions.cover(direction) && (ports.isEmpty() || ports.contains(port));
    }
}

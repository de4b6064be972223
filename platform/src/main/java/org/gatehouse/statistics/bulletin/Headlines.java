package org.gatehouse.statistics.bulletin;

import java.util.Set;

/** Figures that are published as exact counts, whatever their size. */
final class Headlines {

    static final Set<String> CODES =
            Set.of("crossings.persons.total", "crossings.persons.citizens_exit", "conveyances.total");

    private Headlines() {}
}

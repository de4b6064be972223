package org.gatehouse.simulator;

import java.util.List;

/** Conveyances of one habit at a kind of port, a line of {@code fleets.csv}. */
record Fleet(
        String kind,
        SyntheticConveyance.Kind conveyance,
        double stayDays,
        double againDays,
        String rhythm,
        String hoursFirst,
        String hoursSecond) {

    static List<Fleet> all() {
        return Table.read("fleets.csv").rows().stream()
                .map(row -> new Fleet(
                        row.text("kind"),
                        SyntheticConveyance.Kind.valueOf(row.text("conveyance")),
                        row.number("stay"),
                        row.number("again"),
                        row.text("rhythm"),
                        row.text("hoursFirst"),
                        row.text("hoursSecond")))
                .toList();
    }
}

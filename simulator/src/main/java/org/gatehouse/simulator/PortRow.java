package org.gatehouse.simulator;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A line of {@code ports.csv}.
 *
 * @param slot the number of the line, part of the reserved document numbers of those who cross there
 * @param kind row of the tables of cohorts, fleets, weekdays and days
 * @param people row of the table of nationalities
 * @param weights share of each group, any unit
 */
record PortRow(
        int slot,
        String code,
        Mode mode,
        String kind,
        ZoneId zone,
        String people,
        Map<Group, Double> weights,
        double conveyances,
        LocalDate from,
        LocalDate until) {

    private static final int SLOTS = 128;

    boolean openIn(Quarter quarter) {
        var last = quarter.firstDay().plusDays(quarter.days() - 1L);
        return !from.isAfter(last) && !until.isBefore(quarter.firstDay());
    }

    static List<PortRow> all() {
        var ports = new ArrayList<PortRow>();
        for (var row : Table.read("ports.csv").rows()) {
            ports.add(new PortRow(
                    ports.size(),
                    row.text("code"),
                    Mode.valueOf(row.text("mode")),
                    row.text("kind"),
                    ZoneId.of(row.text("zone")),
                    row.text("people"),
                    Map.of(
                            Group.MAINLAND, row.number("mainland"),
                            Group.HMT, row.number("hmt"),
                            Group.FOREIGNER, row.number("foreigner")),
                    row.number("conveyances"),
                    day(row.text("from"), LocalDate.MIN),
                    day(row.text("until"), LocalDate.MAX)));
        }
        if (ports.size() > SLOTS) {
            throw new IllegalStateException("ports.csv: the reserved numbers have room for " + SLOTS + " ports");
        }
        if (ports.stream().map(PortRow::zone).distinct().count() != 1) {
            throw new IllegalStateException("ports.csv: traffic in order of time needs one zone for all ports");
        }
        return List.copyOf(ports);
    }

    private static LocalDate day(String text, LocalDate otherwise) {
        return text.isEmpty() ? otherwise : LocalDate.parse(text);
    }
}

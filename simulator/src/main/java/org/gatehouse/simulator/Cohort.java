package org.gatehouse.simulator;

import java.util.ArrayList;
import java.util.List;

/**
 * Travellers of one habit, a line of {@code cohorts.csv}.
 *
 * @param slot part of the reserved document numbers, 0 to 5; {@link #ONE_WAY} and {@link #SUBSTITUTE} are given by the
 *     simulation
 * @param party how many cross together
 * @param stayDays from the first half of a round trip to the second
 * @param againDays from one round trip to the next; 0 when there is none in the quarter
 * @param channelPermille of a thousand, how many use the e-channel
 */
record Cohort(
        String kind,
        Group group,
        int slot,
        String name,
        double share,
        int party,
        Direction first,
        double stayDays,
        double againDays,
        Form form,
        String hoursFirst,
        String hoursSecond,
        int channelPermille,
        int youngest,
        int oldest,
        int menPermille) {

    /** Those who cross once, because more leave than come or the other way round. */
    static final int ONE_WAY = 6;

    /** Those who leave in the place of one who was refused on entry, or come in the place of one refused on exit. */
    static final int SUBSTITUTE = 7;

    Cohort {
        if (slot < 0 || slot > ONE_WAY || party < 1 || party > 7) {
            throw new IllegalStateException("cohorts.csv: slot or party out of range: " + name);
        }
    }

    boolean family() {
        return name.startsWith("family");
    }

    /** Travellers of like habit who cross in one direction only. */
    Cohort oneWay(Direction direction) {
        var hours = direction == first ? hoursFirst : hoursSecond;
        return new Cohort(
                kind,
                group,
                ONE_WAY,
                "one way",
                0,
                1,
                direction,
                0,
                0,
                form,
                hours,
                hours,
                channelPermille,
                youngest,
                oldest,
                menPermille);
    }

    static List<Cohort> all() {
        var cohorts = new ArrayList<Cohort>();
        for (var row : Table.read("cohorts.csv").rows()) {
            String[] ages = row.text("ages").split("-", 2);
            cohorts.add(new Cohort(
                    row.text("kind"),
                    Group.valueOf(row.text("group")),
                    row.whole("slot"),
                    row.text("name"),
                    row.number("share"),
                    row.whole("party"),
                    Direction.valueOf(row.text("first")),
                    row.number("stay"),
                    row.number("again"),
                    Form.valueOf(row.text("form")),
                    row.text("hoursFirst"),
                    row.text("hoursSecond"),
                    row.whole("channel"),
                    Integer.parseInt(ages[0]),
                    Integer.parseInt(ages[1]),
                    row.whole("men")));
        }
        return List.copyOf(cohorts);
    }
}

package org.gatehouse.simulator;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The flows of a quarter at a scale, and the making of one crossing out of its place in a flow. */
final class Traffic {

    private final long seed;
    private final Quarter quarter;
    private final long firstMidnight;
    private final List<PersonFlow> people;
    private final List<VehicleFlow> vehicles;
    private final PassportOffice passports;

    Traffic(Quarter quarter, int scale, long seed) {
        this.seed = Bits.mix(seed);
        this.quarter = quarter;
        var calibration = new Calibration(quarter, scale, this.seed);
        this.people = calibration.people();
        this.vehicles = calibration.vehicles();
        this.passports = new PassportOffice(YEAR_OF_ISSUE);
        var zone = PortRow.all().getFirst().zone();
        this.firstMidnight = quarter.firstDay().atStartOfDay(zone).toEpochSecond();
    }

    /** One for all quarters, so that whoever comes again in another quarter has the same papers. */
    private static final int YEAR_OF_ISSUE = 2021;

    private static final int DAY_SECONDS = 86_400;

    long seed() {
        return seed;
    }

    int days() {
        return quarter.days();
    }

    List<PersonFlow> people() {
        return people;
    }

    List<VehicleFlow> vehicles() {
        return vehicles;
    }

    /** Midnight at which a day begins, in seconds of the epoch; the zone of the ports keeps no summer time. */
    long midnight(int day) {
        return firstMidnight + (long) day * DAY_SECONDS;
    }

    long crossingsOn(int day) {
        long sum = 0;
        for (var flow : people) {
            sum += (long) (on(flow.trips().first(), day) + on(flow.trips().second(), day))
                    * flow.cohort().party();
        }
        return sum;
    }

    long conveyancesOn(int day) {
        long sum = 0;
        for (var flow : vehicles) {
            sum += on(flow.trips().first(), day) + on(flow.trips().second(), day);
        }
        return sum;
    }

    private static int on(Leg leg, int day) {
        return leg.before((day + 1) * 24) - leg.before(day * 24);
    }

    SyntheticCrossing crossing(PersonFlow flow, boolean second, int ordinal, int member, Instant at) {
        var person = flow.person(seed, second, ordinal, member);
        long chance = flow.chance(seed, second, ordinal, member);
        return Presentation.of(
                passports,
                person,
                flow.direction(second),
                !second,
                at,
                quarter.firstDay().plusDays(dayOf(at)),
                chance);
    }

    private long dayOf(Instant at) {
        return (at.getEpochSecond() - firstMidnight) / DAY_SECONDS;
    }

    /** First halves made before the quarter by those whose second halves come first in it, over the days before. */
    Stream<SyntheticCrossing> earlier(PersonFlow flow) {
        var trips = flow.trips();
        int party = flow.cohort().party();
        double perDay = Math.max(1.0 / DAY_SECONDS, (double) trips.first().parties() / days());
        return IntStream.rangeClosed(1, trips.underWay()).boxed().flatMap(back -> {
            var at = Instant.ofEpochSecond(firstMidnight - (long) (back / perDay * DAY_SECONDS) - 1);
            int place = Math.floorMod(-back, trips.ring());
            return IntStream.range(0, party)
                    .mapToObj(member -> Presentation.faultless(
                            passports, Person.of(seed, flow.port(), flow.cohort(), place, member), at));
        });
    }
}

package org.gatehouse.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;

/**
 * All that happens on one day, in order of time, as one number a crossing: second of the day, leg, place within the leg's
 * day, member of the party. A day of the whole country takes a few megabytes; the crossings themselves are made slice by
 * slice.
 */
final class DayPlan {

    private static final int MEMBER_BITS = 3;
    private static final int PLACE_BITS = 20;
    private static final int LEG_BITS = 12;
    private static final int PARTY_SPREAD_SECONDS = 50;
    private static final int HOUR_SECONDS = 3600;

    /** Parties begin in the first of these seconds of an hour, so that their last is through within the hour. */
    private static final int BEGIN_SECONDS = HOUR_SECONDS - 7 * PARTY_SPREAD_SECONDS;

    private final Traffic traffic;
    private final int day;
    private final long midnight;
    private final long[] crossings;
    private final long[] conveyances;
    private final int[] legBegins;

    DayPlan(Traffic traffic, int day) {
        this.traffic = traffic;
        this.day = day;
        this.midnight = traffic.midnight(day);
        int people = traffic.people().size();
        this.legBegins = new int[2 * (people + traffic.vehicles().size())];
        this.crossings = new long[Math.toIntExact(traffic.crossingsOn(day))];
        this.conveyances = new long[Math.toIntExact(traffic.conveyancesOn(day))];
        int filled = 0;
        for (var flow : traffic.people()) {
            filled = plan(flow.trips().first(), 2 * flow.id(), flow.cohort().party(), crossings, filled);
            filled =
                    plan(flow.trips().second(), 2 * flow.id() + 1, flow.cohort().party(), crossings, filled);
        }
        filled = 0;
        for (var flow : traffic.vehicles()) {
            int leg = 2 * (people + flow.id());
            filled = plan(flow.trips().first(), leg, 1, conveyances, filled);
            filled = plan(flow.trips().second(), leg + 1, 1, conveyances, filled);
        }
        Arrays.sort(crossings);
        Arrays.sort(conveyances);
    }

    private int plan(Leg leg, int number, int party, long[] into, int from) {
        int at = from;
        int begin = leg.before(day * 24);
        int end = leg.before((day + 1) * 24);
        legBegins[number] = begin;
        int hour = day * 24;
        long salt = Bits.mix(traffic.seed(), number);
        for (int ordinal = begin; ordinal < end; ordinal++) {
            hour = leg.hourOf(ordinal, hour);
            long bits = Bits.mix(salt, ordinal);
            long second = (hour - day * 24L) * HOUR_SECONDS + Bits.below(bits, BEGIN_SECONDS);
            for (int member = 0; member < party; member++) {
                into[at++] = ((second << LEG_BITS | number) << PLACE_BITS | (ordinal - begin)) << MEMBER_BITS | member;
                bits = Bits.mix(bits);
                second += 12 + Bits.below(bits, PARTY_SPREAD_SECONDS - 12);
            }
        }
        return at;
    }

    int crossings() {
        return crossings.length;
    }

    /**
     * A slice of the day.
     *
     * @param from first crossing, from 0
     * @param to behind the last crossing; when it is the last of the day, all conveyances that are left come along
     */
    Batch slice(int number, int from, int to) {
        var people = new ArrayList<SyntheticCrossing>(to - from);
        for (int i = from; i < to; i++) {
            people.add(crossing(crossings[i]));
        }
        int vehiclesFrom = from == 0 ? 0 : conveyancesBefore(crossings[from]);
        int vehiclesTo = to == crossings.length ? conveyances.length : conveyancesBefore(crossings[to]);
        var vehicles = new ArrayList<SyntheticConveyance>(vehiclesTo - vehiclesFrom);
        for (int i = vehiclesFrom; i < vehiclesTo; i++) {
            vehicles.add(conveyance(conveyances[i]));
        }
        return new Batch(number, people, vehicles);
    }

    private int conveyancesBefore(long crossing) {
        int at = Arrays.binarySearch(conveyances, crossing);
        return at < 0 ? -at - 1 : at;
    }

    private SyntheticCrossing crossing(long key) {
        int member = (int) key & (1 << MEMBER_BITS) - 1;
        int leg = legOf(key);
        int ordinal = legBegins[leg] + placeOf(key);
        return traffic.crossing(traffic.people().get(leg >> 1), (leg & 1) == 1, ordinal, member, at(key));
    }

    private SyntheticConveyance conveyance(long key) {
        int leg = legOf(key);
        var flow = traffic.vehicles().get((leg >> 1) - traffic.people().size());
        return flow.conveyance(traffic.seed(), at(key), (leg & 1) == 1, legBegins[leg] + placeOf(key));
    }

    private Instant at(long key) {
        return Instant.ofEpochSecond(midnight + (key >>> (LEG_BITS + PLACE_BITS + MEMBER_BITS)));
    }

    private static int legOf(long key) {
        return (int) (key >>> (PLACE_BITS + MEMBER_BITS)) & (1 << LEG_BITS) - 1;
    }

    private static int placeOf(long key) {
        return (int) (key >>> MEMBER_BITS) & (1 << PLACE_BITS) - 1;
    }
}

package org.gatehouse.simulator;

/** The round trips of a cohort at a port. */
record PersonFlow(int id, PortRow port, Cohort cohort, RoundTrips trips) {

    Direction direction(boolean second) {
        return second ? opposite(cohort.first()) : cohort.first();
    }

    static Direction opposite(Direction direction) {
        return direction == Direction.ENTRY ? Direction.EXIT : Direction.ENTRY;
    }

    long crossings(boolean second) {
        return (long) (second ? trips.second() : trips.first()).parties() * cohort.party();
    }

    /** Bits of chance of one crossing. */
    long chance(long seed, boolean second, int ordinal, int member) {
        long leg = (long) id << 1 | (second ? 1 : 0);
        return Bits.mix(Bits.mix(seed, leg), (long) ordinal << 3 | member);
    }

    /**
     * Who makes a crossing: the one whose turn it is, or somebody else in the second half when that one was refused in the
     * first.
     */
    Person person(long seed, boolean second, int ordinal, int member) {
        if (!second) {
            return Person.of(seed, port, cohort, trips.partyOfFirst(ordinal), member);
        }
        int party = trips.partyOfSecond(ordinal);
        int before = trips.firstOfSecond(ordinal);
        if (before >= 0 && Fault.refused(cohort.group(), cohort.first(), chance(seed, false, before, member))) {
            return Person.substitute(seed, port, cohort, party, member);
        }
        return Person.of(seed, port, cohort, party, member);
    }
}

package org.gatehouse.simulator;

/**
 * Who somebody is: a synthetic person made out of an index, the same whenever the index comes back.
 *
 * @param serial unique within the group: port, cohort, and place in the ring; 30 bits, of a
 *     resident of Hong Kong, Macao or Taiwan 28
 * @param member place in the party, from 0
 * @param self bits of chance of this person alone
 * @param shared bits of chance that all of the party share
 */
record Person(long serial, int member, long self, long shared, PortRow port, Cohort cohort) {

    /**
     * How many persons a cohort at a port may have: places in the lower half of its serials. The upper half is for live
     * traffic, which so never bears the number of a replayed traveller.
     */
    static int places(Group group) {
        return 1 << (placeBits(group) - 1);
    }

    private static int placeBits(Group group) {
        return group == Group.HMT ? 18 : 20;
    }

    static Person of(long seed, PortRow port, Cohort cohort, int party, int member) {
        return of(seed, port, cohort, cohort.slot(), (long) party * cohort.party(), member);
    }

    /** One who comes in live traffic. */
    static Person live(long seed, PortRow port, Cohort cohort, int party, int member) {
        int half = places(cohort.group());
        long place = (long) party * cohort.party() % (half - half % cohort.party());
        return of(seed, port, cohort, cohort.slot(), half + place, member);
    }

    /** The one who crosses in the place of somebody who was refused. */
    static Person substitute(long seed, PortRow port, Cohort cohort, int party, int member) {
        int half = places(cohort.group());
        long place = (long) party * cohort.party() ^ (long) cohort.slot() * (half / 8);
        return of(seed, port, cohort, Cohort.SUBSTITUTE, place & (half - 8), member);
    }

    private static Person of(long seed, PortRow port, Cohort cohort, int slot, long place, int member) {
        long first = ((long) port.slot() << 3 | slot) << placeBits(cohort.group()) | place;
        long salt = Bits.mix(seed, cohort.group().slot);
        return new Person(first + member, member, Bits.mix(salt, first + member), Bits.mix(~salt, first), port, cohort);
    }

    /** Bits of chance about one question on this person. */
    long chance(int question) {
        return Bits.mix(self, question);
    }

    /** Whether a resident of Hong Kong or Macao is one of Macao. */
    boolean macao() {
        int permille = switch (port.code()) {
            case "CNGBP", "CN3QM", "CNHQI", "CN3KJ", "CNWAZ" -> 800;
            default -> 60;
        };
        return Bits.below(Bits.mix(shared, 17), 1000) < permille;
    }

    boolean man() {
        if (cohort.family() && member < 2) {
            return member == 0;
        }
        return Bits.below(chance(1), 1000) < cohort.menPermille();
    }

    /** Completed years, about; the third of a family is a child. */
    int age() {
        if (cohort.family()) {
            return member < 2
                    ? 26 + Bits.below(chance(2), 24)
                    : Math.max(1, cohort.youngest()) + Bits.below(chance(2), 15);
        }
        int span = cohort.oldest() - cohort.youngest() + 1;
        return cohort.youngest() + (Bits.below(chance(2), span) + Bits.below(chance(3), span)) / 2;
    }
}

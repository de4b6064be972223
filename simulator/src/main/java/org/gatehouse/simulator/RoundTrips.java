package org.gatehouse.simulator;

/**
 * Pairs the two halves of round trips by arithmetic. The parties of a cohort form a ring; the first halves are made in the
 * order of the ring, again and again, and so are the second halves, but {@code under way} parties behind. Both legs
 * run in order of time, so a party's halves alternate when the distance is great enough; that is proved hour by hour when
 * the ring is made. Within blocks of a power of two the order of the second halves is shuffled, so that stays differ.
 *
 * @param first the first halves
 * @param second the second halves, as many
 * @param underWay parties between their halves when the quarter begins, and when it ends
 * @param ring parties in the ring
 * @param block size of the shuffled blocks, a power of two; 1 = not shuffled
 */
record RoundTrips(Leg first, Leg second, int underWay, int ring, int block) {

    private static final int TRIES = 400;
    private static final double STEP_DAYS = 0.05;

    /** Crossings in one direction, without a second half. */
    static RoundTrips oneWay(int parties, double offset, double[] share) {
        return new RoundTrips(new Leg(parties, offset, share), new Leg(0, 0, share), 0, Math.max(1, parties), 1);
    }

    /**
     * Makes the ring.
     *
     * @param stay wished days between the halves; longer when the rhythms do not allow it
     * @param again wished days from one round trip to the next; 0 = nobody makes two
     * @param limit parties at most in the ring
     */
    static RoundTrips of(
            int parties, double stay, double again, double[] shareFirst, double[] shareSecond, int limit, long seed) {
        int days = (shareFirst.length - 1) / 24;
        double chance = Bits.unit(seed);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            double lag = parties * (stay + attempt * STEP_DAYS) / days;
            int underWay = (int) Math.min(parties, Math.floor(lag));
            double part = underWay == parties ? 0 : lag - underWay;
            double offset = part + (1 - part) * chance * 0.999;
            var first = new Leg(parties, offset, shareFirst);
            var second = new Leg(parties, offset - part, shareSecond);
            int block = Integer.highestOneBit(Math.max(1, underWay / 3));
            if (needed(first, second, block) <= underWay) {
                return new RoundTrips(
                        first, second, underWay, ring(first, second, underWay, block, again, limit), block);
            }
        }
        throw new IllegalStateException("no stay of up to " + (stay + TRIES * STEP_DAYS) + " days fits the rhythms");
    }

    private static int ring(Leg first, Leg second, int underWay, int block, double again, int limit) {
        int once = first.parties() + underWay;
        int wished = again == 0 ? once : (int) Math.ceil(first.parties() * again / (first.hours() / 24.0));
        int atLeast = 1;
        for (int hour = 0; hour < first.hours(); hour++) {
            atLeast = Math.max(atLeast, first.before(hour + 1) - second.before(hour) + underWay + block - 1);
        }
        int ring = Math.min(once, Math.max(atLeast, wished));
        if (ring > limit && atLeast > limit) {
            throw new IllegalStateException("the reserved numbers have room for " + limit + " parties, not " + atLeast);
        }
        return Math.max(1, Math.min(ring, limit));
    }

    /** How many must be under way at least, so that each second half comes in a later hour than its first. */
    private static int needed(Leg first, Leg second, int block) {
        int needed = 0;
        for (int hour = 0; hour < first.hours(); hour++) {
            int crossed = second.before(hour + 1);
            if (crossed > second.before(hour)) {
                needed = Math.max(needed, crossed + block - 1 - first.before(hour));
            }
        }
        return needed;
    }

    /** The party that makes this first half. */
    int partyOfFirst(int ordinal) {
        return ordinal % ring;
    }

    /** The first half that belongs to this second one; negative when it was made before the quarter. */
    int firstOfSecond(int ordinal) {
        int start = ordinal & -block;
        int shuffled = start + block > second.parties()
                ? ordinal
                : start | ((ordinal ^ (int) Bits.mix(start, ring)) & (block - 1));
        return shuffled - underWay;
    }

    /** The party that makes this second half. */
    int partyOfSecond(int ordinal) {
        return Math.floorMod(firstOfSecond(ordinal), ring);
    }
}

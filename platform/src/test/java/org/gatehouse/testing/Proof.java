package org.gatehouse.testing;

import java.util.Random;

/**
 * How large a random or repeated test is, and by which seed. The suite takes the small size; {@code -Dproofs=full} the one that
 * is promised. A seed is printed, and {@code -Dproofs.seed=...} tries the same again.
 */
public final class Proof {

    private Proof() {}

    public static int size(int inTheSuite, int full) {
        return System.getProperty("proofs", "").equals("full") ? full : inTheSuite;
    }

    /** @param of for whom the seed is printed */
    public static long seed(Class<?> of) {
        long seed = Long.getLong("proofs.seed", new Random().nextLong());
        System.out.println(of.getSimpleName() + ": again by -Dproofs.seed=" + seed);
        return seed;
    }
}

package org.gatehouse.names;

/**
 * Which other tokens a name has, in a long beside each posting: five times twelve bits of a hash. What a name could say at most
 * is told by it without a look at the name.
 */
final class Company {

    private static final int BITS = 12;

    /** Of hashes; 0 stands for no token. */
    static final int SIZE = 1 << BITS;

    private static final int MOST = 5;

    /** More tokens than there is room for: anything is possible. */
    private static final long CROWD = -1;

    private Company() {}

    /** @return 1 to 4095 */
    static int hash(int token) {
        int hash = token * 0x9E3779B1 >>> 32 - BITS;
        return hash == 0 ? 1 : hash;
    }

    /** The tokens of a name beside one of them; little words do not count. */
    static long of(int[] partToken, int from, int to, int token) {
        long company = 0;
        int count = 0;
        for (int p = from; p < to; p++) {
            if (partToken[p] < 0 || partToken[p] == token || before(partToken, from, p)) {
                continue;
            }
            if (++count > MOST) {
                return CROWD;
            }
            company = company << BITS | hash(partToken[p]);
        }
        return company;
    }

    private static boolean before(int[] partToken, int from, int p) {
        for (int q = from; q < p; q++) {
            if (partToken[q] == partToken[p]) {
                return true;
            }
        }
        return false;
    }

    /** @param bounds what tokens of each hash say at most; nothing for 0 */
    static float most(long company, float[] bounds) {
        if (company < 0) {
            return Float.MAX_VALUE;
        }
        // A place without a token says nothing, and asking whether it has one takes longer.
        return bounds[(int) company & SIZE - 1]
                + bounds[(int) (company >>> BITS) & SIZE - 1]
                + bounds[(int) (company >>> 2 * BITS) & SIZE - 1]
                + bounds[(int) (company >>> 3 * BITS) & SIZE - 1]
                + bounds[(int) (company >>> 4 * BITS) & SIZE - 1];
    }
}

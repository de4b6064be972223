package org.gatehouse.names.spelling;

/**
 * How alike one reading and many others are, by {@link Distance}. What the others have in common at their beginnings is compared
 * once, so they are best given in the order of their sounds. Holds working memory: one for each thread.
 */
public final class Likeness {

    private static final int ROOM = Sounds.MAX * 2 + 4;

    private final int[][] rows = new int[ROOM][ROOM];
    private final int[] cheapest = new int[ROOM];
    private final int[] weights = new int[ROOM];
    private final byte[] other = new byte[ROOM];
    private final int[] drops = new int[ROOM];
    private byte[] asked = {};
    private boolean askedVowelless;
    private boolean otherVowelless;
    private int askedWeight;
    private int least;

    /** So many sounds of {@link #other} have their rows. */
    private int done;

    /** @param leastLikeness what is less is answered as 0 */
    public void ask(Reading reading, int leastLikeness) {
        asked = reading.sounds();
        askedVowelless = reading.vowelless();
        least = leastLikeness;
        beside(false);
    }

    private void beside(boolean vowelless) {
        otherVowelless = vowelless;
        done = 0;
        askedWeight = 0;
        cheapest[0] = 0;
        rows[0][0] = 0;
        for (int j = 0; j < asked.length; j++) {
            drops[j] = Distance.drop(asked[j] & 63, vowelless);
            askedWeight += drops[j];
            rows[0][j + 1] = askedWeight;
        }
    }

    /**
     * @param from where the other begins in its array
     * @param to where it ends
     * @return as {@link Distance#likeness(byte[], boolean, byte[], int, int, boolean)}, or 0 for less than was asked for
     */
    public int to(byte[] sounds, int from, int to, boolean vowelless) {
        if (vowelless != otherVowelless) {
            beside(vowelless);
        }
        int n = to - from;
        int same = 0;
        int common = Math.min(done, n);
        while (same < common && other[same] == sounds[from + same]) {
            same++;
        }
        done = same;
        for (int i = same; i < n; i++) {
            other[i] = sounds[from + i];
            weights[i + 1] = weights[i] + Distance.drop(other[i] & 63, askedVowelless);
        }
        int all = Math.max(askedWeight, weights[n]);
        // A hundredth more, because likeness is rounded up.
        int most = all - all * least / 100 + all / 100 + 1;
        if (all == 0) {
            return n == asked.length && !vowelless && !askedVowelless ? 100 : 0;
        }
        if (2 * Math.abs(askedWeight - weights[n]) > all || !rows(n, most)) {
            return 0;
        }
        int like = Math.max(0, 100 - 100 * rows[n][asked.length] / all);
        return like < least ? 0 : like;
    }

    /** Makes the rows that are missing; false when they cost more than the most before the end. */
    private boolean rows(int n, int most) {
        for (int i = 1; i <= done; i++) {
            if (tooDear(i, most)) {
                return false;
            }
        }
        while (done < n) {
            row(done + 1);
            done++;
            if (tooDear(done, most)) {
                return false;
            }
        }
        return true;
    }

    /** Every way leads through the row, or past it from the one before by a change of places. */
    private boolean tooDear(int row, int most) {
        return cheapest[row] > most && cheapest[row - 1] + Distance.SWAP > most;
    }

    private void row(int i) {
        int[] before = i > 1 ? rows[i - 2] : rows[0];
        int[] last = rows[i - 1];
        int[] row = rows[i];
        int x = other[i - 1] & 63;
        int previous = i > 1 ? other[i - 2] & 63 : -1;
        int dropX = Distance.drop(x, askedVowelless);
        int left = last[0] + dropX;
        row[0] = left;
        int low = left;
        int y = -1;
        for (int j = 1; j <= asked.length; j++) {
            int beside = y;
            y = asked[j - 1] & 63;
            int best = Math.min(last[j - 1] + Distance.replace(x, y), last[j] + dropX);
            best = Math.min(best, left + drops[j - 1]);
            if (x == beside && y == previous) {
                best = Math.min(best, before[j - 2] + Distance.SWAP);
            }
            row[j] = best;
            left = best;
            low = Math.min(low, best);
        }
        cheapest[i] = low;
    }
}

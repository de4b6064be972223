package org.gatehouse.names;

import java.util.Arrays;

/**
 * Which tokens' names are walked through, so that no name with enough is missed and the fewest are looked at. Of each part the
 * tokens that say least may be left out, as long as the most that they say, over all parts, is not enough together. Holds
 * working memory: one for each thread.
 */
final class WalkPlan {

    /** What is needed is counted in so many steps. */
    private static final int STEPS = 24;

    private static final int PARTS = 17;

    private final long[] cost = new long[STEPS + 1];
    private final long[] spent = new long[STEPS];
    private final long[] next = new long[STEPS];
    private final byte[][] choice = new byte[PARTS][STEPS];
    private final int[] left = new int[PARTS];

    /** @param prefix takes of each likely of the name how many of its tokens must be walked through */
    void make(Asked asked, float needed, int[] prefix) {
        float perNat = STEPS / needed;
        int parts = asked.parts().length;
        for (int p = 0; p < parts; p++) {
            costs(asked, p, perNat);
            int from = p == parts - 1 ? STEPS - 1 : 0;
            for (int all = from; all < STEPS; all++) {
                if (p == 0) {
                    // The more is left out, the less it costs.
                    choice[p][all] = (byte) all;
                    next[all] = cost[all];
                    continue;
                }
                long best = Long.MAX_VALUE;
                for (int here = 0; here <= all; here++) {
                    long sum = spent[all - here] + cost[here];
                    if (sum < best) {
                        best = sum;
                        choice[p][all] = (byte) here;
                    }
                }
                next[all] = best;
            }
            System.arraycopy(next, 0, spent, 0, STEPS);
        }
        int all = STEPS - 1;
        for (int p = parts - 1; p >= 0; p--) {
            left[p] = choice[p][all];
            all -= left[p];
        }
        for (int l = 0; l < asked.likely().length; l++) {
            prefix[l] = prefix(asked, l, perNat);
        }
    }

    /** What walking costs when tokens of a part and its joints are left out up to each step. */
    private void costs(Asked asked, int p, float perNat) {
        Arrays.fill(cost, 0);
        for (int l = 0; l < asked.likely().length; l++) {
            if (asked.stands(l) == p) {
                Likely likely = asked.likely()[l];
                float scale = asked.weightAt(l) * perNat;
                int before = 0;
                for (int t = 0; t < likely.tokens().length; t++) {
                    int step = step(scale * likely.evidence()[t]);
                    cost[Math.max(0, step - 1)] += step == 0 ? 0 : likely.names()[t] - before;
                    before = likely.names()[t];
                }
            }
        }
        for (int step = STEPS - 1; step >= 0; step--) {
            cost[step] += cost[step + 1];
        }
    }

    private int prefix(Asked asked, int l, float perNat) {
        Likely likely = asked.likely()[l];
        float scale = asked.weightAt(l) * perNat;
        int most = left[asked.stands(l)];
        int prefix = likely.tokens().length;
        while (prefix > 0 && step(scale * likely.evidence()[prefix - 1]) <= most) {
            prefix--;
        }
        return prefix;
    }

    private static int step(float says) {
        return Math.min(STEPS + 1, (int) Math.ceil(says));
    }
}

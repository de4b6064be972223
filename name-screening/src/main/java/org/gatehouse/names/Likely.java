package org.gatehouse.names;

/**
 * The tokens of a list that a part of a query could be, the likest first, and how much each says. It says the more, the fewer
 * names have anything as like: {@code evidence} is the negative logarithm of that share.
 *
 * @param likeness of each, 0 to 100
 * @param evidence of each, in nats
 * @param names how many names the tokens up to each have together
 * @param own what a token of exactly these sounds would say
 */
@SuppressWarnings("ArrayRecordComponent")
record Likely(int[] tokens, byte[] likeness, float[] evidence, int[] names, float own) {

    /** Parts that are less like are not the same. */
    static final int LEAST = 55;

    /** What a single part says at most. */
    static final float MOST = 9;

    /** What the list counts for beside general knowledge of names, in names. */
    private static final double PRIOR_NAMES = 2000;

    static final double SHARE_RARE = 1e-5;
    static final double SHARE_COMMON = 2e-3;

    static float evidence(long names, int all, double share) {
        double likely = (names + PRIOR_NAMES * share) / (all + PRIOR_NAMES);
        return (float) Math.min(MOST, -Math.log(Math.min(1, likely)));
    }

    /** The same tokens, saying what they say in another list. */
    Likely told(Likely other) {
        float[] says = new float[tokens.length];
        for (int i = 0; i < says.length; i++) {
            says[i] = other.evidenceAt(likeness[i]);
        }
        return new Likely(tokens, likeness, says, names, other.own);
    }

    /** What a part that is so like says. */
    float evidenceAt(int like) {
        int low = 0;
        int high = tokens.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (likeness[middle] >= like) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? own : evidence[low - 1];
    }
}

package org.gatehouse.names;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The tokens that parts of a query could be, chained by token. */
final class Items {

    @Nullable
    Asked loaded;

    int stamp;
    int count;
    byte[] part = new byte[512];
    byte[] likeness = new byte[512];
    /** What each says, as much as a part of its kind may. */
    float[] evidence = new float[512];

    /** The part of the query that each stands for; of a joint the first. */
    byte[] stands = new byte[512];

    int[] next = new int[512];

    /** What tokens of each hash of {@link Company} say at most. */
    final float[] bounds = new float[Company.SIZE];

    void load(Asked asked, Scratch scratch) {
        loaded = asked;
        stamp = scratch.nextTokenStamp();
        count = 0;
        Arrays.fill(bounds, 0);
        for (int p = 0; p < asked.likely().length; p++) {
            Likely likely = asked.likely()[p];
            int first = asked.stands(p);
            float weight = asked.weightAt(p);
            for (int t = 0; t < likely.tokens().length; t++) {
                add(scratch, likely.tokens()[t], p, first, likely.likeness()[t], weight * likely.evidence()[t]);
            }
        }
    }

    private void add(Scratch scratch, int token, int p, int first, byte like, float says) {
        if (count == part.length) {
            int more = count * 2;
            part = Arrays.copyOf(part, more);
            likeness = Arrays.copyOf(likeness, more);
            stands = Arrays.copyOf(stands, more);
            evidence = Arrays.copyOf(evidence, more);
            next = Arrays.copyOf(next, more);
        }
        next[count] = scratch.tokenStamp[token] == stamp ? scratch.tokenItem[token] : -1;
        scratch.tokenStamp[token] = stamp;
        scratch.tokenItem[token] = count;
        part[count] = (byte) p;
        likeness[count] = like;
        stands[count] = (byte) first;
        evidence[count] = says;
        bounds[Company.hash(token)] += says;
        count++;
    }
}

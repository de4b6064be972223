package org.gatehouse.names;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The tokens that parts of a query could be, chained by token. */
final class Items {

    private static final int ROOM = 512;

    @Nullable
    Asked loaded;

    int count;

    /** The part or joint of the query that each item is of. */
    byte[] part = new byte[ROOM];

    byte[] likeness = new byte[ROOM];

    /** What each says, as much as a part of its kind may. */
    float[] evidence = new float[ROOM];

    /** The part of the query that each stands for; of a joint the first. */
    byte[] stands = new byte[ROOM];

    /** The next item of the same token; negative when there is none. */
    int[] next = new int[ROOM];

    /** What tokens of each hash of {@link Company} say at most. */
    final float[] bounds = new float[Company.SIZE];

    /** The first item of each token, counted from {@link #base}; what is below was left by an earlier query. */
    private final int[] first;

    private int base = 1;

    Items(int tokens) {
        first = new int[tokens];
    }

    /** The first item of the token; negative when no part could be it. */
    int first(int token) {
        return first[token] - base;
    }

    void load(Asked asked) {
        loaded = asked;
        base += count;
        if (base > Integer.MAX_VALUE / 2) {
            Arrays.fill(first, 0);
            base = 1;
        }
        count = 0;
        Arrays.fill(bounds, 0);
        for (int p = 0; p < asked.likely().length; p++) {
            Likely likely = asked.likely()[p];
            int[] tokens = likely.tokens();
            byte[] likenesses = likely.likeness();
            float[] says = likely.evidence();
            byte stand = (byte) asked.stands(p);
            float weight = asked.weightAt(p);
            room(tokens.length);
            for (int t = 0; t < tokens.length; t++) {
                add(tokens[t], (byte) p, stand, likenesses[t], weight * says[t]);
            }
        }
    }

    private void room(int more) {
        if (count + more > part.length) {
            int size = Math.max(count + more, 2 * part.length);
            part = Arrays.copyOf(part, size);
            likeness = Arrays.copyOf(likeness, size);
            stands = Arrays.copyOf(stands, size);
            evidence = Arrays.copyOf(evidence, size);
            next = Arrays.copyOf(next, size);
        }
    }

    private void add(int token, byte p, byte stand, byte like, float says) {
        next[count] = first[token] - base;
        first[token] = base + count;
        part[count] = p;
        likeness[count] = like;
        stands[count] = stand;
        evidence[count] = says;
        bounds[Company.hash(token)] += says;
        count++;
    }
}

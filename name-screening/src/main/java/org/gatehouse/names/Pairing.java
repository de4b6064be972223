package org.gatehouse.names;

import java.util.Arrays;
import org.gatehouse.names.spelling.Distance;
import org.gatehouse.names.spelling.Part.Kind;
import org.gatehouse.names.spelling.Spelling;

/**
 * Pairs the parts of an asked name with those of a listed one: sure pairs first, then parts written as one, then doubtful
 * pairs, initials, parts that were cut, and last what is merely not unlike. Holds working memory: one for each thread.
 */
final class Pairing {

    static final int NONE = -1;

    /** Parts of a name at most. */
    static final int MAX = Spelling.PARTS_MAX;

    /** From here on a pair is sure. */
    static final int SURE = 82;

    private static final int DOUBTFUL = Likely.LEAST;

    /** By what a part was paired. */
    enum By {
        SOUND,
        JOINED,
        SPLIT,
        INITIAL,
        TRUNCATED,
        LEFT_OVER
    }

    private final ListIndex index;

    final int[] listedParts = new int[MAX];
    final int[] askedMatch = new int[MAX];
    final int[] listedMatch = new int[MAX];
    final int[] askedLike = new int[MAX];
    final By[] askedBy = new By[MAX];
    final float[] askedEvidence = new float[MAX];
    final float[] features = new float[Feature.COUNT];
    int listedCount;

    /** Where each part of the listed name stands among those that are compared; little words are not. */
    final int[] places = new int[MAX];

    private final byte[] likeness = new byte[MAX * MAX];
    private final byte[] jointLikeness = new byte[MAX * 3 * MAX];
    private final JoinedParts joined;
    private final LooseParts loose;
    private final Describing describing;

    Pairing(ListIndex index, Distance distance) {
        this.index = index;
        joined = new JoinedParts(index, distance, this);
        loose = new LooseParts(index, distance, this);
        describing = new Describing(index, features);
    }

    /** Pairs and fills {@link #features}; the items of the query have been loaded. */
    void pair(Asked asked, int name, Items items, boolean weak) {
        start(asked, name);
        likenesses(asked, items);
        sound(asked, SURE);
        joined.splits(asked, jointLikeness);
        joined.joints(asked, name);
        sound(asked, DOUBTFUL);
        loose.initials(asked);
        loose.truncations(asked);
        int leftLikeness = loose.leftOvers(asked);
        describing.fill(asked, this, weak, leftLikeness);
    }

    private void start(Asked asked, int name) {
        int from = index.nameStart()[name];
        int to = index.nameStart()[name + 1];
        listedCount = 0;
        for (int p = from; p < to; p++) {
            if (PartFlags.kind(index.partFlags()[p]) == Kind.PARTICLE) {
                places[p - from] = NONE;
            } else {
                places[p - from] = listedCount;
                listedMatch[listedCount] = NONE;
                listedParts[listedCount++] = p;
            }
        }
        int parts = asked.parts().length;
        for (int i = 0; i < parts; i++) {
            askedMatch[i] = NONE;
        }
        Arrays.fill(likeness, 0, parts * MAX, (byte) 0);
        Arrays.fill(jointLikeness, 0, asked.jointFirst().length * MAX, (byte) 0);
        joined.count = 0;
    }

    private void likenesses(Asked asked, Items items) {
        int parts = asked.parts().length;
        for (int j = 0; j < listedCount; j++) {
            int token = index.token(listedParts[j]);
            for (int item = items.first(token); item >= 0; item = items.next[item]) {
                int part = items.part[item];
                if (part < parts) {
                    likeness[part * MAX + j] = items.likeness[item];
                } else {
                    jointLikeness[(part - parts) * MAX + j] = items.likeness[item];
                }
            }
        }
    }

    /** The likest pair first; of equals the one nearest to the order of the listed name. */
    private void sound(Asked asked, int least) {
        int parts = asked.parts().length;
        while (true) {
            int best = least - 1;
            int bestI = NONE;
            int bestJ = NONE;
            for (int i = 0; i < parts; i++) {
                if (askedMatch[i] != NONE) {
                    continue;
                }
                for (int j = 0; j < listedCount; j++) {
                    int like = likeness[i * MAX + j];
                    if (like > best && listedMatch[j] == NONE) {
                        best = like;
                        bestI = i;
                        bestJ = j;
                    }
                }
            }
            if (bestI == NONE) {
                return;
            }
            match(asked, bestI, bestJ, best, By.SOUND, asked.likely()[bestI]);
        }
    }

    /** Pairs a part that says what one so like does. */
    void match(Asked asked, int i, int j, int like, By by, Likely likely) {
        match(i, j, like, by, Asked.weight(asked.parts()[i].kind()) * likely.evidenceAt(like));
    }

    void match(int i, int j, int like, By by, float says) {
        askedMatch[i] = j;
        listedMatch[j] = i;
        askedLike[i] = like;
        askedBy[i] = by;
        askedEvidence[i] = says;
    }

    /** How many pairs are of two parts with one. */
    int joints() {
        return joined.count;
    }

    int initials() {
        return loose.initials;
    }

    int truncated() {
        return loose.truncated;
    }
}

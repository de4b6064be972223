package org.gatehouse.names;

import java.util.Arrays;
import org.gatehouse.names.spelling.Distance;
import org.gatehouse.names.spelling.Part;
import org.gatehouse.names.spelling.Part.Kind;
import org.gatehouse.names.spelling.Reading;
import org.gatehouse.names.spelling.Spelling;

/**
 * Pairs the parts of an asked name with those of a listed one: sure pairs first, then parts written as one, then doubtful
 * pairs, initials, parts that were cut, and last what is merely not unlike. Holds working memory: one for each thread.
 */
final class Pairing {

    static final int NONE = -1;

    /** From here on a pair is sure. */
    private static final int SURE = 82;

    /** So is a part that two others make together. */
    private static final int JOINT = SURE - 4;

    private static final int DOUBTFUL = Likely.LEAST;
    private static final int LEFT_OVER = 50;
    private static final int MAX = Spelling.PARTS_MAX;

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
    private final Distance distance;

    final int[] listedParts = new int[MAX];
    final int[] askedMatch = new int[MAX];
    final int[] listedMatch = new int[MAX];
    final int[] askedLike = new int[MAX];
    final By[] askedBy = new By[MAX];
    final float[] features = new float[Feature.COUNT];
    int listedCount;

    final float[] askedEvidence = new float[MAX];
    private final byte[] likeness = new byte[MAX * MAX];
    private final byte[] jointLikeness = new byte[MAX * 3 * MAX];
    private final byte[] joined = new byte[128];
    private final Describing describing;
    int joints;
    int initials;
    int truncated;

    Pairing(ListIndex index, Distance distance) {
        this.index = index;
        this.distance = distance;
        describing = new Describing(index, features);
    }

    /** Pairs and fills {@link #features}; tokens of the query have been loaded into the scratch. */
    void pair(Asked asked, int name, Scratch scratch, Items items, boolean weak) {
        start(asked, name);
        likenesses(asked, scratch, items);
        sound(asked, SURE);
        splits(asked);
        joints(asked, name);
        sound(asked, DOUBTFUL);
        initials(asked);
        truncations(asked);
        int leftLikeness = leftOvers(asked);
        describing.fill(asked, this, weak, leftLikeness);
    }

    private void start(Asked asked, int name) {
        listedCount = 0;
        for (int p = index.nameStart()[name]; p < index.nameStart()[name + 1]; p++) {
            if (PartFlags.kind(index.partFlags()[p]) != Kind.PARTICLE) {
                listedParts[listedCount++] = p;
            }
        }
        int parts = asked.parts().length;
        Arrays.fill(askedMatch, 0, parts, NONE);
        Arrays.fill(listedMatch, 0, listedCount, NONE);
        Arrays.fill(likeness, 0, parts * MAX, (byte) 0);
        Arrays.fill(jointLikeness, 0, asked.jointFirst().length * MAX, (byte) 0);
        joints = 0;
        initials = 0;
        truncated = 0;
    }

    private void likenesses(Asked asked, Scratch scratch, Items items) {
        int parts = asked.parts().length;
        for (int j = 0; j < listedCount; j++) {
            int token = index.token(listedParts[j]);
            if (scratch.tokenStamp[token] != items.stamp) {
                continue;
            }
            for (int item = scratch.tokenItem[token]; item >= 0; item = items.next[item]) {
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

    private void match(Asked asked, int i, int j, int like, By by, Likely likely) {
        askedMatch[i] = j;
        listedMatch[j] = i;
        askedLike[i] = like;
        askedBy[i] = by;
        askedEvidence[i] = Asked.weight(asked.parts()[i].kind()) * likely.evidenceAt(like);
    }

    /** Neighbours of the query that the list writes as one. */
    private void splits(Asked asked) {
        int parts = asked.parts().length;
        for (int x = 0; x < asked.jointFirst().length; x++) {
            int first = asked.jointFirst()[x];
            int second = asked.jointSecond()[x];
            if (askedMatch[first] != NONE || askedMatch[second] != NONE) {
                continue;
            }
            for (int j = 0; j < listedCount; j++) {
                int like = jointLikeness[x * MAX + j];
                if (like >= JOINT && listedMatch[j] == NONE) {
                    match(asked, first, j, like, By.SPLIT, asked.likely()[parts + x]);
                    if (second != first) {
                        askedMatch[second] = j;
                        askedLike[second] = like;
                        askedBy[second] = By.SPLIT;
                        askedEvidence[second] = 0;
                        joints++;
                    }
                    break;
                }
            }
        }
    }

    /** Neighbours of the list that the query writes as one. */
    private void joints(Asked asked, int name) {
        int open = 0;
        for (int i = 0; i < asked.parts().length; i++) {
            open += askedMatch[i] == NONE && asked.parts()[i].kind() != Kind.INITIAL ? 1 : 0;
        }
        if (open == 0) {
            return;
        }
        int from = index.nameStart()[name];
        int to = index.nameStart()[name + 1];
        for (int p = from; p + 1 < to; p++) {
            int first = listedPlace(p);
            int second = listedPlace(p + 1);
            int length = append(p + 1, append(p, 0));
            if (tryJoint(asked, length, first, second)) {
                continue;
            }
            if (second == NONE && p + 2 < to) {
                length = append(p + 2, length);
                tryJoint(asked, length, first, listedPlace(p + 2));
            }
        }
    }

    private int listedPlace(int part) {
        for (int j = 0; j < listedCount; j++) {
            if (listedParts[j] == part) {
                return j;
            }
        }
        return NONE;
    }

    private int append(int part, int length) {
        int row = index.tokenRow()[index.token(part)];
        int from = index.rowStart()[row];
        int to = index.rowStart()[row + 1];
        if (length > 0 && from < to && joined[length - 1] == index.sounds()[from]) {
            from++;
        }
        int taken = Math.min(to - from, 56 - length);
        if (taken > 0) {
            System.arraycopy(index.sounds(), from, joined, length, taken);
            return length + taken;
        }
        return length;
    }

    private boolean tryJoint(Asked asked, int length, int first, int second) {
        if (first == NONE && second == NONE
                || first != NONE && listedMatch[first] != NONE
                || second != NONE && listedMatch[second] != NONE) {
            return false;
        }
        for (int i = 0; i < asked.parts().length; i++) {
            if (askedMatch[i] != NONE) {
                continue;
            }
            for (Reading reading : asked.parts()[i].readings()) {
                if (!reading.vowelless() && Math.abs(reading.sounds().length - length) > 3) {
                    continue;
                }
                int like = distance.likeness(reading.sounds(), reading.vowelless(), joined, 0, length, false, JOINT)
                        * reading.faith()
                        / 100;
                if (like >= JOINT) {
                    match(asked, i, first == NONE ? second : first, like, By.JOINED, asked.likely()[i]);
                    if (first != NONE && second != NONE) {
                        listedMatch[second] = i;
                        joints++;
                    }
                    return true;
                }
            }
        }
        return false;
    }

    private void initials(Asked asked) {
        for (int i = 0; i < asked.parts().length; i++) {
            if (askedMatch[i] != NONE) {
                continue;
            }
            Part part = asked.parts()[i];
            for (int j = 0; j < listedCount; j++) {
                boolean askedInitial = part.kind() == Kind.INITIAL;
                boolean listedInitial = PartFlags.kind(index.partFlags()[listedParts[j]]) == Kind.INITIAL;
                if (listedMatch[j] == NONE && askedInitial != listedInitial && sameInitial(part, j)) {
                    askedMatch[i] = j;
                    listedMatch[j] = i;
                    askedLike[i] = 100;
                    askedBy[i] = By.INITIAL;
                    askedEvidence[i] = 1;
                    initials++;
                    break;
                }
            }
        }
    }

    boolean sameInitial(Part part, int j) {
        int row = index.tokenRow()[index.token(listedParts[j])];
        int from = index.rowStart()[row];
        byte[] sounds = part.sounds();
        return sounds.length > 0 && from < index.rowStart()[row + 1] && Initials.same(sounds[0], index.sounds()[from]);
    }

    private void truncations(Asked asked) {
        for (int i = 0; i < asked.parts().length; i++) {
            byte[] sounds = asked.parts()[i].sounds();
            if (askedMatch[i] != NONE || sounds.length < (asked.mrz() ? 2 : 3)) {
                continue;
            }
            for (int j = 0; j < listedCount; j++) {
                if (listedMatch[j] != NONE) {
                    continue;
                }
                int row = index.tokenRow()[index.token(listedParts[j])];
                int from = index.rowStart()[row];
                int to = index.rowStart()[row + 1];
                if (to - from > sounds.length && startsAlike(sounds, from)) {
                    askedMatch[i] = j;
                    listedMatch[j] = i;
                    askedLike[i] = 90;
                    askedBy[i] = By.TRUNCATED;
                    askedEvidence[i] = Math.min(2.5f, 0.8f * sounds.length);
                    truncated++;
                    break;
                }
            }
        }
    }

    /** The last sound of a cut part may be half of one: of kh only the k is left. */
    private boolean startsAlike(byte[] sounds, int from) {
        for (int k = 0; k < sounds.length - 1; k++) {
            if (sounds[k] != index.sounds()[from + k]) {
                return false;
            }
        }
        byte last = sounds[sounds.length - 1];
        byte listed = index.sounds()[from + sounds.length - 1];
        return last == listed || Initials.same(last, listed);
    }

    private int leftOvers(Asked asked) {
        int most = 0;
        for (int i = 0; i < asked.parts().length; i++) {
            if (askedMatch[i] != NONE || asked.parts()[i].kind() == Kind.INITIAL) {
                continue;
            }
            int best = 0;
            int bestJ = NONE;
            for (int j = 0; j < listedCount; j++) {
                if (listedMatch[j] == NONE) {
                    int like = direct(asked.parts()[i], index.token(listedParts[j]), Math.max(best, most) + 1);
                    if (like > best) {
                        best = like;
                        bestJ = j;
                    }
                }
            }
            if (best >= LEFT_OVER) {
                match(asked, i, bestJ, best, By.LEFT_OVER, asked.likely()[i]);
                askedEvidence[i] = Math.min(askedEvidence[i], 2);
            } else {
                most = Math.max(most, best);
            }
        }
        return most;
    }

    /** @param least what is less does not matter */
    private int direct(Part part, int token, int least) {
        int best = 0;
        for (Reading reading : part.readings()) {
            for (int row = index.tokenRow()[token]; row < index.tokenRow()[token + 1]; row++) {
                int like = distance.likeness(
                        reading.sounds(),
                        reading.vowelless(),
                        index.sounds(),
                        index.rowStart()[row],
                        index.rowStart()[row + 1],
                        index.rowFaith()[row] < 0,
                        least);
                best = Math.max(best, like * reading.faith() / 100);
            }
        }
        return best;
    }
}

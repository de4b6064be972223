package org.gatehouse.names;

import static org.gatehouse.names.Pairing.NONE;

import java.util.List;
import org.gatehouse.names.Pairing.By;
import org.gatehouse.names.spelling.Distance;
import org.gatehouse.names.spelling.Part;
import org.gatehouse.names.spelling.Part.Kind;
import org.gatehouse.names.spelling.Reading;

/** Pairs what little can be said of: initials, parts that were cut, and parts that are merely not unlike. */
final class LooseParts {

    /** From here on parts that nothing else pairs are not unlike. */
    private static final int NOT_UNLIKE = 50;

    /** What a pair that is merely not unlike says at most, in nats. */
    private static final float NOT_UNLIKE_SAYS = 2;

    private final ListIndex index;
    private final Distance distance;
    private final Pairing pairing;
    int initials;
    int truncated;

    LooseParts(ListIndex index, Distance distance, Pairing pairing) {
        this.index = index;
        this.distance = distance;
        this.pairing = pairing;
    }

    void initials(Asked asked) {
        initials = 0;
        for (int i = 0; i < asked.parts().length; i++) {
            if (pairing.askedMatch[i] != NONE) {
                continue;
            }
            Part part = asked.parts()[i];
            boolean initial = part.kind() == Kind.INITIAL;
            for (int j = 0; j < pairing.listedCount; j++) {
                if (pairing.listedMatch[j] == NONE && initial != isInitial(j) && sameInitial(part, j)) {
                    pairing.match(i, j, 100, By.INITIAL, 1);
                    initials++;
                    break;
                }
            }
        }
    }

    private boolean isInitial(int j) {
        return PartFlags.kind(index.partFlags()[pairing.listedParts[j]]) == Kind.INITIAL;
    }

    private boolean sameInitial(Part part, int j) {
        return sameInitial(index, part, pairing.listedParts[j]);
    }

    static boolean sameInitial(ListIndex index, Part part, int listed) {
        int row = index.tokenRow()[index.token(listed)];
        int from = index.rowStart()[row];
        byte[] sounds = part.sounds();
        return sounds.length > 0 && from < index.rowStart()[row + 1] && Initials.same(sounds[0], index.sounds()[from]);
    }

    void truncations(Asked asked) {
        truncated = 0;
        for (int i = 0; i < asked.parts().length; i++) {
            byte[] sounds = asked.parts()[i].sounds();
            if (pairing.askedMatch[i] != NONE || sounds.length < (asked.mrz() ? 2 : 3)) {
                continue;
            }
            for (int j = 0; j < pairing.listedCount; j++) {
                if (pairing.listedMatch[j] != NONE) {
                    continue;
                }
                int row = index.tokenRow()[index.token(pairing.listedParts[j])];
                int from = index.rowStart()[row];
                int to = index.rowStart()[row + 1];
                if (to - from > sounds.length && startsAlike(sounds, from)) {
                    pairing.match(i, j, 90, By.TRUNCATED, Math.min(2.5f, 0.8f * sounds.length));
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

    /** @return the best likeness of what is not paired even now */
    int leftOvers(Asked asked) {
        int most = 0;
        for (int i = 0; i < asked.parts().length; i++) {
            if (pairing.askedMatch[i] != NONE || asked.parts()[i].kind() == Kind.INITIAL) {
                continue;
            }
            int best = most;
            int bestJ = NONE;
            for (int j = 0; j < pairing.listedCount; j++) {
                if (pairing.listedMatch[j] == NONE) {
                    int like = direct(asked.parts()[i].readings(), index.token(pairing.listedParts[j]), best);
                    if (like > best) {
                        best = like;
                        bestJ = j;
                    }
                }
            }
            if (best >= NOT_UNLIKE) {
                float says = Asked.weight(asked.parts()[i].kind()) * asked.likely()[i].evidenceAt(best);
                pairing.match(i, bestJ, best, By.LEFT_OVER, Math.min(says, NOT_UNLIKE_SAYS));
            } else {
                most = best;
            }
        }
        return most;
    }

    /** @return how alike they are when that is more than the given likeness, else the given one */
    private int direct(List<Reading> readings, int token, int most) {
        int best = most;
        int end = index.tokenRow()[token + 1];
        for (int r = 0; r < readings.size(); r++) {
            Reading reading = readings.get(r);
            for (int row = index.tokenRow()[token]; row < end; row++) {
                int like = distance.likeness(
                        reading.sounds(),
                        reading.vowelless(),
                        index.sounds(),
                        index.rowStart()[row],
                        index.rowStart()[row + 1],
                        index.rowFaith()[row] < 0,
                        reading.without(best + 1));
                best = Math.max(best, like * reading.faith() / 100);
            }
        }
        return best;
    }
}

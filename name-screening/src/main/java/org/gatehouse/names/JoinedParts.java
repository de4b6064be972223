package org.gatehouse.names;

import static org.gatehouse.names.Pairing.NONE;

import java.util.List;
import org.gatehouse.names.Pairing.By;
import org.gatehouse.names.spelling.Distance;
import org.gatehouse.names.spelling.Part.Kind;
import org.gatehouse.names.spelling.Reading;

/** Pairs what one name writes as one part and the other as two. */
final class JoinedParts {

    /** From here on two parts are the one that they make together. */
    private static final int ALIKE = Pairing.SURE - 4;

    /** Sounds that two parts and one may differ by in number. */
    private static final int LENGTHS_APART = 3;

    private static final int ROOM = 56;

    private final ListIndex index;
    private final Distance distance;
    private final Pairing pairing;
    private final byte[] sounds = new byte[ROOM];

    /** How many pairs are of two parts with one. */
    int count;

    JoinedParts(ListIndex index, Distance distance, Pairing pairing) {
        this.index = index;
        this.distance = distance;
        this.pairing = pairing;
    }

    /**
     * Neighbours of the query that the list writes as one.
     *
     * @param likeness of each joint of the query and each part of the list
     */
    void splits(Asked asked, byte[] likeness) {
        int parts = asked.parts().length;
        for (int x = 0; x < asked.jointFirst().length; x++) {
            int first = asked.jointFirst()[x];
            int second = asked.jointSecond()[x];
            if (pairing.askedMatch[first] != NONE || pairing.askedMatch[second] != NONE) {
                continue;
            }
            for (int j = 0; j < pairing.listedCount; j++) {
                int like = likeness[x * Pairing.MAX + j];
                if (like >= ALIKE && pairing.listedMatch[j] == NONE) {
                    pairing.match(asked, first, j, like, By.SPLIT, asked.likely()[parts + x]);
                    if (second != first) {
                        pairing.askedMatch[second] = j;
                        pairing.askedLike[second] = like;
                        pairing.askedBy[second] = By.SPLIT;
                        pairing.askedEvidence[second] = 0;
                        count++;
                    }
                    break;
                }
            }
        }
    }

    /** Neighbours of the list that the query writes as one. */
    void joints(Asked asked, int name) {
        if (!anyOpen(asked)) {
            return;
        }
        int from = index.nameStart()[name];
        int last = index.nameStart()[name + 1] - from - 1;
        for (int p = 0; p < last; p++) {
            int first = pairing.places[p];
            int second = pairing.places[p + 1];
            // With a little word between them or without.
            boolean three = second == NONE && p + 1 < last && free(first, pairing.places[p + 2]);
            boolean two = free(first, second);
            if (!two && !three) {
                continue;
            }
            int length = append(from + p + 1, append(from + p, 0));
            if (two && pair(asked, length, first, second)) {
                continue;
            }
            if (three) {
                pair(asked, append(from + p + 2, length), first, pairing.places[p + 2]);
            }
        }
    }

    private boolean anyOpen(Asked asked) {
        for (int i = 0; i < asked.parts().length; i++) {
            if (pairing.askedMatch[i] == NONE && asked.parts()[i].kind() != Kind.INITIAL) {
                return true;
            }
        }
        return false;
    }

    /** Whether neither is paired, and one of them at least is no little word. */
    private boolean free(int first, int second) {
        return first != second
                && (first == NONE || pairing.listedMatch[first] == NONE)
                && (second == NONE || pairing.listedMatch[second] == NONE);
    }

    private int append(int part, int length) {
        int row = index.tokenRow()[index.token(part)];
        int from = index.rowStart()[row];
        int to = index.rowStart()[row + 1];
        if (length > 0 && from < to && sounds[length - 1] == index.sounds()[from]) {
            from++;
        }
        int taken = Math.min(to - from, ROOM - length);
        for (int i = 0; i < taken; i++) {
            sounds[length + i] = index.sounds()[from + i];
        }
        return length + Math.max(0, taken);
    }

    private boolean pair(Asked asked, int length, int first, int second) {
        for (int i = 0; i < asked.parts().length; i++) {
            int like = pairing.askedMatch[i] == NONE ? like(asked.parts()[i].readings(), length) : 0;
            if (like > 0) {
                pairing.match(asked, i, first == NONE ? second : first, like, By.JOINED, asked.likely()[i]);
                if (first != NONE && second != NONE) {
                    pairing.listedMatch[second] = i;
                    count++;
                }
                return true;
            }
        }
        return false;
    }

    /** @return how alike the first reading that is alike is; 0 when none is */
    private int like(List<Reading> readings, int length) {
        for (int r = 0; r < readings.size(); r++) {
            Reading reading = readings.get(r);
            byte[] asked = reading.sounds();
            if (!reading.vowelless() && Math.abs(asked.length - length) > LENGTHS_APART) {
                continue;
            }
            int least = reading.without(ALIKE);
            int like = distance.likeness(asked, reading.vowelless(), sounds, 0, length, false, least);
            if (like >= least) {
                return like * reading.faith() / 100;
            }
        }
        return 0;
    }
}

package org.gatehouse.names;

import java.util.Arrays;
import org.gatehouse.names.spelling.Distance;
import org.gatehouse.names.spelling.Keys;
import org.gatehouse.names.spelling.Likeness;

/** The working memory of one search; lent to one thread at a time. */
final class Scratch {

    final Keys keys = new Keys();
    final Distance distance = new Distance();
    final Likeness likeness = new Likeness();
    final Longs found = new Longs();
    final int[] rowStamp;
    final int[] tokenSeen;
    final int[] nameStamp;
    final Ints names = new Ints();
    final Ints births = new Ints();
    final Longs joints = new Longs();
    final Items items;
    final float[] best = new float[64];

    /** What a name must say whose birth date speaks so, from -1 for not known yet; infinity when nobody wants it. */
    final float[] needed = new float[BirthCodes.KINDS.length + 1];

    final BirthCodes codes = new BirthCodes();
    final WalkPlan plan = new WalkPlan();
    final Pairing pairing;
    private int[] walked = new int[64];
    private int[] walk = new int[64];
    private int rowStamps;
    private int nameStamps;

    Scratch(ListIndex index) {
        rowStamp = new int[index.rowToken().length];
        tokenSeen = new int[index.tokens()];
        nameStamp = new int[index.names()];
        items = new Items(index.tokens());
        pairing = new Pairing(index, distance);
    }

    int[] walked(int size) {
        if (walked.length < size) {
            walked = new int[size];
        }
        return walked;
    }

    int[] walk(int size) {
        if (walk.length < size) {
            walk = new int[size];
        }
        return walk;
    }

    int nextRowStamp() {
        if (++rowStamps == Integer.MAX_VALUE) {
            Arrays.fill(rowStamp, 0);
            Arrays.fill(tokenSeen, 0);
            rowStamps = 1;
        }
        return rowStamps;
    }

    int nextNameStamp() {
        if (++nameStamps == Integer.MAX_VALUE) {
            Arrays.fill(nameStamp, 0);
            nameStamps = 1;
        }
        return nameStamps;
    }
}

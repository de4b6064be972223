package org.gatehouse.names;

import java.util.Arrays;
import org.gatehouse.names.spelling.Distance;
import org.gatehouse.names.spelling.Keys;

/** The working memory of one search; lent to one thread at a time. */
final class Scratch {

    final Keys keys = new Keys();
    final Distance distance = new Distance();
    final Longs found = new Longs();
    final int[] rowStamp;
    final int[] tokenSeen;
    final int[] nameStamp;
    final int[] tokenStamp;
    final int[] tokenItem;
    final Ints names = new Ints();
    final Longs joints = new Longs();
    final Items items = new Items();
    final float[] best = new float[64];
    final byte[] verdicts = new byte[256];
    byte hopeless;
    final Pairing pairing;
    private int[] walked = new int[64];
    private boolean[] done = new boolean[64];
    private int rowStamps;
    private int nameStamps;
    private int tokenStamps;

    Scratch(ListIndex index) {
        rowStamp = new int[index.rowToken().length];
        tokenSeen = new int[index.tokens()];
        nameStamp = new int[index.names()];
        tokenStamp = new int[index.tokens()];
        tokenItem = new int[index.tokens()];
        pairing = new Pairing(index, distance);
    }

    int[] walked(int size) {
        if (walked.length < size) {
            walked = new int[size];
        }
        return walked;
    }

    /** All false. */
    boolean[] done(int size) {
        if (done.length < size) {
            done = new boolean[size];
        }
        Arrays.fill(done, 0, size, false);
        return done;
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

    int nextTokenStamp() {
        if (++tokenStamps == Integer.MAX_VALUE) {
            Arrays.fill(tokenStamp, 0);
            tokenStamps = 1;
        }
        return tokenStamps;
    }
}

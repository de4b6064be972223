package org.gatehouse.names;

import java.util.Arrays;

/** What has which key: pairs of a hash and a number in two sorted arrays, with a directory over the first bits of the hash. */
final class KeyTable {

    private final int[] hashes;
    private final int[] values;
    private final int[] directory;
    private final int shift;

    /** @param pairs each a hash in the upper and a number in the lower half; sorted in place */
    KeyTable(long[] pairs, int size) {
        Arrays.parallelSort(pairs, 0, size);
        hashes = new int[size];
        values = new int[size];
        int bits = Math.clamp(32 - Integer.numberOfLeadingZeros(size / 4), 4, 24);
        shift = 32 - bits;
        directory = new int[(1 << bits) + 1];
        for (int i = 0; i < size; i++) {
            hashes[i] = (int) (pairs[i] >>> 32) ^ Integer.MIN_VALUE;
            values[i] = (int) pairs[i];
            directory[(hashes[i] >>> shift) + 1]++;
        }
        for (int i = 1; i < directory.length; i++) {
            directory[i] += directory[i - 1];
        }
    }

    /** The first bit is turned round, so that sorted pairs are in the order of unsigned hashes. */
    static long pair(int hash, int value) {
        return (long) (hash ^ Integer.MIN_VALUE) << 32 | value & 0xFFFFFFFFL;
    }

    /** @return where the values of the hash begin; negative when there are none */
    int first(int hash) {
        int slot = hash >>> shift;
        for (int i = directory[slot]; i < directory[slot + 1]; i++) {
            if (hashes[i] == hash) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the place is still one of the hash. */
    boolean has(int place, int hash) {
        return place >= 0 && place < hashes.length && hashes[place] == hash;
    }

    int value(int place) {
        return values[place];
    }

    long bytes() {
        return 4L * (hashes.length + values.length + directory.length);
    }
}

package org.gatehouse.names.spelling;

import java.util.Arrays;

/**
 * How far apart two readings are: a cost-weighted edit distance over sounds, with neighbours that changed places. Holds working
 * memory: one for each thread.
 */
public final class Distance {

    private static final int ALPHABET = 64;
    private static final byte FULL = 100;
    static final int SWAP = 55;

    /** What a letter costs when the other side does not write vowels. */
    private static final byte UNWRITTEN = 4;

    private static final byte[] REPLACE = replacements("""
            ae 20 ai 35 ao 30 au 35 ei 20 eo 30 eu 35 iu 40 io 40 ou 15 ay 40 ey 25 iy 5 oy 45 uy 45
            kg 35 kH 40 gH 45 kC 50 Hh 10 gh 55 kc 45 kx 40 xs 40 xS 50 xz 45
            sz 30 sS 35 sc 35 zS 55 zJ 35 zj 40 SC 35 Sc 45 Cc 35 CJ 35 jJ 15 jC 45 jy 25 jg 45 jS 60 jz 40 Jy 45 jH 45 jh 45 JS 45 Jc 40 yh 60
            dt 35 dz 50 tc 50 ts 65 bp 35 bv 45 vf 25 pf 40 vu 30 vo 40 mn 45 lr 55 nl 70 rJ 50 ti 85 yl 65 tC 50 dj 55""");

    /** Of each sound those that it is exchanged for, a bit each, and what the nearest of them costs. */
    private static final long[] NEAR = new long[ALPHABET];

    private static final byte[] NEAREST = nearest();

    private static final byte[] DROP = drops();
    private static final byte[] DROP_BESIDE_UNWRITTEN = dropsBesideUnwritten();

    private final int[] two = new int[Sounds.MAX * 2 + 4];
    private final int[] one = new int[Sounds.MAX * 2 + 4];
    private final int[] now = new int[Sounds.MAX * 2 + 4];

    private static byte[] replacements(String pairs) {
        byte[] table = new byte[ALPHABET * ALPHABET];
        Arrays.fill(table, FULL);
        String[] words = pairs.strip().split("\\s+", -1);
        for (int i = 0; i < words.length; i += 2) {
            int a = words[i].charAt(0) & 63;
            int b = words[i].charAt(1) & 63;
            byte cost = Byte.parseByte(words[i + 1]);
            table[a * ALPHABET + b] = cost;
            table[b * ALPHABET + a] = cost;
        }
        for (int i = 0; i < ALPHABET; i++) {
            table[i * ALPHABET + i] = 0;
        }
        return table;
    }

    private static byte[] nearest() {
        byte[] nearest = new byte[ALPHABET];
        Arrays.fill(nearest, FULL);
        for (int a = 0; a < ALPHABET; a++) {
            for (int b = 0; b < ALPHABET; b++) {
                if (a != b && REPLACE[a * ALPHABET + b] < FULL) {
                    NEAR[a] |= 1L << b;
                    nearest[a] = (byte) Math.min(nearest[a], REPLACE[a * ALPHABET + b]);
                }
            }
        }
        return nearest;
    }

    private static byte[] drops() {
        byte[] table = new byte[ALPHABET];
        Arrays.fill(table, FULL);
        for (char vowel : "aeiou".toCharArray()) {
            table[vowel & 63] = 35;
        }
        table['y' & 63] = 22;
        table['h' & 63] = 40;
        return table;
    }

    /**
     * How alike two readings are.
     *
     * @param from where the other begins in its array
     * @param to where it ends
     * @return 0 to 100; 100 for the same sounds, 0 when one is twice as long or nothing fits
     */
    public int likeness(byte[] a, boolean aVowelless, byte[] other, int from, int to, boolean otherVowelless) {
        return likeness(a, aVowelless, other, from, to, otherVowelless, 0);
    }

    /**
     * As {@link #likeness(byte[], boolean, byte[], int, int, boolean)}, and sooner where little is enough to know.
     *
     * @param least what is less may be answered as 0
     */
    public int likeness(
            byte[] a, boolean aVowelless, byte[] other, int from, int to, boolean otherVowelless, int least) {
        if (!aVowelless && !otherVowelless && Arrays.equals(a, 0, a.length, other, from, to)) {
            return 100;
        }
        byte[] dropHere = otherVowelless ? DROP_BESIDE_UNWRITTEN : DROP;
        byte[] dropThere = aVowelless ? DROP_BESIDE_UNWRITTEN : DROP;
        int here = 0;
        long soundsHere = 0;
        for (byte sound : a) {
            here += dropHere[sound & 63];
            soundsHere |= 1L << sound;
        }
        int there = 0;
        long soundsThere = 0;
        for (int i = from; i < to; i++) {
            there += dropThere[other[i] & 63];
            soundsThere |= 1L << other[i];
        }
        int all = Math.max(here, there);
        if (all == 0 || 2 * Math.abs(here - there) > all) {
            return 0;
        }
        // A hundredth more, because likeness is rounded up.
        int most = all - all * least / 100 + all / 100 + 1;
        if (costLeast(a, 0, a.length, dropHere, soundsThere) > most
                || costLeast(other, from, to, dropThere, soundsHere) > most) {
            return 0;
        }
        int cost = cost(a, dropHere, other, from, to - from, dropThere, most);
        return Math.max(0, 100 - 100 * cost / all);
    }

    public int likeness(byte[] a, boolean aVowelless, byte[] b, boolean bVowelless) {
        return likeness(a, aVowelless, b, 0, b.length, bVowelless);
    }

    /** What sounds cost at least beside others: one that the others do not have is exchanged or dropped, in whatever order. */
    static int costLeast(byte[] sounds, int from, int to, byte[] drop, long others) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            int x = sounds[i] & 63;
            if ((others >>> x & 1) == 0) {
                sum += (others & NEAR[x]) == 0 ? drop[x] : Math.min(drop[x], NEAREST[x]);
            }
        }
        return sum;
    }

    private int cost(byte[] a, byte[] dropHere, byte[] b, int from, int n, byte[] dropThere, int most) {
        int[] before = two;
        int[] last = one;
        int[] row = now;
        last[0] = 0;
        for (int j = 1; j <= n; j++) {
            last[j] = last[j - 1] + dropThere[b[from + j - 1] & 63];
        }
        int previous = -1;
        int cheapestBefore = 0;
        for (byte sound : a) {
            int x = sound & 63;
            int dropX = dropHere[x];
            int replace = x * ALPHABET;
            int left = last[0] + dropX;
            row[0] = left;
            int cheapest = left;
            int y = -1;
            for (int j = 1; j <= n; j++) {
                int beside = y;
                y = b[from + j - 1] & 63;
                int best = Math.min(last[j - 1] + REPLACE[replace + y], last[j] + dropX);
                best = Math.min(best, left + dropThere[y]);
                if (x == beside && y == previous) {
                    best = Math.min(best, before[j - 2] + SWAP);
                }
                row[j] = best;
                left = best;
                cheapest = Math.min(cheapest, best);
            }
            // Every way leads through this row, or past it from the one before by a change of places.
            if (cheapest > most && cheapestBefore + SWAP > most) {
                return cheapest;
            }
            cheapestBefore = cheapest;
            previous = x;
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[n];
    }

    static int drop(int sound, boolean besideVowelless) {
        return (besideVowelless ? DROP_BESIDE_UNWRITTEN : DROP)[sound];
    }

    static int replace(int a, int b) {
        return REPLACE[a * ALPHABET + b];
    }

    private static byte[] dropsBesideUnwritten() {
        byte[] table = DROP.clone();
        for (char vowel : "aeiouy".toCharArray()) {
            table[vowel & 63] = UNWRITTEN;
        }
        return table;
    }
}

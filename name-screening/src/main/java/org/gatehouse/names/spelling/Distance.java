package org.gatehouse.names.spelling;

import java.util.Arrays;

/**
 * How far apart two readings are: a cost-weighted edit distance over sounds, with neighbours that changed places. Holds working
 * memory: one for each thread.
 */
public final class Distance {

    private static final int ALPHABET = 64;
    private static final byte FULL = 100;
    private static final int SWAP = 55;

    /** What a letter costs when the other side does not write vowels. */
    private static final int UNWRITTEN = 4;

    private static final byte[] REPLACE = replacements("""
            ae 20 ai 35 ao 30 au 35 ei 20 eo 30 eu 35 iu 40 io 40 ou 15 ay 40 ey 25 iy 5 oy 45 uy 45
            kg 35 kH 40 gH 45 kC 50 Hh 10 gh 55 kc 45 kx 40 xs 40 xS 50 xz 45
            sz 30 sS 35 sc 35 zS 55 zJ 35 zj 40 SC 35 Sc 45 Cc 35 CJ 35 jJ 15 jC 45 jy 25 jg 45 jS 60 jz 40 Jy 45 jH 45 jh 45 JS 45 Jc 40 yh 60
            dt 35 dz 50 tc 50 ts 65 bp 35 bv 45 vf 25 pf 40 vu 30 vo 40 mn 45 lr 55 nl 70 rJ 50 ti 85 yl 65 tC 50 dj 55""");

    private static final byte[] DROP = drops();

    private int[] two = new int[Sounds.MAX * 2 + 4];
    private int[] one = new int[Sounds.MAX * 2 + 4];
    private int[] now = new int[Sounds.MAX * 2 + 4];

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
        if (!aVowelless && !otherVowelless && Arrays.equals(a, 0, a.length, other, from, to)) {
            return 100;
        }
        int here = weight(a, 0, a.length, otherVowelless);
        int there = weight(other, from, to, aVowelless);
        int all = Math.max(here, there);
        if (all == 0 || 2 * Math.abs(here - there) > all) {
            return 0;
        }
        int cost = cost(a, aVowelless, other, from, to - from, otherVowelless);
        return Math.max(0, 100 - 100 * cost / all);
    }

    public int likeness(byte[] a, boolean aVowelless, byte[] b, boolean bVowelless) {
        return likeness(a, aVowelless, b, 0, b.length, bVowelless);
    }

    /** The sum of what each sound weighs. */
    private static int weight(byte[] sounds, int from, int to, boolean otherVowelless) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += drop(sounds[i], otherVowelless);
        }
        return sum;
    }

    private int cost(byte[] a, boolean aVowelless, byte[] b, int from, int n, boolean bVowelless) {
        one[0] = 0;
        for (int j = 1; j <= n; j++) {
            one[j] = one[j - 1] + drop(b[from + j - 1], aVowelless);
        }
        for (int i = 1; i <= a.length; i++) {
            int x = a[i - 1] & 63;
            int dropX = drop(a[i - 1], bVowelless);
            now[0] = one[0] + dropX;
            for (int j = 1; j <= n; j++) {
                int y = b[from + j - 1] & 63;
                int best = one[j - 1] + REPLACE[x * ALPHABET + y];
                best = Math.min(best, one[j] + dropX);
                best = Math.min(best, now[j - 1] + drop(b[from + j - 1], aVowelless));
                if (i > 1 && j > 1 && x == (b[from + j - 2] & 63) && y == (a[i - 2] & 63)) {
                    best = Math.min(best, two[j - 2] + SWAP);
                }
                now[j] = best;
            }
            int[] free = two;
            two = one;
            one = now;
            now = free;
        }
        return one[n];
    }

    private static int drop(byte sound, boolean otherVowelless) {
        return otherVowelless && Sounds.vowel(sound) ? UNWRITTEN : DROP[sound & 63];
    }
}

package org.gatehouse.names.spelling;

/**
 * The keys of a reading, so made that readings which are one consonant apart, or differ in vowels only, have a key in common.
 * A key is a hash: two readings may share one by chance, so what shares a key is still compared.
 */
public final class Keys {

    /** From so many consonants on a consonant may be missing, more or another. */
    private static final int LONG_SKELETON = 4;

    private static final int SHORTEST_FRAME = 4;
    private static final int MAX = 14;

    private final byte[] skeleton = new byte[Sounds.MAX + 2];
    private final byte[] frame = new byte[Sounds.MAX + 2];
    private final int[] keys = new int[2 * Sounds.MAX + 8];
    private int count;

    /** The keys of the sounds; read them with {@link #key} before the next call. */
    public int of(byte[] sounds, boolean vowelless) {
        count = 0;
        int s = 0;
        int f = 0;
        for (byte sound : sounds) {
            byte group = group(sound);
            if (group != 'a' && s < MAX && (s == 0 || skeleton[s - 1] != group)) {
                skeleton[s++] = group;
            }
            if (f < MAX && (f == 0 || frame[f - 1] != group)) {
                frame[f++] = group;
            }
        }
        if (s == 0) {
            add(hash(frame, f, -1, 7));
            return count;
        }
        add(hash(skeleton, s, -1, 1));
        if (s >= LONG_SKELETON) {
            for (int i = 0; i < s; i++) {
                add(hash(skeleton, s, i, 1));
            }
        } else if (f >= SHORTEST_FRAME && !vowelless) {
            add(hash(frame, f, -1, 2));
            for (int i = 0; i < f; i++) {
                add(hash(frame, f, i, 2));
            }
        }
        return count;
    }

    /** @return the key of all consonants in their order; what joined parts are found by */
    public int skeleton(byte[] sounds) {
        int s = 0;
        for (byte sound : sounds) {
            byte group = group(sound);
            if (group != 'a' && s < MAX && (s == 0 || skeleton[s - 1] != group)) {
                skeleton[s++] = group;
            }
        }
        return hash(skeleton, s, -1, 1);
    }

    public int key(int i) {
        return keys[i];
    }

    private void add(int key) {
        for (int i = 0; i < count; i++) {
            if (keys[i] == key) {
                return;
            }
        }
        keys[count++] = key;
    }

    private static int hash(byte[] bytes, int length, int without, int seed) {
        int hash = seed * 0x9E3779B1;
        for (int i = 0; i < length; i++) {
            if (i != without) {
                hash = (hash ^ bytes[i]) * 0x01000193;
            }
        }
        hash ^= hash >>> 15;
        hash *= 0x85EBCA6B;
        return hash ^ hash >>> 13;
    }

    /** Sounds that languages exchange for each other are one group. */
    private static byte group(byte sound) {
        return switch (sound) {
            case 'a', 'e', 'i', 'o', 'u', 'y' -> 'a';
            case 'k', 'g' -> 'k';
            case 'h', 'H' -> 'h';
            case 's', 'z', 'S' -> 's';
            case 'j', 'J', 'C', 'c' -> 'c';
            case 't', 'd' -> 't';
            case 'b', 'p' -> 'p';
            case 'v', 'f' -> 'v';
            default -> sound;
        };
    }
}

package org.gatehouse.names.spelling;

import java.util.Arrays;

/**
 * Latin letters to sounds: one byte a sound, so that spellings of one name come close to each other.
 *
 * <p>Vowels are {@code a e i o u}, the glide is {@code y}; {@code H} is kh, {@code S} sh, {@code C} ch, {@code J} zh, {@code c}
 * ts, {@code x} ks; other consonants stand for themselves. Doubled sounds are one.
 */
public final class Sounds {

    /** Longer parts are cut; no name needs more. */
    static final int MAX = 28;

    private Sounds() {}

    /** @param letters small Latin letters, nothing else */
    public static byte[] of(String letters) {
        byte[] sounds = new byte[MAX + 2];
        int n = 0;
        int length = letters.length();
        int i = 0;
        while (i < length && n < MAX) {
            char c = letters.charAt(i);
            char next = i + 1 < length ? letters.charAt(i + 1) : 0;
            char third = i + 2 < length ? letters.charAt(i + 2) : 0;
            char sound = c;
            int taken = 1;
            switch (c) {
                case 's' -> {
                    if (next == 'h' && third == 'c' && at(letters, i + 3) == 'h') {
                        sound = 'S';
                        taken = 4;
                    } else if (next == 'c' && third == 'h') {
                        sound = 'S';
                        taken = 3;
                    } else if (next == 'h' || next == 'z') {
                        sound = 'S';
                        taken = 2;
                    }
                }
                case 't' -> {
                    if (next == 's' && third == 'c' && at(letters, i + 3) == 'h') {
                        sound = 'C';
                        taken = 4;
                    } else if (next == 'c' && third == 'h') {
                        sound = 'C';
                        taken = 3;
                    } else if (next == 's' || next == 'z') {
                        sound = next == 's' && third == 'h' ? 'C' : 'c';
                        taken = sound == 'C' ? 3 : 2;
                    } else if (next == 'j') {
                        sound = 'C';
                        taken = 2;
                    } else if (next == 'h') {
                        taken = 2;
                    }
                }
                case 'd' -> {
                    if (next == 'z' && third == 'h') {
                        sound = 'j';
                        taken = 3;
                    } else if (next == 'j') {
                        sound = 'j';
                        taken = 2;
                    } else if (next == 'z') {
                        sound = 'z';
                        taken = 2;
                    } else if (next == 'h') {
                        taken = 2;
                    }
                }
                case 'c' -> {
                    if (next == 'h' || next == 'z') {
                        sound = 'C';
                        taken = 2;
                    } else if (next == 'k') {
                        sound = 'k';
                        taken = 2;
                    } else if (next == 'e' || next == 'i' || next == 'y') {
                        sound = 'c';
                    } else {
                        sound = 'k';
                    }
                }
                case 'z' -> {
                    if (next == 'h') {
                        sound = 'J';
                        taken = 2;
                    }
                }
                case 'k' -> {
                    if (next == 'h') {
                        sound = 'H';
                        taken = 2;
                    } else if (next == 's') {
                        sound = 'x';
                        taken = 2;
                    }
                }
                case 'h' -> {
                    if (next == 's' && i == 0) {
                        sound = 'S';
                        taken = 2;
                    }
                }
                case 'x' -> {
                    // A syllable of pinyin begins: at the front, or behind another that ends so.
                    if (i == 0 || letters.charAt(i - 1) == 'n' || letters.charAt(i - 1) == 'g') {
                        sound = 'S';
                    }
                }
                case 'g', 'b', 'j', 'r' -> {
                    if (next == 'h' && third != 0 && (c != 'r' || i == 0)) {
                        taken = 2;
                    }
                }
                case 'p' -> {
                    if (next == 'h') {
                        sound = 'f';
                        taken = 2;
                    }
                }
                case 'q' -> {
                    sound = next == 's' ? 'x' : 'k';
                    taken = next == 's' ? 2 : 1;
                }
                case 'w' -> sound = 'v';
                case 'f' -> {
                    if (i > 0 && next == 'f' && third == 0 || i > 1 && next == 0 && letters.charAt(i - 1) == 'o') {
                        sound = 'v';
                        taken = next == 0 ? 1 : 2;
                    }
                }
                case 'o' -> {
                    if (next == 'u' || next == 'o') {
                        sound = 'u';
                        taken = 2;
                    }
                }
                case 'e' -> {
                    if (next == 'e') {
                        sound = 'i';
                        taken = 2;
                    } else if (next == 'u' && third == 'n') {
                        sound = 'u';
                        taken = 2;
                    } else if (next == 'o' && (third == 'n' || third == 'k' || third == 0 || third == 'm')) {
                        sound = 'o';
                        taken = 2;
                    }
                }
                default -> {
                    // The letter is the sound.
                }
            }
            if (n == 0 || sounds[n - 1] != (byte) sound) {
                sounds[n++] = (byte) sound;
            }
            i += taken;
        }
        n = ending(sounds, n);
        return Arrays.copyOf(sounds, n);
    }

    /** Slavic and Persian endings that are spelled in many ways: iy, yy, yi, ey, ij. */
    private static int ending(byte[] sounds, int length) {
        int n = length;
        if (n > 2 && (sounds[n - 1] == 'y' || sounds[n - 1] == 'j' || sounds[n - 1] == 'i')) {
            byte before = sounds[n - 2];
            if (before == 'i' || before == 'y') {
                n--;
            }
            sounds[n - 1] = before == 'e' || before == 'a' || before == 'o' || before == 'u' ? (byte) 'y' : (byte) 'i';
        }
        return n;
    }

    private static char at(String letters, int i) {
        return i < letters.length() ? letters.charAt(i) : 0;
    }

    static boolean vowel(int sound) {
        return sound == 'a' || sound == 'e' || sound == 'i' || sound == 'o' || sound == 'u' || sound == 'y';
    }
}

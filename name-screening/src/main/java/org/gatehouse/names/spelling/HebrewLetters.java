package org.gatehouse.names.spelling;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Hebrew letters; most vowels are not written, and bet, kaf, pe and vav sound in two ways. */
final class HebrewLetters {

    private static final String[] HARD = {
        "a", "b", "g", "d", "h", "v", "z", "h", "t", "i", "k", "k", "l", "m", "m", "n", "n", "s", "a", "p", "p", "ts",
        "ts", "k", "r", "sh", "t"
    };

    private HebrewLetters() {}

    static List<Reading> readings(String word) {
        Set<Reading> readings = new LinkedHashSet<>();
        readings.add(new Reading(Sounds.of(latin(word, false, "o")), true, 100));
        readings.add(new Reading(Sounds.of(latin(word, false, "v")), true, 100));
        readings.add(new Reading(Sounds.of(latin(word, true, "o")), true, 97));
        return List.copyOf(readings);
    }

    private static String latin(String word, boolean soft, String vav) {
        var latin = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            int place = word.charAt(i) - 0x5D0;
            if (place < 0 || place >= HARD.length) {
                continue;
            }
            String sound = HARD[place];
            if (place == 5) {
                sound = i == 0 ? "v" : vav;
            } else if (soft && i > 0) {
                sound = switch (place) {
                    case 1 -> "v";
                    case 10, 11 -> "kh";
                    case 19, 20 -> "f";
                    case 25 -> "s";
                    default -> sound;
                };
            }
            latin.append(sound);
        }
        return latin.toString();
    }
}

package org.gatehouse.browser;

import java.util.Random;

/** Zones of every size that a reader may type, of documents that do not exist. */
final class Zones {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String ALL = LETTERS + "0123456789";

    private Zones() {}

    /** TD3, MRV-A, TD2, MRV-B or TD1; its characters are any, for a wedge knows no check digits. */
    static String any(Random chance) {
        return switch (chance.nextInt(6)) {
            case 0 -> lines(chance, "V<", 2, 44);
            case 1 -> lines(chance, "I<", 2, 36);
            case 2 -> lines(chance, "V<", 2, 36);
            case 3 -> lines(chance, "I<", 3, 30);
            case 4 -> lines(chance, "AC", 3, 30);
            default -> lines(chance, "P<", 2, 44);
        };
    }

    private static String lines(Random chance, String begins, int count, int length) {
        var zone = new StringBuilder();
        for (int line = 0; line < count; line++) {
            String text = (line == 0 ? begins : "") + word(chance, 6 + chance.nextInt(length - 10));
            zone.append(line == 0 ? "" : "\n").append(text).append("<".repeat(length - text.length()));
        }
        return zone.toString();
    }

    private static String word(Random chance, int length) {
        var word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append(
                    chance.nextInt(8) == 0 && i > 0
                            ? '<'
                            : ALL.charAt(chance.nextInt(i < 3 ? LETTERS.length() : ALL.length())));
        }
        return word.toString();
    }
}

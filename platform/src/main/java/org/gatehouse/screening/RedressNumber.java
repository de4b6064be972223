package org.gatehouse.screening;

import java.util.Locale;
import java.util.Optional;

/**
 * What a traveller who was taken for somebody else is given, and shows the next time. Eleven signs by chance and a check
 * sign; it tells nothing of anybody. Signs that are mistaken for one another are left out: I, L, O and U.
 *
 * @param value twelve signs, the last one by the hybrid scheme of ISO/IEC 7064 with 33 and 32: every single wrong sign is
 *     noticed
 */
public record RedressNumber(String value) {

    public static final int RANDOM_SIGNS = 11;

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 4;

    /** @throws IllegalArgumentException when it is none; text from outside goes through {@link #read} */
    public RedressNumber {
        if (!hasForm(value)) {
            throw new IllegalArgumentException("not a redress number");
        }
    }

    /** @param signs as many as {@link #RANDOM_SIGNS}, each 0 to 31 */
    public static RedressNumber of(int[] signs) {
        if (signs.length != RANDOM_SIGNS) {
            throw new IllegalArgumentException("not " + RANDOM_SIGNS + " signs");
        }
        var text = new StringBuilder(RANDOM_SIGNS + 1);
        for (int sign : signs) {
            text.append(SIGNS.charAt(sign));
        }
        return new RedressNumber(text.append(check(text)).toString());
    }

    /** Reads it as people write it: with dashes and blanks, small letters, an O for a nought, an I or L for a one. */
    public static Optional<RedressNumber> read(String text) {
        String plain = text.replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return hasForm(plain) ? Optional.of(new RedressNumber(plain)) : Optional.empty();
    }

    /** In three groups of four, as on paper. */
    public String printed() {
        return value.substring(0, GROUP) + "-" + value.substring(GROUP, 2 * GROUP) + "-" + value.substring(2 * GROUP);
    }

    private static boolean hasForm(String text) {
        return text.length() == RANDOM_SIGNS + 1
                && text.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0)
                && check(text.substring(0, RANDOM_SIGNS)) == text.charAt(RANDOM_SIGNS);
    }

    private static char check(CharSequence signs) {
        int modulus = SIGNS.length();
        int product = modulus;
        for (int at = 0; at < signs.length(); at++) {
            int sum = (product + SIGNS.indexOf(signs.charAt(at))) % modulus;
            product = (sum == 0 ? modulus : sum) * 2 % (modulus + 1);
        }
        return SIGNS.charAt(Math.floorMod(1 - product, modulus));
    }
}

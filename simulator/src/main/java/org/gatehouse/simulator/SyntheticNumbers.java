package org.gatehouse.simulator;

import java.util.regex.Pattern;

/**
 * The reserved numbers by which anything synthetic can be told from the real. A document number of the simulator has the
 * letters QX where no issuing authority is known to have both, and then only digits and letters without I, O, Q and X:
 *
 * <ul>
 *   <li>{@code QX} and seven: passports (TD3), seafarers' documents (TD2), crew certificates (TD1);
 *   <li>{@code CQX} and six: two-way permit (CS); real ones have C, a letter or digit, and seven digits;
 *   <li>{@code H} or {@code M}, a digit to 7, {@code QX} and five: mainland travel permit of a Hong Kong or a Macao
 *       resident (CR); real ones have H or M and eight digits;
 *   <li>a digit to 7, {@code QX} and five: mainland travel permit of a Taiwan resident (CT); real ones have eight digits.
 * </ul>
 *
 * <p>QM to QZ are codes that ISO 3166-1 leaves to users and never gives to a country, so QX names nobody. Conveyances bear
 * {@code QX-} and six, which is no number plate, train number, aircraft registration or IMO number.
 */
public final class SyntheticNumbers {

    private static final char[] DIGITS = "0123456789ABCDEFGHJKLMNPRSTUVWYZ".toCharArray();
    private static final Pattern DOCUMENT =
            Pattern.compile("QX[0-9A-HJ-NPR-WYZ]{7}|CQX[0-9A-HJ-NPR-WYZ]{6}|[HM]?[0-7]QX[0-9A-HJ-NPR-WYZ]{5}");
    private static final Pattern CONVEYANCE = Pattern.compile("QX-[0-9A-HJ-NPR-WYZ]{6}");

    /** Odd, so that multiplying by it, modulo a power of two, gives each number once; so does xor with its own upper bits. */
    private static final long SCATTER = 0x2545f4914f6cdd1dL;

    private static final int PASSPORT_GROUP_BIT = 30;

    private SyntheticNumbers() {}

    /**
     * Whether a document number, or the registration of a conveyance, is one of the reserved ones.
     *
     * @param number with or without the fillers of a machine-readable zone
     */
    public static boolean recognises(String number) {
        var bare = number.replace("<", "");
        return DOCUMENT.matcher(bare).matches() || CONVEYANCE.matcher(bare).matches();
    }

    /** The document number of a person in a form of document. */
    static String of(Form form, Person person) {
        return switch (form) {
            case PASSPORT, TD2, TD1 -> {
                long serial = person.serial() | (long) person.cohort().group().slot << PASSPORT_GROUP_BIT;
                yield number("QX", scattered(serial, 35), 7);
            }
            case HK_MACAO_PERMIT -> number("CQX", scattered(person.serial(), 30), 6);
            case RETURN_PERMIT -> permit(person.macao() ? "M" : "H", person);
            case TAIWAN_PERMIT -> permit("", person);
        };
    }

    /** Readers know these permits by a digit among the first places of the number. */
    private static String permit(String prefix, Person person) {
        long scattered = scattered(person.serial(), 28);
        return number(prefix + (char) ('0' + (scattered >>> 25)) + "QX", scattered, 5);
    }

    /** The registration of a conveyance. */
    static String registration(long serial) {
        return number("QX-", scattered(serial, 30), 6);
    }

    private static long scattered(long serial, int bits) {
        long mask = (1L << bits) - 1;
        long once = serial * SCATTER & mask;
        return (once ^ once >>> 13) * SCATTER & mask;
    }

    private static String number(String prefix, long value, int places) {
        char[] text = new char[prefix.length() + places];
        prefix.getChars(0, prefix.length(), text, 0);
        long rest = value;
        for (int i = text.length - 1; i >= prefix.length(); i--) {
            text[i] = DIGITS[(int) (rest & 31)];
            rest >>>= 5;
        }
        return new String(text);
    }
}

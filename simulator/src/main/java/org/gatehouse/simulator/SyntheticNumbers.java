package org.gatehouse.simulator;

import java.util.regex.Pattern;

/**
 * The reserved numbers by which anything synthetic can be told from the real. A document number of the simulator has the
 * letters QX where no issuing authority is known to have both, and then only digits and letters without I, O, Q and X:
 *
 * <ul>
 *   <li>{@code QX} and seven: passports (TD3), seafarers' documents (TD2), crew certificates (TD1);
 *   <li>{@code QX} and six: mainland travel permit of a Taiwan resident (CT), whose number has eight places;
 *   <li>{@code CQX} and six: two-way permit (CS); real ones have C, a letter or digit, and seven digits;
 *   <li>{@code HQX} or {@code MQX} and six: mainland travel permit of a Hong Kong or a Macao resident (CR); real ones have
 *       H or M and eight digits.
 * </ul>
 *
 * <p>QM to QZ are codes that ISO 3166-1 leaves to users and never gives to a country, so QX names nobody. Conveyances bear
 * {@code QX-} and six, which is no number plate, train number, aircraft registration or IMO number.
 */
public final class SyntheticNumbers {

    private static final char[] DIGITS = "0123456789ABCDEFGHJKLMNPRSTUVWYZ".toCharArray();
    private static final Pattern DOCUMENT = Pattern.compile("(?:QX[0-9A-HJ-NPR-WYZ]{6,7}|[CHM]QX[0-9A-HJ-NPR-WYZ]{6})");
    private static final Pattern CONVEYANCE = Pattern.compile("QX-[0-9A-HJ-NPR-WYZ]{6}");

    /** Odd, so that multiplying by it, modulo a power of two, gives each number once; so does xor with its own upper bits. */
    private static final long SCATTER = 0x2545f4914f6cdd1dL;

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
            case PASSPORT, TD2, TD1 ->
                number("QX", person.serial() | (long) person.cohort().group().slot << 30, 7);
            case TAIWAN_PERMIT -> number("QX", person.serial(), 6);
            case HK_MACAO_PERMIT -> number("CQX", person.serial(), 6);
            case RETURN_PERMIT -> number(person.macao() ? "MQX" : "HQX", person.serial(), 6);
        };
    }

    /** The registration of a conveyance. */
    static String registration(long serial) {
        return number("QX-", serial, 6);
    }

    private static String number(String prefix, long serial, int places) {
        long mask = (1L << (5 * places)) - 1;
        long rest = (serial * SCATTER) & mask;
        rest = ((rest ^ rest >>> 13) * SCATTER) & mask;
        char[] text = new char[prefix.length() + places];
        prefix.getChars(0, prefix.length(), text, 0);
        for (int i = text.length - 1; i >= prefix.length(); i--) {
            text[i] = DIGITS[(int) (rest & 31)];
            rest >>>= 5;
        }
        return new String(text);
    }
}

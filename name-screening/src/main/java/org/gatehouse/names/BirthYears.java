package org.gatehouse.names;

/**
 * Years of birth in a byte a name, which is all that most names of a list need to be told apart by. What it says is never
 * more than {@link Births#compare} would say.
 */
final class BirthYears {

    /** The dates must be compared. */
    static final byte OPEN = 0;

    /** They differ. */
    static final byte DIFFER = 1;

    /** They are a generation apart. */
    static final byte FAR = 2;

    private static final int FIRST = 1850;

    private BirthYears() {}

    /** @return 0 where more than one year is possible */
    static byte code(int[] births, int from, int to) {
        if (to != from + 1 || births[from] >>> 23 != 0) {
            return 0;
        }
        int year = births[from] >> 9 & 0x3FFF;
        return year > FIRST && year < FIRST + 256 ? (byte) (year - FIRST) : 0;
    }

    /** What each code says beside a date; nothing when the date is unknown or vague. */
    static void fill(byte[] verdicts, int asked) {
        java.util.Arrays.fill(verdicts, OPEN);
        if (asked == 0 || asked >>> 23 != 0) {
            return;
        }
        int year = asked >> 9 & 0x3FFF;
        for (int code = 1; code < 256; code++) {
            int gap = Math.abs(FIRST + code - year);
            if (gap >= Births.GENERATION_YEARS) {
                verdicts[code] = FAR;
            } else if (gap > 1 && !Births.oneDigit(FIRST + code, year)) {
                verdicts[code] = DIFFER;
            }
        }
    }
}

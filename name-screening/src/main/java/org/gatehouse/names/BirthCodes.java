package org.gatehouse.names;

import java.util.Arrays;
import org.gatehouse.names.Explanation.Birth;

/** Days of birth in two bytes a name, beside the names themselves: most of a list is told apart by them alone. */
final class BirthCodes {

    /** The code of an entry without a date, with several, or with one that is no day, month or year of its own. */
    static final short OPEN = 0;

    static final int YEARS = 128;

    private static final int FIRST = 1899;
    static final Birth[] KINDS = Birth.values();
    private static final byte DIFFERS = (byte) Birth.DIFFERS.ordinal();
    private static final byte FAR_APART = (byte) Birth.FAR_APART.ordinal();
    private static final byte MISSING = (byte) Birth.MISSING.ordinal();

    /** What a code says that does not tell; the entry is looked at. */
    static final int UNKNOWN = -1;

    /** The year alone does not tell. */
    private static final byte COMPARE = -2;

    private final byte[] verdicts = new byte[YEARS];
    private int asked;

    /** Year 7 bits, month 4, day 5. */
    static short code(int[] births, int from, int to) {
        if (to != from + 1 || births[from] >>> 23 != 0) {
            return OPEN;
        }
        int year = births[from] >> 9 & 0x3FFF;
        return year > FIRST && year < FIRST + YEARS ? (short) ((year - FIRST) << 9 | births[from] & 0x1FF) : OPEN;
    }

    /** From now on codes are compared with this date. */
    void ask(int birth) {
        asked = birth;
        Arrays.fill(verdicts, birth == 0 ? MISSING : COMPARE);
        if (birth == 0) {
            return;
        }
        verdicts[OPEN] = UNKNOWN;
        boolean vague = birth >>> 23 != 0;
        for (int code = 1; code < YEARS; code++) {
            int listed = (FIRST + code) << 9;
            int gap = Births.gap(birth, listed);
            if (gap >= Births.GENERATION_YEARS) {
                verdicts[code] = FAR_APART;
            } else if (vague
                    ? gap > Births.ESTIMATE_YEARS
                    : gap > 1 && !Births.oneDigit(FIRST + code, birth >> 9 & 0x3FFF)) {
                verdicts[code] = DIFFERS;
            }
        }
    }

    /** @return the ordinal of what the code says beside the date, or {@link #UNKNOWN} */
    int verdict(short code) {
        int verdict = verdicts[(code & 0xFFFF) >>> 9];
        return verdict == COMPARE ? compared(code) : verdict;
    }

    private int compared(short code) {
        return Births.compare(asked, (((code & 0xFFFF) >>> 9) + FIRST) << 9 | code & 0x1FF)
                .ordinal();
    }

    static Birth kind(int ordinal) {
        return KINDS[ordinal];
    }
}

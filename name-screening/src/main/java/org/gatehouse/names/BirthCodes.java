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

    /** What the years of codes say to somebody without a birth date. */
    private static final byte[] UNDATED = new byte[YEARS];

    /** What they say to somebody born in each year, as long as that is no estimate and no range. */
    private static final byte[][] BY_YEAR = new byte[YEARS][YEARS];

    static {
        Arrays.fill(UNDATED, MISSING);
        for (int code = 1; code < YEARS; code++) {
            fill(BY_YEAR[code], (FIRST + code) << 9);
        }
    }

    private static final int FIRST_OF_JANUARY = 1 << 5 | 1;

    private final byte[] own = new byte[YEARS];
    private byte[] verdicts = UNDATED;
    private int asked;

    /** Whether the date asked for is one day, and not the first of January, which many bear who do not know theirs. */
    private boolean plainDay;

    /** Where ranges of codes begin, and after each what comes behind it; so many of them, negative when not known. */
    private final int[] ranges = new int[YEARS + 2];

    private int rangeEnds = -1;

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
        int day = birth & 0x1FF;
        plainDay = birth >>> 23 == 0 && (day & 31) != 0 && day != FIRST_OF_JANUARY;
        int year = (birth >> 9 & 0x3FFF) - FIRST;
        if (birth == 0) {
            verdicts = UNDATED;
        } else if (birth >>> 23 == 0 && year > 0 && year < YEARS) {
            verdicts = BY_YEAR[year];
        } else {
            verdicts = own;
            fill(own, birth);
        }
    }

    private static void fill(byte[] verdicts, int birth) {
        boolean vague = birth >>> 23 != 0;
        verdicts[OPEN] = UNKNOWN;
        for (int code = 1; code < YEARS; code++) {
            int gap = Births.gap(birth, (FIRST + code) << 9);
            if (gap >= Births.GENERATION_YEARS) {
                verdicts[code] = FAR_APART;
            } else if (vague
                    ? gap > Births.ESTIMATE_YEARS
                    : gap > 1 && !Births.oneDigit(FIRST + code, birth >> 9 & 0x3FFF)) {
                verdicts[code] = DIFFERS;
            } else {
                verdicts[code] = COMPARE;
            }
        }
    }

    /** From now on other verdicts are wanted, or another date was asked for. */
    void change() {
        rangeEnds = -1;
    }

    /**
     * Ranges of codes, from small to large as unsigned numbers; nobody is wanted whose code is in none of them.
     *
     * @param needed of each verdict, from -1 on; infinity when nobody is wanted
     * @return where a range begins, where it ends, where the next begins, and so on; see {@link #rangeEnds()}
     */
    int[] ranges(float[] needed) {
        if (rangeEnds < 0) {
            rangeEnds = 0;
            boolean within = false;
            for (int year = 0; year < YEARS; year++) {
                int verdict = verdicts[year];
                boolean wanted = verdict == COMPARE || needed[verdict + 1] < Float.POSITIVE_INFINITY;
                if (wanted != within) {
                    ranges[rangeEnds++] = year << 9;
                    within = wanted;
                }
            }
            if (within) {
                ranges[rangeEnds++] = YEARS << 9;
            }
        }
        return ranges;
    }

    /** How many beginnings and ends {@link #ranges} has. */
    int rangeEnds() {
        return rangeEnds;
    }

    /** @return the ordinal of what the code says beside the date, or {@link #UNKNOWN} */
    int verdict(short code) {
        int verdict = verdicts[(code & 0xFFFF) >>> 9];
        if (verdict != COMPARE) {
            return verdict;
        }
        return otherDayOfAnotherYear(code) ? DIFFERS : compared(code);
    }

    /** Most of the years that must be looked at; {@link Births#compare} says the same, and takes longer. */
    private boolean otherDayOfAnotherYear(short code) {
        int day = code & 0x1FF;
        return plainDay
                && (code & 0xFFFF) >>> 9 != (asked >> 9 & 0x3FFF) - FIRST
                && day != (asked & 0x1FF)
                && day != FIRST_OF_JANUARY
                && (day & 31) != 0;
    }

    private int compared(short code) {
        return Births.compare(asked, (((code & 0xFFFF) >>> 9) + FIRST) << 9 | code & 0x1FF)
                .ordinal();
    }

    static Birth kind(int ordinal) {
        return KINDS[ordinal];
    }
}

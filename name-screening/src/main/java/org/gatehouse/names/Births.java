package org.gatehouse.names;

import org.gatehouse.names.Explanation.Birth;

/** Birth dates in an int each, and how two of them compare. */
final class Births {

    private static final Birth[] KINDS = Birth.values();

    /** Years that an estimate may be off. */
    static final int ESTIMATE_YEARS = 2;

    static final int GENERATION_YEARS = 15;

    private Births() {}

    /** Year 14 bits, month 4, day 5, estimate 1, further years of a range 8. */
    static int pack(BirthDate date) {
        int span = Math.min(255, date.lastYear() - date.year());
        return span << 24 | (date.circa() ? 1 << 23 : 0) | date.year() << 9 | date.month() << 5 | date.day();
    }

    static Birth compare(int a, int b) {
        int monthA = a >> 5 & 15;
        int dayA = a & 31;
        int monthB = b >> 5 & 15;
        int dayB = b & 31;
        int gap = gap(a, b);
        boolean vague = ((a | b) >>> 23) != 0;
        if (gap >= GENERATION_YEARS) {
            return Birth.FAR_APART;
        }
        if (vague) {
            return gap == 0 ? Birth.SAME_AS_FAR_AS_KNOWN : gap <= ESTIMATE_YEARS ? Birth.NEAR_YEAR : Birth.DIFFERS;
        }
        if (gap == 0) {
            return sameYear(monthA, dayA, monthB, dayB);
        }
        boolean full = dayA != 0 && dayB != 0;
        if (full && monthA == monthB && dayA == dayB) {
            return gap == 1
                    ? Birth.YEAR_APART
                    : oneDigit(a >> 9 & 0x3FFF, b >> 9 & 0x3FFF) ? Birth.ONE_DIFFERENCE : Birth.DIFFERS;
        }
        return gap == 1 && (!full || first(monthA, dayA) || first(monthB, dayB)) ? Birth.NEAR_YEAR : Birth.DIFFERS;
    }

    private static Birth sameYear(int monthA, int dayA, int monthB, int dayB) {
        if (dayA != 0 && dayB != 0) {
            if (monthA == monthB && dayA == dayB) {
                return Birth.SAME_DAY;
            }
            if (monthA == dayB && dayA == monthB) {
                return Birth.DAY_AND_MONTH_SWAPPED;
            }
            if (monthA == monthB && near(dayA, dayB) || dayA == dayB && near(monthA, monthB)) {
                return Birth.ONE_DIFFERENCE;
            }
            return first(monthA, dayA) || first(monthB, dayB) ? Birth.FIRST_OF_JANUARY : Birth.SAME_YEAR;
        }
        return monthA == 0 || monthB == 0 || monthA == monthB ? Birth.SAME_AS_FAR_AS_KNOWN : Birth.SAME_YEAR;
    }

    private static boolean first(int month, int day) {
        return month == 1 && day == 1;
    }

    private static boolean near(int a, int b) {
        return Math.abs(a - b) == 1 || a % 10 == b % 10 || a / 10 == b / 10 || a / 10 == b % 10 && a % 10 == b / 10;
    }

    static boolean oneDigit(int a, int b) {
        int different = 0;
        for (int x = a, y = b; x > 0 || y > 0; x /= 10, y /= 10) {
            different += x % 10 == y % 10 ? 0 : 1;
        }
        return different == 1;
    }

    /** Years between what both allow; 0 when they overlap. */
    static int gap(int a, int b) {
        int firstA = a >> 9 & 0x3FFF;
        int firstB = b >> 9 & 0x3FFF;
        int lastA = firstA + (a >>> 24);
        int lastB = firstB + (b >>> 24);
        return Math.max(0, Math.max(firstA - lastB, firstB - lastA));
    }

    /** The best that any of the listed dates gives; {@link Birth} lists them from good to bad. */
    static Birth best(int asked, int[] listed, int from, int to) {
        if (asked == 0 || from == to) {
            return Birth.MISSING;
        }
        int best = Birth.MISSING.ordinal();
        for (int i = from; i < to; i++) {
            best = Math.min(best, compare(asked, listed[i]).ordinal());
        }
        return KINDS[best];
    }
}

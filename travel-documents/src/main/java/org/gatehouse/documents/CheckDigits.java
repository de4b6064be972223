package org.gatehouse.documents;

import static org.gatehouse.documents.CheckOutcome.*;

import java.util.Arrays;

/** Compares the digits of one zone and mends look-alikes where a digit proves the mending. */
final class CheckDigits {

    private static final byte[] LOOK_ALIKES = lookAlikes();

    private CheckDigits() {}

    /** The digit that a letter looks like, the letter that a digit looks like; 0 when it looks like nothing else. */
    static byte lookAlike(byte cell) {
        return LOOK_ALIKES[cell];
    }

    /**
     * Compares one digit; a letter in its place that looks like the expected digit is that digit.
     *
     * @param expected a digit, or the filler when there is nothing to expect because a stranger stands in the field
     */
    static void compare(Zone zone, Check check, char expected, int at) {
        byte[] cells = zone.cells;
        char printed = (char) cells[at];
        if (printed != expected && expected != '<' && lookAlike(cells[at]) == expected) {
            repaired(zone, check, at, String.valueOf(printed), String.valueOf(expected));
            zone.mend(at, (byte) expected);
            printed = expected;
        }
        if (printed == expected && expected != '<') {
            passed(zone, check, expected, at);
        } else {
            put(zone, check, FAILED, expected, at);
        }
    }

    static void passed(Zone zone, Check check, char digit, int at) {
        zone.checks.add(CheckResult.passed(zone.layout, check, at, digit));
    }

    static void put(Zone zone, Check check, CheckOutcome outcome, char expected, int at) {
        MrzLayout layout = zone.layout;
        zone.checks.add(new CheckResult(
                check, outcome, expected, (char) zone.cells[at], layout.line(at), layout.column(at)));
    }

    /**
     * A field of six places that takes digits and fillers only.
     *
     * @return {@link CheckDigit#sums} of the field
     */
    static int date(Zone zone, Check check, Span span, int at) {
        int sums = CheckDigit.sums(zone.cells, span);
        char expected = CheckDigit.digit(CheckDigit.weighed(sums, 0));
        if (expected != (char) zone.cells[at] || expected == '<' || hasLetters(zone.cells, span)) {
            mendDigits(zone, check, span, span.from(), at);
            sums = CheckDigit.sums(zone.cells, span);
            expected = CheckDigit.digit(CheckDigit.weighed(sums, 0));
        }
        compare(zone, check, expected, at);
        return sums;
    }

    /** @return {@link CheckDigit#sums} of what the digit covers; 0 when there is none */
    static int optional(Zone zone) {
        MrzLayout layout = zone.layout;
        byte[] cells = zone.cells;
        int at = layout.optionalCheck();
        if (at == MrzLayout.NONE) {
            absent(zone, Check.OPTIONAL_DATA);
            return 0;
        }
        Span span = layout.optionalChecked();
        int sums = CheckDigit.sums(cells, span);
        char expected = CheckDigit.digit(CheckDigit.weighed(sums, 0));
        // Doc 9303-4 section 4.2.2: an empty field may have a filler or a zero for its digit.
        if (cells[at] == '<' && expected == '0' && empty(cells, span)) {
            put(zone, Check.OPTIONAL_DATA, PASSED, '0', at);
        } else {
            compare(zone, Check.OPTIONAL_DATA, expected, at);
        }
        return sums;
    }

    /** Takes the sums that {@link #date} and {@link #optional} gave. */
    static void composite(Zone zone, int birth, int expiry, int optional) {
        MrzLayout layout = zone.layout;
        byte[] cells = zone.cells;
        int at = layout.compositeCheck();
        if (at == MrzLayout.NONE) {
            absent(zone, Check.COMPOSITE);
            return;
        }
        char expected = switch (layout.format()) {
            case TD1, TD2, TD3 -> CheckDigit.digit(fromSums(zone, birth, expiry, optional));
            case MRV_A, MRV_B, CN_CARD, CN_PERMIT -> CheckDigit.over(cells, layout.composite());
        };
        if (layout.format() == MrzFormat.CN_PERMIT && expected != (char) cells[at]) {
            put(zone, Check.COMPOSITE, NOT_PRESENT, expected, at);
            zone.remark(FindingCode.COMPOSITE_UNCONFIRMED, MrzField.COMPOSITE, at);
            return;
        }
        compare(zone, Check.COMPOSITE, expected, at);
    }

    /**
     * What {@link MrzLayout#composite()} covers, weighed, from sums that are there already. The number's digit has nine places
     * before it, the birth date ten, or 25 on a TD1, which for weights is the same; and so on.
     */
    private static int fromSums(Zone zone, int birth, int expiry, int optional) {
        MrzLayout layout = zone.layout;
        byte[] cells = zone.cells;
        int number = CheckDigit.value(cells[layout.numberCheck()]);
        int birthDigit = CheckDigit.value(cells[layout.birthCheck()]);
        int expiryDigit = CheckDigit.value(cells[layout.expiryCheck()]);
        int first = 0;
        int last = optional;
        int lastDigit = 0;
        if (layout.optionalCheck() != MrzLayout.NONE) {
            lastDigit = CheckDigit.value(cells[layout.optionalCheck()]);
        } else {
            last = CheckDigit.sums(cells, layout.optional().getLast());
            first = layout.format() == MrzFormat.TD1
                    ? CheckDigit.sums(cells, layout.optional().getFirst())
                    : 0;
        }
        int strangers = zone.numberSums | birth | expiry | first | last | number | birthDigit | expiryDigit | lastDigit;
        return strangers < 0
                ? strangers
                : CheckDigit.weighed(zone.numberSums, 0)
                        + 7 * number
                        + CheckDigit.weighed(first, 10)
                        + CheckDigit.weighed(birth, 10)
                        + 3 * birthDigit
                        + CheckDigit.weighed(expiry, 17)
                        + expiryDigit
                        + CheckDigit.weighed(last, 24)
                        + lastDigit;
    }

    static boolean empty(byte[] cells, Span span) {
        for (int i = span.from(); i < span.to(); i++) {
            if (cells[i] != '<') {
                return false;
            }
        }
        return true;
    }

    /** Of the characters of a zone only letters have this bit. */
    private static boolean hasLetters(byte[] cells, Span span) {
        int bits = 0;
        for (int i = span.from(); i < span.to(); i++) {
            bits |= cells[i];
        }
        return (bits & 0x40) != 0;
    }

    /**
     * Exchanges every letter from a place on for the digit it looks like, K for the filler, and keeps that if the digit
     * then agrees.
     *
     * @param digitsFrom where the places of the span begin that take digits and fillers only
     */
    static void mendDigits(Zone zone, Check check, Span span, int digitsFrom, int at) {
        byte[] cells = zone.cells;
        byte[] mended = Arrays.copyOfRange(cells, span.from(), span.to());
        int first = -1;
        for (int i = digitsFrom - span.from(); i < mended.length; i++) {
            if (ZoneReading.letter(mended[i])) {
                byte other = mended[i] == 'K' ? (byte) '<' : lookAlike(mended[i]);
                if (other == 0) {
                    return;
                }
                mended[i] = other;
                first = first < 0 ? i : first;
            }
        }
        if (first < 0) {
            return;
        }
        char expected = CheckDigit.over(mended, new Span(0, mended.length));
        if (expected == '<' || (cells[at] != expected && lookAlike(cells[at]) != expected)) {
            return;
        }
        repaired(
                zone, check, span.from() + first, zone.text(span.from(), span.to()), Zone.text(mended, 0, mended.length));
        zone.mend(span.from(), mended);
    }

    private static void absent(Zone zone, Check check) {
        zone.checks.add(CheckResult.absent(check));
    }

    private static void repaired(Zone zone, Check check, int at, String before, String after) {
        zone.remark(FindingCode.REPAIRED, check.field(), at, before, after);
    }

    private static byte[] lookAlikes() {
        byte[] table = new byte[128];
        for (String pair : new String[] {"O0", "I1", "S5", "B8", "Z2", "G6"}) {
            table[pair.charAt(0)] = (byte) pair.charAt(1);
            table[pair.charAt(1)] = (byte) pair.charAt(0);
        }
        table['Q'] = '0';
        table['D'] = '0';
        table['L'] = '1';
        return table;
    }
}

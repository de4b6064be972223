package org.gatehouse.documents;

import static org.gatehouse.documents.CheckOutcome.*;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares the digits of one zone and mends look-alikes where a digit proves the mending. */
final class CheckDigits {

    private static final byte[] LOOK_ALIKES = lookAlikes();

    private static final int CHECKS = Check.values().length;

    private final Zone zone;
    private final MrzLayout layout;
    private final byte[] cells;
    private final Remarks remarks;
    private final @Nullable CheckResult[] results = new CheckResult[CHECKS];

    CheckDigits(Zone zone, Remarks remarks) {
        this.zone = zone;
        this.layout = zone.layout;
        this.cells = zone.cells;
        this.remarks = remarks;
    }

    Map<Check, CheckResult> results() {
        return new Checks(results);
    }

    /** The digit that a letter looks like, the letter that a digit looks like; 0 when it looks like nothing else. */
    static byte lookAlike(byte cell) {
        return LOOK_ALIKES[cell];
    }

    /**
     * Compares one digit; a letter in its place that looks like the expected digit is that digit.
     *
     * @param expected a digit, or the filler when there is nothing to expect because a stranger stands in the field
     */
    CheckOutcome compare(Check check, char expected, int at) {
        char printed = (char) cells[at];
        if (printed != expected && expected != '<' && lookAlike(cells[at]) == expected) {
            repaired(check, at, String.valueOf(printed), String.valueOf(expected));
            zone.mend(at, (byte) expected);
            printed = expected;
        }
        return printed == expected && expected != '<'
                ? passed(check, expected, at)
                : put(check, FAILED, expected, at);
    }

    CheckOutcome passed(Check check, char digit, int at) {
        results[check.ordinal()] = CheckResult.passed(layout, check, at, digit);
        return PASSED;
    }

    CheckOutcome put(Check check, CheckOutcome outcome, char expected, int at) {
        results[check.ordinal()] =
                new CheckResult(check, outcome, expected, (char) cells[at], layout.line(at), layout.column(at));
        return outcome;
    }

    /** A field of six places that takes digits and fillers only. */
    void date(Check check, Span span, int at) {
        char expected = CheckDigit.over(cells, span);
        if (expected != (char) cells[at] || expected == '<' || hasLetters(span)) {
            mendDigits(check, span, span.from(), at);
            expected = CheckDigit.over(cells, span);
        }
        compare(check, expected, at);
    }

    void optional() {
        int at = layout.optionalCheck();
        if (at == MrzLayout.NONE) {
            absent(Check.OPTIONAL_DATA);
            return;
        }
        Span span = layout.optionalChecked();
        char expected = CheckDigit.over(cells, span);
        // Doc 9303-4 section 4.2.2: an empty field may have a filler or a zero for its digit.
        if (cells[at] == '<' && expected == '0' && empty(span)) {
            put(Check.OPTIONAL_DATA, PASSED, '0', at);
        } else {
            compare(Check.OPTIONAL_DATA, expected, at);
        }
    }

    void composite() {
        int at = layout.compositeCheck();
        if (at == MrzLayout.NONE) {
            absent(Check.COMPOSITE);
            return;
        }
        char expected = CheckDigit.over(cells, layout.composite());
        if (layout.format() == MrzFormat.CN_PERMIT && expected != (char) cells[at]) {
            put(Check.COMPOSITE, NOT_PRESENT, expected, at);
            remarks.add(FindingCode.COMPOSITE_UNCONFIRMED, MrzField.COMPOSITE, layout, at);
            return;
        }
        compare(Check.COMPOSITE, expected, at);
    }

    boolean empty(Span span) {
        for (int i = span.from(); i < span.to(); i++) {
            if (cells[i] != '<') {
                return false;
            }
        }
        return true;
    }

    private boolean hasLetters(Span span) {
        for (int i = span.from(); i < span.to(); i++) {
            if (ZoneReading.letter(cells[i])) {
                return true;
            }
        }
        return false;
    }

    /**
     * Exchanges every letter from a place on for the digit it looks like, K for the filler, and keeps that if the digit
     * then agrees.
     *
     * @param digitsFrom where the places of the span begin that take digits and fillers only
     */
    void mendDigits(Check check, Span span, int digitsFrom, int at) {
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
                check, span.from() + first, zone.text(span.from(), span.to()), Zone.text(mended, 0, mended.length));
        zone.mend(span.from(), mended);
    }

    private void absent(Check check) {
        results[check.ordinal()] = CheckResult.absent(check);
    }

    private void repaired(Check check, int at, String before, String after) {
        remarks.add(FindingCode.REPAIRED, check.field(), layout, at, before, after);
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

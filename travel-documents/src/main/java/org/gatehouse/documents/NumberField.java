package org.gatehouse.documents;

import static org.gatehouse.documents.FindingCode.*;

import java.util.List;

/** The document number, also one that is longer than its field; Doc 9303-5 and 9303-6, section 4.2.2. */
final class NumberField {

    private NumberField() {}

    /** Reads the number, judges its digit, and tells the zone where the optional data begin behind it. */
    static String read(Zone zone) {
        MrzLayout layout = zone.layout;
        byte[] cells = zone.cells;
        Span span = layout.number();
        int at = layout.numberCheck();
        zone.numberSums = CheckDigit.sums(cells, span);
        if (zone.numberSums == 0 && CheckDigits.empty(cells, span)) {
            zone.remark(NUMBER_MISSING, MrzField.DOCUMENT_NUMBER, span.from());
            CheckDigits.put(zone, Check.DOCUMENT_NUMBER, CheckOutcome.NOT_PRESENT, '<', at);
            return "";
        }
        if (cells[at] == '<' && layout.mayCarryLongNumber() && cells[span.to() - 1] != '<') {
            int end = zone.optionalFrom;
            while (end < layout.optional().getFirst().to() && cells[end] != '<') {
                end++;
            }
            if (end - zone.optionalFrom >= 2) {
                return longNumber(zone, end);
            }
        }
        char expected = CheckDigit.digit(CheckDigit.weighed(zone.numberSums, 0));
        if (expected != (char) cells[at] && CheckDigits.lookAlike(cells[at]) != expected) {
            expected = mend(zone, expected);
            zone.numberSums = CheckDigit.sums(cells, span);
        }
        CheckDigits.compare(zone, Check.DOCUMENT_NUMBER, expected, at);
        return stripped(cells, span.from(), span.to());
    }

    /** @param end behind the check digit that follows the tail of the number in the optional data */
    private static String longNumber(Zone zone, int end) {
        MrzLayout layout = zone.layout;
        byte[] cells = zone.cells;
        Span span = layout.number();
        int filler = layout.numberCheck();
        int tail = zone.optionalFrom;
        int at = end - 1;
        char without = CheckDigit.over(cells, List.of(span, new Span(tail, at)));
        char with = CheckDigit.over(cells, List.of(span, new Span(filler, filler + 1), new Span(tail, at)));
        char printed = (char) cells[at];
        boolean fitsWith = printed == with && with != '<';
        boolean fits = fitsWith || (printed == without && without != '<');
        // Where the number ends is told by a filler only, so a letter here may be part of it: no look-alike is mended.
        CheckOutcome outcome = fits ? CheckOutcome.PASSED : CheckOutcome.FAILED;
        CheckDigits.put(zone, Check.DOCUMENT_NUMBER, outcome, fitsWith && printed != without ? with : without, at);
        if (outcome == CheckOutcome.PASSED) {
            FindingCode way =
                    without == with ? LONG_NUMBER_EITHER_WAY : fitsWith ? LONG_NUMBER_WITH_FILLER : LONG_NUMBER;
            zone.remark(way, MrzField.DOCUMENT_NUMBER, filler);
        }
        zone.optionalFrom = Math.min(end + 1, layout.optional().getFirst().to());
        return stripped(cells, span.from(), span.to()) + zone.text(tail, at);
    }

    /**
     * Looks for the one exchange of look-alikes that makes the number fit. Two that fit prove nothing. On a permit only the
     * first place may be a letter, and none on one of a resident of Taiwan, so there the digit proves more.
     *
     * @return the digit that the number now asks for
     */
    private static char mend(Zone zone, char expected) {
        MrzLayout layout = zone.layout;
        byte[] cells = zone.cells;
        Span span = layout.number();
        if (layout.format() == MrzFormat.CN_PERMIT) {
            int digitsFrom = cells[1] == 'T' ? span.from() : span.from() + 1;
            CheckDigits.mendDigits(zone, Check.DOCUMENT_NUMBER, span, digitsFrom, layout.numberCheck());
            char now = CheckDigit.over(cells, span);
            if (now == (char) cells[layout.numberCheck()]) {
                return now;
            }
        }
        char printed = (char) cells[layout.numberCheck()];
        if (printed < '0' || printed > '9') {
            return expected;
        }
        int fitting = -1;
        for (int i = span.from(); i < span.to(); i++) {
            byte original = cells[i];
            byte other = CheckDigits.lookAlike(original);
            if (other != 0) {
                cells[i] = other;
                boolean fits = CheckDigit.over(cells, span) == printed;
                cells[i] = original;
                if (fits && fitting >= 0) {
                    return expected;
                }
                fitting = fits ? i : fitting;
            }
        }
        if (fitting < 0) {
            return expected;
        }
        String before = stripped(cells, span.from(), span.to());
        zone.mend(fitting, CheckDigits.lookAlike(cells[fitting]));
        String after = stripped(cells, span.from(), span.to());
        zone.remark(NUMBER_REPAIRED, MrzField.DOCUMENT_NUMBER, fitting, before, after);
        return printed;
    }

    private static String stripped(byte[] cells, int from, int to) {
        int first = from;
        int last = to;
        while (first < last && cells[first] == '<') {
            first++;
        }
        while (last > first && cells[last - 1] == '<') {
            last--;
        }
        return Zone.text(cells, first, last);
    }
}

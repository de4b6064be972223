package org.gatehouse.documents;

import static org.gatehouse.documents.FindingCode.*;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/** Six places of a zone as dates, and the centuries that they leave out; Doc 9303-3 section 4.8, TR-03135 5.7.1. */
final class DateFields {

    /** Documents are issued for at most so many years; a later year belongs to the century before. */
    private static final int VALIDITY_YEARS_MAX = 15;

    private static final int AGE_YEARS_MAX = 120;

    private static final int UNKNOWN = -1;
    private static final int MALFORMED = -2;

    private DateFields() {}

    static Optional<LocalDate> expiry(Zone zone, LocalDate reference) {
        MrzLayout layout = zone.layout;
        byte[] cells = zone.cells;
        int at = layout.expiry().from();
        int year = pair(cells, at);
        int month = pair(cells, at + 2);
        int day = pair(cells, at + 4);
        if (year == UNKNOWN && month == UNKNOWN && day == UNKNOWN) {
            zone.remark(NO_EXPIRY, MrzField.EXPIRY_DATE, at);
            return Optional.empty();
        }
        if (year < 0 || month < 0 || day < 0) {
            zone.remark(EXPIRY_MALFORMED, MrzField.EXPIRY_DATE, at, zone.text(at, at + 6));
            return Optional.empty();
        }
        int ahead = Math.floorMod(year - reference.getYear(), 100);
        int full = reference.getYear() + (ahead <= VALIDITY_YEARS_MAX ? ahead : ahead - 100);
        if (!exists(full, month, day)) {
            zone.remark(EXPIRY_IMPOSSIBLE, MrzField.EXPIRY_DATE, at, zone.text(at, at + 6));
            return Optional.empty();
        }
        if ((year == 99 && month == 12 && day == 31) || (year == 1 && month == 1 && day == 1)) {
            zone.remark(EXPIRY_SENTINEL, MrzField.EXPIRY_DATE, at, zone.text(at, at + 6));
        }
        return Optional.of(LocalDate.of(full, month, day));
    }

    static PartialDate birth(Zone zone, Optional<LocalDate> expiry, LocalDate reference) {
        MrzLayout layout = zone.layout;
        byte[] cells = zone.cells;
        int at = layout.birth().from();
        int year = pair(cells, at);
        int month = pair(cells, at + 2);
        int day = pair(cells, at + 4);
        if (!understood(year, month, day)) {
            zone.remark(BIRTH_MALFORMED, MrzField.BIRTH_DATE, at, zone.text(at, at + 6));
            return PartialDate.unknown();
        }
        if (month == UNKNOWN || day == UNKNOWN) {
            zone.remark(BIRTH_PARTIAL, MrzField.BIRTH_DATE, at, zone.text(at, at + 6));
        }
        if (year == UNKNOWN) {
            return PartialDate.unknown();
        }
        // Nobody is born after the document expired: that settles the century of many who are about a hundred.
        LocalDate bound = expiry.isPresent() && expiry.get().isBefore(reference) ? expiry.get() : reference;
        int chosen = notAfter(bound, year, month, day);
        if (reference.getYear() - chosen > AGE_YEARS_MAX) {
            chosen = notAfter(reference, year, month, day);
            zone.remark(
                    EXPIRY_BEFORE_BIRTH, MrzField.EXPIRY_DATE, layout.expiry().from());
        }
        if (month > 12 || month == 0 || day == 0 || (day > 0 && !exists(chosen, month, day))) {
            zone.remark(BIRTH_IMPOSSIBLE, MrzField.BIRTH_DATE, at, zone.text(at, at + 6));
            return PartialDate.unknown();
        }
        PartialDate birth = day > 0
                ? new PartialDate.Full(LocalDate.of(chosen, month, day))
                : month > 0
                        ? new PartialDate.MonthOnly(YearMonth.of(chosen, month))
                        : new PartialDate.YearOnly(Year.of(chosen));
        if (reference.getYear() - chosen >= 99 && bound.equals(reference) && bornWithinAYear(birth, reference)) {
            zone.remark(BIRTH_IN_FUTURE, MrzField.BIRTH_DATE, at, birth.iso());
        }
        return birth;
    }

    private static boolean bornWithinAYear(PartialDate birth, LocalDate reference) {
        LocalDate centuryLater = birth.earliest().orElseThrow().plusYears(100);
        return centuryLater.isAfter(reference) && !centuryLater.isAfter(reference.plusYears(1));
    }

    /** Unknown parts stand behind known ones: 740812, 7408, 74 or nothing. */
    private static boolean understood(int year, int month, int day) {
        if (year == MALFORMED || month == MALFORMED || day == MALFORMED) {
            return false;
        }
        return (day == UNKNOWN || month != UNKNOWN) && (month == UNKNOWN || year != UNKNOWN);
    }

    /** The latest year with these two last digits in which the date begins no later than the bound. */
    private static int notAfter(LocalDate bound, int year, int month, int day) {
        int full = bound.getYear() - Math.floorMod(bound.getYear() - year, 100);
        if (full < bound.getYear()) {
            return full;
        }
        boolean later =
                month > bound.getMonthValue() || (month == bound.getMonthValue() && day > bound.getDayOfMonth());
        return later ? full - 100 : full;
    }

    private static boolean exists(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
    }

    /** Two digits as a number; fillers, or XX as some issuers print, as unknown. */
    private static int pair(byte[] cells, int at) {
        byte tens = cells[at];
        byte ones = cells[at + 1];
        if (tens >= '0' && tens <= '9' && ones >= '0' && ones <= '9') {
            return (tens - '0') * 10 + ones - '0';
        }
        boolean unknown = tens == ones && (tens == '<' || tens == 'X');
        return unknown ? UNKNOWN : MALFORMED;
    }
}

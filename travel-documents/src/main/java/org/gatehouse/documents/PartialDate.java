package org.gatehouse.documents;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/** A birth date as a travel document states it: day, month or the whole of it may be unknown; Doc 9303-3 section 4.8. */
public sealed interface PartialDate {

    /** Day, month and year are known. */
    record Full(LocalDate date) implements PartialDate {
        @Override
        public String toString() {
            return iso();
        }
    }

    /** The day is unknown. */
    record MonthOnly(YearMonth month) implements PartialDate {
        @Override
        public String toString() {
            return iso();
        }
    }

    /** Day and month are unknown. */
    record YearOnly(Year year) implements PartialDate {
        @Override
        public String toString() {
            return iso();
        }
    }

    /** Nothing is known. */
    record Unknown() implements PartialDate {
        @Override
        public String toString() {
            return iso();
        }
    }

    /** Nothing is known. */
    static PartialDate unknown() {
        return new Unknown();
    }

    /** The first civil day that this date can be; a greatest age is measured from here. Empty when unknown. */
    default Optional<LocalDate> earliest() {
        return switch (this) {
            case Full(var date) -> Optional.of(date);
            case MonthOnly(var month) -> Optional.of(month.atDay(1));
            case YearOnly(var year) -> Optional.of(year.atDay(1));
            case Unknown() -> Optional.empty();
        };
    }

    /** The last civil day that this date can be; a least age is measured from here. Empty when unknown. */
    default Optional<LocalDate> latest() {
        return switch (this) {
            case Full(var date) -> Optional.of(date);
            case MonthOnly(var month) -> Optional.of(month.atEndOfMonth());
            case YearOnly(var year) -> Optional.of(year.atMonth(12).atEndOfMonth());
            case Unknown() -> Optional.empty();
        };
    }

    /** {@code 1974-08-12}, {@code 1974-08}, {@code 1974} or the empty text; ISO 8601 in reduced precision. */
    default String iso() {
        return switch (this) {
            case Full(var date) -> date.toString();
            case MonthOnly(var month) -> month.toString();
            case YearOnly(var year) -> year.toString();
            case Unknown() -> "";
        };
    }

    /**
     * Reads what {@link #iso()} wrote.
     *
     * @throws DateTimeException when the text is of another form or names a day that no calendar has
     */
    static PartialDate parse(String iso) {
        return switch (iso.length()) {
            case 0 -> unknown();
            case 4 -> new YearOnly(Year.parse(iso));
            case 7 -> new MonthOnly(YearMonth.parse(iso));
            default -> new Full(LocalDate.parse(iso));
        };
    }
}

package org.gatehouse.documents.seal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** A day in three bytes, the number MMDDYYYY; Doc 9303-13 section 2.3. */
final class SealDate {

    static final int SIZE = 3;
    /** Three bytes that say that there is no date. */
    private static final int NONE = 0xFFFFFF;

    private SealDate() {}

    /** Whether the three bytes are a day or say that there is none. */
    static boolean wellFormed(int packed) {
        return packed == NONE || day(packed).isPresent();
    }

    /** The day; empty when there is none. */
    static Optional<LocalDate> day(int packed) {
        if (packed == NONE) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(packed % 10_000, packed / 1_000_000, packed / 10_000 % 100));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** The number for a day from the year 0 to the year 9999, or for none. */
    static int packed(Optional<LocalDate> day) {
        return day.map(d -> d.getMonthValue() * 1_000_000 + d.getDayOfMonth() * 10_000 + d.getYear())
                .orElse(NONE);
    }
}

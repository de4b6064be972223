package org.gatehouse.stays.counting;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

/**
 * How many entries a visa allows: uses within its time (Regulations on Entry and Exit of Foreigners, article 36). Pure.
 *
 * @param allowed single, double or multiple
 * @param from first day on which it may be used
 * @param enterBefore last day on which it may be used: it ends with that day's midnight at the place of entry
 */
public record EntryAllowance(Allowed allowed, LocalDate from, LocalDate enterBefore) {

    /** As visas say it. */
    public enum Allowed {
        SINGLE(1),
        DOUBLE(2),
        /** Any number. */
        MULTIPLE(Long.MAX_VALUE);

        private final long entries;

        Allowed(long entries) {
            this.entries = entries;
        }
    }

    /**
     * What is used and what is left.
     *
     * @param used entries within the time, before the one that is asked for
     * @param left entries that are left after this one; empty when any number is allowed
     * @param lawful whether this entry is one of those that are allowed
     */
    public record Used(long used, OptionalLong left, boolean lawful) {}

    /** @throws IllegalArgumentException when it ends before it begins */
    public EntryAllowance {
        if (enterBefore.isBefore(from)) {
            throw new IllegalArgumentException("from " + from + " until " + enterBefore);
        }
    }

    /**
     * @param earlier days of the entries before; those outside the time used none of the allowed
     * @param entry day of the entry that is asked for
     */
    public Used use(List<LocalDate> earlier, LocalDate entry) {
        long used = earlier.stream().filter(this::within).count();
        boolean lawful = within(entry) && used < allowed.entries;
        if (allowed == Allowed.MULTIPLE) {
            return new Used(used, OptionalLong.empty(), lawful);
        }
        long left = entry.isAfter(enterBefore) ? 0 : allowed.entries - used - (lawful ? 1 : 0);
        return new Used(used, OptionalLong.of(Math.max(0, left)), lawful);
    }

    private boolean within(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(enterBefore);
    }
}

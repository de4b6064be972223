package org.gatehouse.stays.counting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gatehouse.stays.counting.StayRule.DaysAYear;
import org.gatehouse.stays.counting.StayRule.DaysInPeriod;
import org.gatehouse.stays.counting.StayRule.EntriesAYear;
import org.gatehouse.stays.counting.StayRule.EntriesInPeriod;
import org.gatehouse.stays.counting.StayRule.FixedDays;
import org.gatehouse.stays.counting.StayRule.From;
import org.gatehouse.stays.counting.StayRule.Hours;

/** Counts the days of one stay, with the earlier visits of the same person where a rule asks for them. */
public final class StayCounter {

    /** Two calendar years in a row bring every yearly number of days to its end, or nothing does. */
    private static final int YEARS = 2;

    private final List<Visit> earlier;
    private final List<LocalDate> entries;

    /**
     * @param earlier visits in any order; days told twice count once, entries each time
     */
    public StayCounter(List<Visit> earlier) {
        this.earlier = apart(earlier);
        this.entries = earlier.stream().map(Visit::entry).toList();
    }

    /**
     * The stay that began with an entry, as it stands on a day; it goes on until that day.
     *
     * @param entry in the zone of the place of entry
     * @param day not before the entry; the day of the exit when the stay is over
     */
    public StayCount count(StayRule rule, ZonedDateTime entry, LocalDate day) {
        LocalDate first = entry.toLocalDate();
        return switch (rule) {
            case FixedDays(int days) -> of(first, Optional.of(first.plusDays(days)), Optional.empty(), day);
            case Hours(int hours, From from) -> hours(start(entry, from).plusHours(hours), first, day);
            case DaysInPeriod _, DaysAYear _ -> of(first, lastDay(rule, first), Optional.empty(), day);
            case EntriesInPeriod _, EntriesAYear _ ->
                of(
                        first,
                        allows(rule, first, first) ? Optional.empty() : Optional.of(first.minusDays(1)),
                        Optional.empty(),
                        day);
        };
    }

    /**
     * The stay that began with an entry, by several rules of which all hold: the first that ends it ends it.
     *
     * @param rules at least one
     */
    public StayCount count(List<StayRule> rules, ZonedDateTime entry, LocalDate day) {
        return rules.stream()
                .map(rule -> count(rule, entry, day))
                .min(Comparator.comparing(StayCounter::end))
                .orElseThrow();
    }

    private static LocalDate end(StayCount count) {
        return count.lawful() ? count.lastDay().orElse(LocalDate.MAX) : LocalDate.MIN;
    }

    /**
     * The first day, not before the one given, on which an entry is lawful by a rule.
     *
     * @return empty when no such day comes; always there for days and hours, which look at no other visit
     */
    public Optional<LocalDate> mayEnter(StayRule rule, LocalDate from) {
        LocalDate end = from.plusDays(StayRule.MOST);
        for (LocalDate day = from; day.isBefore(end); day = day.plusDays(1)) {
            if (allows(rule, day, day)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    /** Days of presence, or entries, that a rule counts on a day: those of its period, or of the year; 0 where it counts none. */
    public long used(StayRule rule, LocalDate day) {
        return switch (rule) {
            case FixedDays _, Hours _ -> 0;
            case DaysInPeriod(int _, int period) -> present(day.minusDays(period - 1L), day);
            case DaysAYear _ -> present(day.withDayOfYear(1), day);
            case EntriesInPeriod(int _, int period) -> entered(day.minusDays(period - 1L), day);
            case EntriesAYear _ -> entered(day.withDayOfYear(1), day);
        };
    }

    private static ZonedDateTime start(ZonedDateTime entry, From from) {
        return switch (from) {
            case ENTRY -> entry;
            case NEXT_MIDNIGHT -> entry.toLocalDate().plusDays(1).atStartOfDay(entry.getZone());
        };
    }

    private static StayCount hours(ZonedDateTime end, LocalDate first, LocalDate day) {
        // What ends at midnight ends with the day before.
        LocalDate last =
                end.toLocalTime().equals(LocalTime.MIDNIGHT) ? end.toLocalDate().minusDays(1) : end.toLocalDate();
        return of(first, Optional.of(last), Optional.of(end), day);
    }

    private static StayCount of(LocalDate first, Optional<LocalDate> last, Optional<ZonedDateTime> end, LocalDate day) {
        if (last.isEmpty()) {
            return new StayCount(last, end, true, Long.MAX_VALUE, 0);
        }
        long left = ChronoUnit.DAYS.between(day, last.get());
        boolean lawful = !last.get().isBefore(first);
        return new StayCount(lawful ? last : Optional.empty(), end, lawful, Math.max(0, left), Math.max(0, -left));
    }

    /** The day before the first one on which the rule is broken; empty when that never comes. */
    private Optional<LocalDate> lastDay(StayRule rule, LocalDate first) {
        LocalDate end = first.plusYears(YEARS).plusDays(StayRule.MOST);
        for (LocalDate day = first; day.isBefore(end); day = day.plusDays(1)) {
            if (!allows(rule, first, day)) {
                return Optional.of(day.minusDays(1));
            }
        }
        return Optional.empty();
    }

    /** Whether a stay from one day to the other keeps the rule on the last of them. */
    private boolean allows(StayRule rule, LocalDate first, LocalDate day) {
        return switch (rule) {
            case FixedDays _, Hours _ -> true;
            case DaysInPeriod(int days, int period) -> present(day.minusDays(period - 1L), day, first) <= days;
            case DaysAYear(int days) -> present(day.withDayOfYear(1), day, first) <= days;
            case EntriesInPeriod(int most, int period) -> entered(first.minusDays(period - 1L), first) < most;
            case EntriesAYear(int most) -> entered(first.withDayOfYear(1), first) < most;
        };
    }

    private long entered(LocalDate from, LocalDate to) {
        return entries.stream()
                .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                .count();
    }

    private long present(LocalDate from, LocalDate to) {
        return earlier.stream().mapToLong(visit -> visit.daysBetween(from, to)).sum();
    }

    /** The same with the stay that began on a day and goes on; no day counts twice. */
    private long present(LocalDate from, LocalDate to, LocalDate first) {
        LocalDate since = first.isBefore(from) ? from : first;
        return present(from, since.minusDays(1)) + ChronoUnit.DAYS.between(since, to) + 1;
    }

    /** The same days as visits that do not touch. */
    private static List<Visit> apart(List<Visit> visits) {
        List<Visit> apart = new ArrayList<>();
        for (Visit visit :
                visits.stream().sorted(Comparator.comparing(Visit::entry)).toList()) {
            Visit last = apart.isEmpty() ? null : apart.getLast();
            if (last == null || visit.entry().isAfter(last.exit())) {
                apart.add(visit);
            } else if (visit.exit().isAfter(last.exit())) {
                apart.set(apart.size() - 1, new Visit(last.entry(), visit.exit()));
            }
        }
        return List.copyOf(apart);
    }
}

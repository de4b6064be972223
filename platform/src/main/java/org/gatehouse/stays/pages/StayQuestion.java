package org.gatehouse.stays.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gatehouse.stays.StayProblem;
import org.gatehouse.stays.counting.EntryAllowance;
import org.gatehouse.stays.counting.FineScale;
import org.gatehouse.stays.counting.FineScales;
import org.gatehouse.stays.counting.StayCount;
import org.gatehouse.stays.counting.StayCounter;
import org.gatehouse.stays.counting.StayRule;
import org.gatehouse.stays.counting.Visit;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks, as it was typed.
 *
 * @param rule name of a {@link RuleKind}
 * @param number days or hours
 * @param period days of the period, where the rule has one
 * @param entry day of the entry, as 2022-03-01
 * @param time of the entry, as 14:30; midnight when left out
 * @param zone of the place of entry, as Asia/Shanghai; UTC when left out
 * @param earlier visits before, a line each: day of entry, day of exit
 * @param day on which it is reckoned; the day of the entry when left out
 * @param entries name of an {@link EntryAllowance.Allowed}; nothing where entries are not counted
 * @param validFrom first day of the visa; the first of all days when left out
 * @param enterBefore last day on which the visa may be used
 * @param fine code of a {@link FineScale}; nothing where no fine is estimated
 */
record StayQuestion(
        @Nullable String rule,
        @Nullable String number,
        @Nullable String period,
        @Nullable String entry,
        @Nullable String time,
        @Nullable String zone,
        @Nullable String earlier,
        @Nullable String day,
        @Nullable String entries,
        @Nullable String validFrom,
        @Nullable String enterBefore,
        @Nullable String fine) {

    private static final int VISITS_MAX = 200;
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    /**
     * What was reckoned.
     *
     * @param entries empty where entries are not counted
     * @param fine empty where no fine is estimated
     */
    record Reckoned(StayCount count, Optional<EntryAllowance.Used> entries, Optional<FineScale> fine) {}

    /** @throws StayProblem which names the field that cannot be read */
    Reckoned answer(FineScales scales) {
        StayRule asked = RuleKind.of(rule).rule(number, period);
        LocalDate first = day("entry", text(entry));
        ZonedDateTime entered = first.atTime(timeOfEntry()).atZone(zoneOfEntry());
        LocalDate on = text(day).isEmpty() ? first : day("day", text(day));
        if (on.isBefore(first)) {
            throw new StayProblem.DayBeforeEntry();
        }
        List<Visit> visits = visits(first);
        Optional<EntryAllowance.Used> used = allowance()
                .map(allowance ->
                        allowance.use(visits.stream().map(Visit::entry).toList(), first));
        return new Reckoned(new StayCounter(visits).count(asked, entered, on), used, scale(scales));
    }

    private Optional<EntryAllowance> allowance() {
        if (text(entries).isEmpty()) {
            return Optional.empty();
        }
        var allowed = Arrays.stream(EntryAllowance.Allowed.values())
                .filter(each -> each.name().equals(text(entries)))
                .findFirst()
                .orElseThrow(StayProblem.EntriesUnknown::new);
        LocalDate until = day("enterBefore", text(enterBefore));
        LocalDate from = text(validFrom).isEmpty() ? FIRST : day("validFrom", text(validFrom));
        if (until.isBefore(from)) {
            throw new StayProblem.VisaEndsBeforeItBegins();
        }
        return Optional.of(new EntryAllowance(allowed, from, until));
    }

    private Optional<FineScale> scale(FineScales scales) {
        return text(fine).isEmpty()
                ? Optional.empty()
                : Optional.of(scales.find(text(fine)).orElseThrow(StayProblem.FineUnknown::new));
    }

    private LocalTime timeOfEntry() {
        try {
            return text(time).isEmpty() ? LocalTime.MIDNIGHT : LocalTime.parse(text(time));
        } catch (DateTimeException _) {
            throw new StayProblem.TimeMalformed();
        }
    }

    private ZoneId zoneOfEntry() {
        try {
            return ZoneId.of(text(zone).isEmpty() ? "UTC" : text(zone));
        } catch (DateTimeException _) {
            throw new StayProblem.ZoneUnknown();
        }
    }

    private List<Visit> visits(LocalDate first) {
        List<Visit> visits = new ArrayList<>();
        int line = 0;
        for (String typed : text(earlier).split("\\R")) {
            line++;
            if (typed.isBlank()) {
                continue;
            }
            if (visits.size() == VISITS_MAX) {
                throw new StayProblem.TooManyVisits(VISITS_MAX);
            }
            Visit visit = visit(typed.strip(), line);
            if (!visit.exit().isBefore(first)) {
                throw new StayProblem.VisitNotEarlier(line);
            }
            visits.add(visit);
        }
        return visits;
    }

    private static Visit visit(String typed, int line) {
        String[] days = typed.split("[\\s,;，；]+");
        if (days.length == 2) {
            try {
                return new Visit(day("earlier", days[0]), day("earlier", days[1]));
            } catch (IllegalArgumentException | StayProblem.DayMalformed _) {
                // said with its line
            }
        }
        throw new StayProblem.VisitMalformed(line);
    }

    /** Years that a person of today can have travelled in: what lies outside is a slip. */
    private static LocalDate day(String field, String typed) {
        try {
            LocalDate day = LocalDate.parse(typed);
            if (day.getYear() >= 1900 && day.getYear() < 2200) {
                return day;
            }
        } catch (DateTimeException _) {
            // the same sentence says how a day is written
        }
        throw new StayProblem.DayMalformed(field);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}

package org.gatehouse.stays.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.gatehouse.stays.counting.StayRule.DaysAYear;
import org.gatehouse.stays.counting.StayRule.DaysInPeriod;
import org.gatehouse.stays.counting.StayRule.EntriesAYear;
import org.gatehouse.stays.counting.StayRule.EntriesInPeriod;
import org.gatehouse.stays.counting.StayRule.FixedDays;
import org.gatehouse.stays.counting.StayRule.From;
import org.gatehouse.stays.counting.StayRule.Hours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days of stay as the law counts them, and as a plain walk over the calendar counts them. */
class StayCounterTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final StayRule SCHENGEN = new DaysInPeriod(90, 180);
    private static final StayCounter NOBODY = new StayCounter(List.of());

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static ZonedDateTime entry(String day) {
        return day(day).atTime(14, 30).atZone(SHANGHAI);
    }

    private static Visit visit(String entry, String exit) {
        return new Visit(day(entry), day(exit));
    }

    @Test
    void days_of_stay_count_from_the_day_after_the_entry() {
        StayCount count = NOBODY.count(new FixedDays(30), entry("2022-03-01"), day("2022-03-21"));
        assertThat(count.lastDay()).contains(day("2022-03-31"));
        assertThat(count.daysLeft()).isEqualTo(10);
        assertThat(count.daysOver()).isZero();
    }

    @Test
    void days_after_the_last_lawful_one_are_over() {
        StayCount count = NOBODY.count(new FixedDays(30), entry("2022-03-01"), day("2022-04-03"));
        assertThat(count.daysLeft()).isZero();
        assertThat(count.daysOver()).isEqualTo(3);
    }

    @Test
    void a_transit_of_24_hours_ends_with_its_minute() {
        StayCount count = NOBODY.count(new Hours(24, From.ENTRY), entry("2022-03-01"), day("2022-03-01"));
        assertThat(count.end()).contains(entry("2022-03-02"));
        assertThat(count.lastDay()).contains(day("2022-03-02"));
    }

    @Test
    void a_transit_of_240_hours_begins_with_the_midnight_after_the_entry() {
        StayCount count = NOBODY.count(new Hours(240, From.NEXT_MIDNIGHT), entry("2025-03-01"), day("2025-03-05"));
        assertThat(count.end()).contains(day("2025-03-12").atStartOfDay(SHANGHAI));
        assertThat(count.lastDay()).contains(day("2025-03-11"));
        assertThat(count.daysLeft()).isEqualTo(6);
    }

    @Test
    void hours_pass_while_clocks_are_put_forward() {
        ZonedDateTime before = day("2022-03-26").atTime(12, 0).atZone(ZoneId.of("Europe/Berlin"));
        assertThat(NOBODY.count(new Hours(24, From.ENTRY), before, day("2022-03-26"))
                        .end())
                .contains(day("2022-03-27").atTime(13, 0).atZone(ZoneId.of("Europe/Berlin")));
    }

    /** The example of the European Commission's Visa Code Handbook for 90 days in any 180. */
    @Test
    void the_example_of_the_visa_code_handbook() {
        List<Visit> stays = List.of(visit("2014-04-19", "2014-04-21"), visit("2014-06-18", "2014-09-11"));
        var person = new StayCounter(stays);
        assertThat(person.used(SCHENGEN, day("2014-09-11"))).isEqualTo(89);
        var before = new StayCounter(stays.subList(0, 1));
        assertThat(before.count(SCHENGEN, entry("2014-06-18"), day("2014-09-11"))
                        .daysLeft())
                .isEqualTo(1);
        var after = new StayCounter(List.of(stays.get(0), visit("2014-06-18", "2014-09-12")));
        assertThat(after.mayEnter(SCHENGEN, day("2014-09-13"))).contains(day("2014-10-16"));
        assertThat(after.count(SCHENGEN, entry("2014-10-16"), day("2014-10-16")).lastDay())
                .contains(day("2014-10-18"));
        assertThat(person.count(SCHENGEN, entry("2014-12-15"), day("2014-12-15"))
                        .lastDay())
                .contains(day("2015-03-14"));
    }

    /** Examples 1, 2, 4 and 5 that the Swiss State Secretariat for Migration publishes for the Commission's calculator. */
    @Test
    void the_examples_of_the_commissions_short_stay_calculator() {
        var summer = visit("2014-08-15", "2014-09-30");
        var once = new StayCounter(List.of(summer));
        assertThat(once.used(SCHENGEN, day("2014-09-30"))).isEqualTo(47);
        assertThat(lastDay(once, "2015-01-01")).isEqualTo(day("2015-01-01").plusDays(89));
        assertThat(lastDay(once, "2014-11-01")).isEqualTo(day("2014-12-13"));

        var winter = new StayCounter(List.of(visit("2013-06-01", "2013-07-13"), visit("2013-08-15", "2013-09-30")));
        assertThat(lastDay(winter, "2014-01-01")).isEqualTo(day("2014-03-31"));

        var spring = List.of(visit("2013-09-01", "2013-09-30"), visit("2014-02-21", "2014-04-20"));
        StayCount over = new StayCounter(spring).count(SCHENGEN, entry("2014-05-01"), day("2014-06-09"));
        assertThat(over.daysOver()).isEqualTo(9);
        var after = new StayCounter(List.of(spring.get(0), spring.get(1), visit("2014-05-01", "2014-06-09")));
        assertThat(lastDay(after, "2014-08-30")).isEqualTo(day("2014-08-30").plusDays(49));
    }

    private static LocalDate lastDay(StayCounter person, String entered) {
        return person.count(SCHENGEN, entry(entered), day(entered)).lastDay().orElseThrow();
    }

    @Test
    void whoever_has_no_day_left_may_not_enter() {
        var person = new StayCounter(List.of(visit("2022-01-01", "2022-03-31")));
        StayCount count = person.count(SCHENGEN, entry("2022-04-10"), day("2022-04-12"));
        assertThat(count.lawful()).isFalse();
        assertThat(count.lastDay()).isEmpty();
        assertThat(count.daysOver()).isEqualTo(3);
    }

    @Test
    void a_year_brings_its_days_anew() {
        StayCount count = NOBODY.count(new DaysAYear(60), entry("2022-12-15"), day("2022-12-31"));
        assertThat(count.lastDay()).contains(day("2023-03-01"));
    }

    @Test
    void a_whole_year_of_days_never_ends() {
        StayCount count = NOBODY.count(new DaysAYear(366), entry("2022-12-15"), day("2022-12-31"));
        assertThat(count.lastDay()).isEmpty();
        assertThat(count.lawful()).isTrue();
    }

    @Test
    void entries_count_each_time_and_end_no_stay() {
        var person = new StayCounter(List.of(
                visit("2022-01-05", "2022-01-20"),
                visit("2022-01-20", "2022-01-25"),
                visit("2021-12-31", "2022-01-01")));
        assertThat(person.used(new EntriesAYear(2), day("2022-03-01"))).isEqualTo(2);
        assertThat(person.count(new EntriesAYear(2), entry("2022-03-01"), day("2022-03-01"))
                        .lawful())
                .isFalse();
        StayCount third = person.count(new EntriesAYear(3), entry("2022-03-01"), day("2022-03-01"));
        assertThat(third.lawful()).isTrue();
        assertThat(third.lastDay()).isEmpty();
        assertThat(person.mayEnter(new EntriesAYear(2), day("2022-03-01"))).contains(day("2023-01-01"));
        assertThat(person.mayEnter(new EntriesInPeriod(2, 30), day("2022-01-28")))
                .as("the entry of 5 January is out of the thirty days")
                .contains(day("2022-02-04"));
    }

    @Test
    void of_several_rules_the_first_that_ends_the_stay_ends_it() {
        var person = new StayCounter(List.of(visit("2022-01-01", "2022-03-21")));
        List<StayRule> both = List.of(new FixedDays(30), SCHENGEN);
        assertThat(NOBODY.count(both, entry("2022-04-01"), day("2022-04-01")).lastDay())
                .contains(day("2022-05-01"));
        assertThat(person.count(both, entry("2022-04-01"), day("2022-04-01")).lastDay())
                .contains(day("2022-04-10"));
        assertThat(person.count(List.of(new FixedDays(30), new EntriesAYear(1)), entry("2022-04-01"), day("2022-04-01"))
                        .lawful())
                .isFalse();
    }

    @Test
    void days_told_twice_count_once() {
        var person = new StayCounter(List.of(visit("2022-01-05", "2022-01-20"), visit("2022-01-01", "2022-01-10")));
        assertThat(person.used(SCHENGEN, day("2022-02-01"))).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource({"0,180", "181,180", "90,3654"})
    void no_rule_is_made_of_impossible_numbers(int days, int period) {
        assertThatIllegalArgumentException().isThrownBy(() -> new DaysInPeriod(days, period));
    }

    @Test
    void no_visit_ends_before_it_begins() {
        assertThatIllegalArgumentException().isThrownBy(() -> visit("2022-01-02", "2022-01-01"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_walk_over_the_calendar_finds_the_same(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 250; i++) {
            LocalDate entry = day("2022-01-01").plusDays(random.nextInt(800));
            List<Visit> earlier = new ArrayList<>();
            for (int v = random.nextInt(6); v > 0; v--) {
                LocalDate from = entry.minusDays(1L + random.nextInt(400));
                LocalDate to = from.plusDays(random.nextInt(60));
                earlier.add(new Visit(from, to.isBefore(entry) ? to : entry.minusDays(1)));
            }
            int period = 1 + random.nextInt(400);
            StayRule rule = random.nextBoolean()
                    ? new DaysInPeriod(1 + random.nextInt(period), period)
                    : new DaysAYear(1 + random.nextInt(364));
            StayCount count = new StayCounter(earlier).count(rule, entry.atStartOfDay(SHANGHAI), entry);
            assertThat(count.lastDay()).as("%s %s %s", rule, entry, earlier).isEqualTo(walk(rule, earlier, entry));
        }
    }

    /** Day after day in a set, and all of them counted anew each day. */
    private static Optional<LocalDate> walk(StayRule rule, List<Visit> earlier, LocalDate entry) {
        Set<LocalDate> present = new TreeSet<>();
        earlier.forEach(
                visit -> visit.entry().datesUntil(visit.exit().plusDays(1)).forEach(present::add));
        for (LocalDate day = entry; day.isBefore(entry.plusYears(3)); day = day.plusDays(1)) {
            present.add(day);
            LocalDate today = day;
            boolean kept = switch (rule) {
                case DaysInPeriod(int days, int period) ->
                    present.stream()
                                    .filter(each -> each.isAfter(today.minusDays(period)))
                                    .count()
                            <= days;
                case DaysAYear(int days) ->
                    present.stream()
                                    .filter(each -> each.getYear() == today.getYear())
                                    .count()
                            <= days;
                case FixedDays _, Hours _, EntriesInPeriod _, EntriesAYear _ -> true;
            };
            if (!kept) {
                return day.equals(entry) ? Optional.empty() : Optional.of(day.minusDays(1));
            }
        }
        return Optional.empty();
    }
}

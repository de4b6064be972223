package org.gatehouse.inspection.assessment;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatehouse.inspection.Finding;
import org.gatehouse.inspection.Finding.Kind;
import org.gatehouse.inspection.Inputs.Past;
import org.gatehouse.policy.Judgement;
import org.gatehouse.policy.StayLimit;
import org.gatehouse.stays.Stay;
import org.gatehouse.stays.counting.StayCount;
import org.gatehouse.stays.counting.StayCounter;
import org.gatehouse.stays.counting.StayRule;
import org.gatehouse.stays.counting.StayRule.From;
import org.gatehouse.stays.counting.Visit;

/**
 * Which of several grounds gives a traveller most, over the stays that the same rule gave before. A ground on which no day or
 * no entry is left gives none, and takes the traveller to an officer where there is no other.
 */
final class StayGrounds {

    private StayGrounds() {}

    /** @param past earlier stays with their rules */
    static Optional<Finding> finding(List<Judgement.Stay> grounds, ZonedDateTime entered, List<Past> past) {
        Judgement.Stay best = null;
        LocalDate until = LocalDate.MIN;
        for (Judgement.Stay ground : grounds) {
            StayCount count = counter(ground, past).count(rules(ground), entered, entered.toLocalDate());
            // what no limit ends is limited by the law for all
            LocalDate last =
                    count.lastDay().orElseGet(() -> entered.toLocalDate().plusDays(Stay.DAYS_MAX));
            if (count.lawful() && last.isAfter(until)) {
                best = ground;
                until = last;
            }
        }
        if (best != null) {
            return Optional.of(new Finding(Kind.STAY_RULE, best.rule() + " " + until + used(best, entered, past)));
        }
        return grounds.stream()
                .findFirst()
                .map(ground -> new Finding(Kind.STAY_USED_UP, ground.rule() + used(ground, entered, past)));
    }

    private static StayCounter counter(Judgement.Stay ground, List<Past> past) {
        return new StayCounter(past.stream()
                .filter(one -> one.rule().equals(ground.rule().key()))
                .map(one -> new Visit(one.entry(), one.exit()))
                .toList());
    }

    /** What earlier stays have used of each limit that counts them, such as {@code " DAYS_IN_PERIOD=90/180:30"}. */
    private static String used(Judgement.Stay ground, ZonedDateTime entered, List<Past> past) {
        StayCounter counter = counter(ground, past);
        return ground.limits().stream()
                .filter(limit -> limit.unit().looksBack())
                .map(limit -> " " + limit.text() + ":" + counter.used(rule(limit), entered.toLocalDate()))
                .collect(Collectors.joining());
    }

    private static List<StayRule> rules(Judgement.Stay ground) {
        return ground.limits().stream().map(StayGrounds::rule).toList();
    }

    static StayRule rule(StayLimit limit) {
        return switch (limit.unit()) {
            case DAYS -> new StayRule.FixedDays(limit.amount());
            case HOURS -> new StayRule.Hours(limit.amount(), From.ENTRY);
            case HOURS_FROM_MIDNIGHT -> new StayRule.Hours(limit.amount(), From.NEXT_MIDNIGHT);
            case DAYS_IN_PERIOD -> new StayRule.DaysInPeriod(limit.amount(), limit.period());
            case DAYS_A_YEAR -> new StayRule.DaysAYear(limit.amount());
            case ENTRIES_IN_PERIOD -> new StayRule.EntriesInPeriod(limit.amount(), limit.period());
            case ENTRIES_A_YEAR -> new StayRule.EntriesAYear(limit.amount());
        };
    }
}

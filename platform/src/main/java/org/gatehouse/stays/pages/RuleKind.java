package org.gatehouse.stays.pages;

import java.util.Arrays;
import org.gatehouse.stays.StayProblem;
import org.gatehouse.stays.counting.StayRule;
import org.jspecify.annotations.Nullable;

/** The rules that somebody may choose from. */
enum RuleKind {
    DAYS(StayRule.MOST),
    HOURS(24 * StayRule.MOST),
    HOURS_FROM_MIDNIGHT(24 * StayRule.MOST),
    DAYS_IN_PERIOD(StayRule.MOST),
    DAYS_A_YEAR(366);

    private final int most;

    RuleKind(int most) {
        this.most = most;
    }

    /** @throws StayProblem when there is no such kind */
    static RuleKind of(@Nullable String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(StayProblem.RuleUnknown::new);
    }

    /**
     * @param number days or hours
     * @param period read for days in a period only
     * @throws StayProblem when a number cannot be
     */
    StayRule rule(@Nullable String number, @Nullable String period) {
        return switch (this) {
            case DAYS -> new StayRule.FixedDays(whole("number", number, most));
            case HOURS -> new StayRule.Hours(whole("number", number, most), StayRule.From.ENTRY);
            case HOURS_FROM_MIDNIGHT -> new StayRule.Hours(whole("number", number, most), StayRule.From.NEXT_MIDNIGHT);
            case DAYS_IN_PERIOD -> {
                int length = whole("period", period, most);
                yield new StayRule.DaysInPeriod(whole("number", number, length), length);
            }
            case DAYS_A_YEAR -> new StayRule.DaysAYear(whole("number", number, most));
        };
    }

    private static int whole(String field, @Nullable String text, int most) {
        try {
            int number = Integer.parseInt(text == null ? "" : text.strip());
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // the same sentence says what a number is
        }
        throw new StayProblem.NumberOutOfRange(field, most);
    }
}

package org.gatehouse.statistics.series;

import java.time.LocalDate;
import org.gatehouse.statistics.Period;

/** Why nothing is said of a series, or nothing foretold. */
public sealed interface WhyNot {

    /** There are so many periods in all, and so many are needed. */
    record TooFew(int have, int need) implements WhyNot {}

    /** There are more, but before that day something else was counted. */
    record Broken(LocalDate since, int have, int need) implements WhyNot {}

    /** There are more, but this one is missing between them. */
    record Gap(Period missing, int have, int need) implements WhyNot {}

    /** Periods of that kind do not follow each other. */
    record Irregular() implements WhyNot {}

    /** Just after that period something else will be counted. */
    record BreakAhead(Period last) implements WhyNot {}

    /** It stands at nought. */
    record Nothing() implements WhyNot {}

    static WhyNot of(Stretch stretch, int need) {
        int have = stretch.size();
        if (stretch.cutBy().isPresent()) {
            return new Broken(stretch.cutBy().get(), have, need);
        }
        return stretch.gap().isPresent() ? new Gap(stretch.gap().get(), have, need) : new TooFew(have, need);
    }
}

package org.gatehouse.statistics.tally;

import java.util.List;
import org.gatehouse.statistics.Dimension;
import org.gatehouse.statistics.Fact;
import org.gatehouse.statistics.Period;

/**
 * How a fact is counted by all that metrics tell apart: over months in a period of whole ones, over days in any other.
 *
 * @param cells counts it
 * @param dimensions by these
 * @param recorded counts the months, or days, that have any
 * @param parts how many of them the period has
 */
record Cubed(Statistic cells, List<Dimension> dimensions, Statistic recorded, int parts) {

    private static final List<Dimension> OF_PERSONS = List.of(
            Dimension.DIRECTION,
            Dimension.MODE,
            Dimension.NATIONALITY_GROUP,
            Dimension.CHANNEL,
            Dimension.OUTCOME,
            Dimension.SECOND_LINE);
    private static final List<Dimension> OF_CONVEYANCES =
            List.of(Dimension.DIRECTION, Dimension.MODE, Dimension.KIND, Dimension.CARGO);
    private static final List<Dimension> OF_ALERTS =
            List.of(Dimension.DIRECTION, Dimension.EVENT, Dimension.KIND, Dimension.ACTION, Dimension.OUTCOME);
    private static final List<Dimension> OF_FINDINGS = List.of(Dimension.KIND, Dimension.EVENT, Dimension.OUTCOME);
    private static final List<Dimension> OF_OPEN = List.of(Dimension.KIND);

    static Cubed of(Fact fact, Period period) {
        return period.wholeMonths() ? byMonth(fact, period.months()) : byDay(fact, period.days());
    }

    private static Cubed byMonth(Fact fact, int months) {
        return switch (fact) {
            case PERSON_INSPECTED -> new Cubed(Statistic.PERSONS, OF_PERSONS, Statistic.PERSONS_MONTHS, months);
            case CONVEYANCE_INSPECTED ->
                new Cubed(Statistic.CONVEYANCES, OF_CONVEYANCES, Statistic.CONVEYANCES_MONTHS, months);
            case LIST_ALERT -> new Cubed(Statistic.ALERTS, OF_ALERTS, Statistic.ALERTS_MONTHS, months);
            case IRREGULAR_STAY ->
                new Cubed(Statistic.IRREGULAR_STAYS, OF_FINDINGS, Statistic.IRREGULAR_STAYS_MONTHS, months);
            case IRREGULAR_STAY_OPEN ->
                new Cubed(Statistic.IRREGULAR_STAYS_OPEN, OF_OPEN, Statistic.IRREGULAR_STAYS_MONTHS, months);
            case SIGNAL -> new Cubed(Statistic.SIGNALS, OF_FINDINGS, Statistic.SIGNALS_MONTHS, months);
            case WARNING -> new Cubed(Statistic.WARNINGS, OF_FINDINGS, Statistic.WARNINGS_MONTHS, months);
        };
    }

    private static Cubed byDay(Fact fact, int days) {
        return switch (fact) {
            case PERSON_INSPECTED -> new Cubed(Statistic.PERSONS_OF_DAYS, OF_PERSONS, Statistic.PERSONS_DAYS, days);
            case CONVEYANCE_INSPECTED ->
                new Cubed(Statistic.CONVEYANCES_OF_DAYS, OF_CONVEYANCES, Statistic.CONVEYANCES_DAYS, days);
            case LIST_ALERT -> new Cubed(Statistic.ALERTS_OF_DAYS, OF_ALERTS, Statistic.ALERTS_DAYS, days);
            case IRREGULAR_STAY ->
                new Cubed(Statistic.IRREGULAR_STAYS_OF_DAYS, OF_FINDINGS, Statistic.IRREGULAR_STAYS_DAYS, days);
            case IRREGULAR_STAY_OPEN ->
                new Cubed(Statistic.IRREGULAR_STAYS_OPEN_OF_DAYS, OF_OPEN, Statistic.IRREGULAR_STAYS_DAYS, days);
            case SIGNAL -> new Cubed(Statistic.SIGNALS_OF_DAYS, OF_FINDINGS, Statistic.SIGNALS_DAYS, days);
            case WARNING -> new Cubed(Statistic.WARNINGS_OF_DAYS, OF_FINDINGS, Statistic.WARNINGS_DAYS, days);
        };
    }
}

package org.gatehouse.statistics.tally;

import java.util.List;
import org.gatehouse.statistics.Dimension;
import org.gatehouse.statistics.Fact;

/**
 * How a fact is counted by all that metrics tell apart.
 *
 * @param cells counts it
 * @param dimensions by these
 * @param months counts the months that have any
 */
record Cubed(Statistic cells, List<Dimension> dimensions, Statistic months) {

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

    static Cubed of(Fact fact) {
        return switch (fact) {
            case PERSON_INSPECTED -> new Cubed(Statistic.PERSONS, OF_PERSONS, Statistic.PERSONS_MONTHS);
            case CONVEYANCE_INSPECTED -> new Cubed(Statistic.CONVEYANCES, OF_CONVEYANCES, Statistic.CONVEYANCES_MONTHS);
            case LIST_ALERT -> new Cubed(Statistic.ALERTS, OF_ALERTS, Statistic.ALERTS_MONTHS);
            case IRREGULAR_STAY -> new Cubed(Statistic.IRREGULAR_STAYS, OF_FINDINGS, Statistic.IRREGULAR_STAYS_MONTHS);
            case IRREGULAR_STAY_OPEN ->
                new Cubed(Statistic.IRREGULAR_STAYS_OPEN, OF_OPEN, Statistic.IRREGULAR_STAYS_MONTHS);
            case SIGNAL -> new Cubed(Statistic.SIGNALS, OF_FINDINGS, Statistic.SIGNALS_MONTHS);
            case WARNING -> new Cubed(Statistic.WARNINGS, OF_FINDINGS, Statistic.WARNINGS_MONTHS);
        };
    }
}

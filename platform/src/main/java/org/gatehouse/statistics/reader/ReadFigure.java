package org.gatehouse.statistics.reader;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Qualifier;
import org.gatehouse.statistics.published.Interval;

/**
 * A figure as a text states it.
 *
 * @param start where its words begin in the text
 * @param end behind the last of them
 * @param words as they stand
 * @param metric code of the catalogue
 * @param value in base units (persons, not ten thousands); empty where the number cannot be what was meant
 * @param within what the value may have been before it was rounded and qualified
 * @param unit code of the unit; empty where neither the words nor the catalogue say it
 * @param candidates what the number may have been, where it has no value
 */
public record ReadFigure(
        int start,
        int end,
        String words,
        Optional<Period> period,
        Optional<String> metric,
        Optional<BigDecimal> value,
        Optional<Interval> within,
        String unit,
        Qualifier qualifier,
        Scope scope,
        List<Rate> rates,
        List<BigDecimal> candidates,
        List<Doubt> doubts) {

    public ReadFigure {
        rates = List.copyOf(rates);
        candidates = List.copyOf(candidates);
        doubts = List.copyOf(doubts);
    }

    /** What the count takes in. */
    public enum Scope {
        PERIOD,
        /** Said to be cumulative: it may begin before the period. */
        CUMULATIVE
    }

    /**
     * A rate beside the value.
     *
     * @param percent change, or share; negative for a fall
     * @param year of {@link Kind#NAMED_YEAR}
     * @param doubtful the rate may belong to the whole of which this figure is a part
     */
    public record Rate(Kind kind, BigDecimal percent, Optional<Integer> year, boolean doubtful) {

        /** With what it compares. */
        public enum Kind {
            PREVIOUS_PERIOD,
            YEAR_BEFORE,
            NAMED_YEAR,
            SHARE_OF_TOTAL
        }

        /** As the contract of published figures writes it: {@code YoY -5.9%}. */
        public String written() {
            String size =
                    (percent.signum() > 0 && kind != Kind.SHARE_OF_TOTAL ? "+" : "") + percent.toPlainString() + "%";
            return switch (kind) {
                case PREVIOUS_PERIOD -> "QoQ " + size;
                case YEAR_BEFORE -> "YoY " + size;
                case NAMED_YEAR -> "vs " + year.orElseThrow() + " " + size;
                case SHARE_OF_TOTAL -> "share " + size;
            };
        }
    }

    /** Whether a program would take it as it is: everything is there, and nothing is doubtful. */
    public boolean certain() {
        return period.isPresent() && metric.isPresent() && value.isPresent() && doubts.isEmpty();
    }

    /** The rates as the contract of published figures writes them. */
    public String comparison() {
        return rates.stream().map(Rate::written).collect(Collectors.joining("; "));
    }
}

package org.gatehouse.statistics.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Qualifier;
import org.gatehouse.statistics.published.Interval;
import org.gatehouse.statistics.published.PublishedFigure.Count;
import org.gatehouse.statistics.reader.ReadFigure.Rate;

/** A figure while it is being read. */
final class Draft {

    final int start;
    final int end;
    final String words;
    /** Empty where the number was refused. */
    Optional<Count> count;

    Optional<FigureNames.Named> named = Optional.empty();
    Optional<Period> period = Optional.empty();
    boolean cumulative;
    final List<Rate> rates = new ArrayList<>();
    final List<BigDecimal> candidates = new ArrayList<>();
    final List<Doubt> doubts = new ArrayList<>();

    Draft(int start, int end, String words, Optional<Count> count) {
        this.start = start;
        this.end = end;
        this.words = words;
        this.count = count;
    }

    Optional<String> metric() {
        return named.flatMap(FigureNames.Named::metric);
    }

    /** Of a number that was not refused. */
    Interval within() {
        return count.orElseThrow().within();
    }

    boolean changed() {
        return rates.stream().anyMatch(rate -> rate.kind() != Rate.Kind.SHARE_OF_TOTAL);
    }

    /** @param unit by the catalogue, or by the words */
    ReadFigure done(String unit, BigDecimal toUnit) {
        return new ReadFigure(
                start,
                end,
                words,
                period,
                metric(),
                count.map(one -> plain(one.value().multiply(toUnit))),
                count.map(one -> one.within().times(toUnit)),
                unit,
                count.map(Count::qualifier).orElse(Qualifier.EXACT),
                cumulative ? ReadFigure.Scope.CUMULATIVE : ReadFigure.Scope.PERIOD,
                rates,
                candidates,
                doubts);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

package org.gatehouse.statistics.explore;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.gatehouse.statistics.Metrics;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Periods;
import org.gatehouse.statistics.StatisticsProblem;
import org.gatehouse.statistics.bulletin.Bases;
import org.gatehouse.statistics.bulletin.Change;
import org.gatehouse.statistics.explore.Counting.Counted;
import org.springframework.stereotype.Component;

/** Sets a period beside another one, as bulletins do. */
@Component
class Comparing {

    private final Metrics metrics;
    private final Periods periods;
    private final Bases bases;
    private final Counting counting;

    Comparing(Metrics metrics, Periods periods, Bases bases, Counting counting) {
        this.metrics = metrics;
        this.periods = periods;
        this.bases = bases;
        this.counting = counting;
    }

    /**
     * The other period.
     *
     * @param before its counts by place; empty where nothing is compared
     * @param whole whether a place that is not among them was nought; otherwise it may be merged with others
     */
    record Compared(Explored.Comparison comparison, Map<Place, Long> before, boolean whole, Changes changes) {

        static Compared without(Explored.Reason reason) {
            return new Compared(new Explored.Without(reason), Map.of(), false, (_, _) -> Optional.empty());
        }

        OptionalLong before(Place place) {
            Long then = before.get(place);
            return then != null ? OptionalLong.of(then) : whole ? OptionalLong.of(0) : OptionalLong.empty();
        }

        Optional<BigDecimal> change(long value, OptionalLong then) {
            return then.isPresent() ? changes.percent(value, then.getAsLong()) : Optional.empty();
        }
    }

    /** The change from one count to another in percent. */
    interface Changes {
        Optional<BigDecimal> percent(long now, long then);
    }

    Compared compare(Question question, Counted now, int scale, Against against) {
        if (against == Against.NOTHING) {
            return Compared.without(Explored.Reason.NOT_ASKED);
        }
        Optional<Period> other = other(now.period(), against);
        if (other.isEmpty()) {
            return Compared.without(Explored.Reason.NO_SUCH_PERIOD);
        }
        Period then = other.get();
        if (metrics.breaks(question.metric().code()).stream().anyMatch(one -> one.divides(then, now.period()))) {
            return Compared.without(Explored.Reason.BREAK);
        }
        try {
            return compare(question, now, scale, counting.count(question, then), periods.scale(then));
        } catch (StatisticsProblem.MixedScales _) {
            return Compared.without(Explored.Reason.MIXED_SCALES);
        }
    }

    private Optional<Period> other(Period period, Against against) {
        return switch (against) {
            case PREVIOUS -> period.previous();
            case YEAR_BEFORE -> period.yearBefore();
            case BASE_YEAR -> bases.base(period);
            case NOTHING -> Optional.empty();
        };
    }

    private Compared compare(Question question, Counted now, int scale, Counted then, int scaleThen) {
        if (!now.cube().complete() || !then.cube().complete()) {
            return Compared.without(Explored.Reason.NOT_RECORDED);
        }
        int days = now.period().days();
        int daysThen = then.period().days();
        // the same holiday may have another number of days in another year; quarters are compared as they are
        boolean perDay = now.period().kind() == Period.Kind.HOLIDAY && days != daysThen;
        Changes changes = (value, before) -> perDay
                ? Change.percentPerDay(value, scale, days, before, scaleThen, daysThen)
                : Change.percent(value, scale, before, scaleThen);
        return switch (counting.safe(question, then)) {
            case Guard.Hidden _ -> Compared.without(Explored.Reason.WITHHELD);
            case Guard.Shown shown -> {
                Map<Place, Long> before = new HashMap<>();
                shown.alone()
                        .forEach(cell ->
                                before.put(Place.of(cell, question.step().in(then.period())), cell.quantity()));
                var with = new Explored.With(
                        then.period(),
                        scaleThen,
                        then.total(),
                        changes.percent(now.total(), then.total()),
                        perDay,
                        question.statement(then.period()));
                yield new Compared(with, before, shown.merged() == 0, changes);
            }
        };
    }
}

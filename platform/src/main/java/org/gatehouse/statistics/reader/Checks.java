package org.gatehouse.statistics.reader;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.statistics.Bilingual;
import org.gatehouse.statistics.Metric;
import org.gatehouse.statistics.Metrics;
import org.gatehouse.statistics.published.Interval;
import org.gatehouse.statistics.published.PublishedFigure.Count;
import org.gatehouse.statistics.reader.Doubt.Code;
import org.gatehouse.statistics.reader.ReadFigure.Rate;
import org.gatehouse.statistics.wording.SaidFigure;

/** Holds the figures of a text against each other, the catalogue, and what is known. */
final class Checks {

    /** Where a number and what was known lie further apart than this many times, a decimal place may be lost. */
    private static final BigDecimal FAR = BigDecimal.valueOf(5);

    private static final Map<String, String> WHOLES =
            Map.of("crossings.persons.", "crossings.persons.total", "conveyances.", "conveyances.total");

    private final Metrics metrics;
    private final DoubtWords words;
    private final Usual usual;

    Checks(Metrics metrics, DoubtWords words, Usual usual) {
        this.metrics = metrics;
        this.words = words;
        this.usual = usual;
    }

    List<ReadFigure> figures(List<Draft> drafts) {
        List<Draft> kept = withoutTwins(drafts);
        kept.forEach(draft -> {
            if (draft.named.isEmpty()) {
                draft.doubts.add(words.of(Code.NO_NAME, draft.words));
            }
            if (draft.period.isEmpty() && draft.doubts.stream().noneMatch(d -> d.code() == Code.PERIOD_WITHOUT_YEAR)) {
                draft.doubts.add(words.of(Code.NO_PERIOD, ""));
            }
            share(draft, kept);
        });
        return kept.stream().map(this::done).toList();
    }

    /** What is printed twice is one figure. */
    private List<Draft> withoutTwins(List<Draft> drafts) {
        List<Draft> kept = new ArrayList<>();
        for (Draft draft : drafts) {
            Optional<Draft> twin =
                    kept.stream().filter(one -> twins(one, draft)).findFirst();
            if (twin.isEmpty()) {
                kept.add(draft);
                continue;
            }
            Draft first = twin.get();
            if (first.named.isEmpty()) {
                first.named = draft.named;
            }
            first.rates.addAll(draft.rates);
            first.doubts.add(words.of(Code.TWICE, draft.words));
        }
        return kept;
    }

    private static boolean twins(Draft one, Draft other) {
        boolean sameNumber = one.count.isPresent()
                && other.count.isPresent()
                && one.count.get().value().compareTo(other.count.get().value()) == 0
                && one.period.equals(other.period);
        boolean sameName = one.metric().isPresent() && one.metric().equals(other.metric());
        boolean namedOnce = one.named.isPresent() != other.named.isPresent();
        // of a number without a name only one close by is the same: 2.21 million transportation of 2.21 million
        return sameNumber && (sameName || namedOnce && other.start - one.end < 40);
    }

    private void share(Draft draft, List<Draft> all) {
        for (Rate rate : draft.rates) {
            if (rate.kind() != Rate.Kind.SHARE_OF_TOTAL || draft.count.isEmpty()) {
                continue;
            }
            whole(draft, all)
                    .map(Draft::within)
                    .filter(w -> w.low().signum() > 0)
                    .ifPresent(whole -> {
                        Interval computed = draft.within().dividedBy(whole).times(BigDecimal.valueOf(100));
                        Interval printed = Interval.rounded(
                                rate.percent(),
                                BigDecimal.ONE.scaleByPowerOfTen(-rate.percent().scale()));
                        if (!computed.meets(printed)) {
                            draft.doubts.add(words.of(
                                    Code.SHARE_DOES_NOT_FIT,
                                    draft.words,
                                    rate.percent().toPlainString() + "%",
                                    computed.low()
                                                    .setScale(1, RoundingMode.HALF_UP)
                                                    .toPlainString() + "%"));
                        }
                    });
        }
    }

    private static Optional<Draft> whole(Draft part, List<Draft> all) {
        return part.metric()
                .flatMap(metric -> WHOLES.entrySet().stream()
                        .filter(entry -> metric.startsWith(entry.getKey()) && !metric.equals(entry.getValue()))
                        .map(Map.Entry::getValue)
                        .findFirst())
                .flatMap(whole -> all.stream()
                        .filter(one -> one.metric().filter(whole::equals).isPresent())
                        .filter(one -> one.count.isPresent() && one.period.equals(part.period))
                        .findFirst());
    }

    private ReadFigure done(Draft draft) {
        Optional<Metric> metric = draft.metric().flatMap(metrics::find);
        String counter = draft.count.map(Count::counter).orElse("");
        Set<String> units = UnitWords.of(counter);
        String unit = metric.map(Metric::unit)
                .orElseGet(() -> units.size() == 1 ? units.iterator().next() : "");
        metric.ifPresent(one -> unit(draft, one, counter, units));
        BigDecimal toUnit = UnitWords.toUnit(counter, unit);
        metric.ifPresent(one -> unusual(draft, one, toUnit));
        return draft.done(unit, toUnit);
    }

    private void unit(Draft draft, Metric metric, String counter, Set<String> units) {
        if (units.isEmpty() || units.contains(metric.unit())) {
            return;
        }
        boolean occasions =
                metric.unit().equals("person-times") || metric.unit().equals("person-crossings");
        if (occasions && UnitWords.persons(counter)) {
            draft.doubts.add(words.of(Code.PERSONS_OR_TIMES, draft.words, List.of(new Bilingual(metric.unit(), "人次"))));
        } else {
            draft.doubts.add(words.of(
                    Code.WRONG_UNIT,
                    draft.words,
                    List.of(
                            new Bilingual(counter, counter),
                            new Bilingual(
                                    metric.counter().en(), metric.counter().zh()))));
        }
    }

    private void unusual(Draft draft, Metric metric, BigDecimal toUnit) {
        if (draft.count.isEmpty() || draft.period.isEmpty()) {
            return;
        }
        BigDecimal value = draft.count.get().value().multiply(toUnit);
        usual.of(metric.code(), draft.period.get().kind())
                .filter(range -> value.multiply(FAR).compareTo(range.low()) < 0
                        || value.compareTo(range.high().multiply(FAR)) > 0)
                .ifPresent(range -> draft.doubts.add(words.of(
                        Code.POWER_OF_TEN,
                        draft.words,
                        List.of(new Bilingual(
                                SaidFigure.grouped(range.low()) + " to " + SaidFigure.grouped(range.high()),
                                SaidFigure.grouped(range.low()) + "至" + SaidFigure.grouped(range.high()))))));
    }
}

package org.gatehouse.statistics.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.bulletin.Change;
import org.gatehouse.statistics.explore.Comparing.Compared;
import org.gatehouse.statistics.wording.ValueWords;
import org.springframework.stereotype.Component;

/** Makes rows of what may be shown, in the order in which they stand. */
@Component
class Rows {

    private final ValueWords words;

    Rows(ValueWords words) {
        this.words = words;
    }

    /** @param today spans after it are to come and have no row */
    List<Explored.Row> of(
            Question question, Counting.Counted counted, Guard.Shown shown, Compared compared, LocalDate today) {
        List<Period> spans = question.step().in(counted.period());
        Map<Place, Long> now = new HashMap<>();
        shown.alone().forEach(cell -> now.put(Place.of(cell, spans), cell.quantity()));
        List<Explored.Row> rows = new ArrayList<>();
        places(question, shown, compared, now, spans, today).stream()
                .sorted(order(question, now))
                .forEach(place -> {
                    long value = now.getOrDefault(place, 0L);
                    OptionalLong before = compared.before(place);
                    rows.add(new Explored.Row(
                            spans.isEmpty() ? Optional.empty() : Optional.of(spans.get(place.step())),
                            place.values(),
                            value,
                            Change.share(value, counted.total()),
                            before,
                            compared.change(value, before)));
                });
        shown.rest()
                .ifPresent(rest -> rows.add(new Explored.Row(
                        Optional.empty(),
                        Map.of(),
                        rest.quantity(),
                        Change.share(rest.quantity(), counted.total()),
                        OptionalLong.empty(),
                        Optional.empty())));
        return rows;
    }

    private static Set<Place> places(
            Question question,
            Guard.Shown shown,
            Compared compared,
            Map<Place, Long> now,
            List<Period> spans,
            LocalDate today) {
        Set<Place> places = new HashSet<>(now.keySet());
        if (shown.merged() == 0) {
            // what was there then and is not now is a nought; among merged rows it could be a small one
            places.addAll(compared.before().keySet());
        }
        if (question.by().isEmpty()) {
            for (int n = 0; n < Math.max(1, spans.size()); n++) {
                places.add(new Place(n, Map.of()));
            }
        }
        places.removeIf(place -> place.step() >= Math.max(1, spans.size())
                || (!spans.isEmpty() && spans.get(place.step()).from().isAfter(today) && !now.containsKey(place)));
        return places;
    }

    /** By time, then split by split in the order of words; of one split without such an order, ports, the busiest first. */
    private Comparator<Place> order(Question question, Map<Place, Long> now) {
        Comparator<Place> order = Comparator.comparingInt(Place::step);
        for (Split split : question.by()) {
            order = order.thenComparingInt(place -> split.place(place.value(split), words));
            if (question.by().size() > 1) {
                order = order.thenComparing(place -> place.value(split));
            }
        }
        return order.thenComparing(Comparator.comparingLong((Place place) -> now.getOrDefault(place, 0L))
                        .reversed())
                .thenComparing(place ->
                        question.by().stream().map(place::value).toList().toString());
    }
}

package org.gatehouse.screening.index;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;
import org.gatehouse.screening.EntryId;
import org.gatehouse.screening.Hit;
import org.gatehouse.screening.Hit.Likeness;
import org.gatehouse.screening.Picture;
import org.gatehouse.screening.Screening;
import org.gatehouse.screening.Sought;
import org.gatehouse.screening.SoughtObjects;
import org.gatehouse.screening.Subject;
import org.gatehouse.screening.Words;
import org.gatehouse.screening.index.HeldLists.Known;
import org.springframework.stereotype.Service;

/** Answers from memory. With nobody on a list it costs a read of two fields. */
@Service
class ScreeningIndex implements Screening, SoughtObjects {

    private static final double SAME_NUMBER = 1.0;
    private static final double LOOK_ALIKE = 0.9;
    private static final Comparator<Hit> LIKELIEST_FIRST = Comparator.comparingDouble(Hit::score)
            .reversed()
            .thenComparing(hit -> hit.entry().value());

    private final ListKeeper keeper;
    private final NumberWords words;
    private final Clock clock;
    private final Unlisted unlisted = new Unlisted();

    ScreeningIndex(ListKeeper keeper, NumberWords words, Clock clock) {
        this.keeper = keeper;
        this.words = words;
        this.clock = clock;
    }

    /** Where and when it is asked. */
    private record Moment(Known known, PortCode port, Direction direction, Instant at) {}

    @Override
    public List<Hit> screen(Subject subject) {
        return remembered(keeper.known(), subject);
    }

    @Override
    public List<List<Hit>> screenAll(List<Subject> subjects) {
        Known known = keeper.known();
        return subjects.stream().map(subject -> remembered(known, subject)).toList();
    }

    @Override
    public List<Hit> find(Asked asked) {
        return find(keeper.known(), asked);
    }

    @Override
    public List<List<Hit>> findAll(List<Asked> asked) {
        Known known = keeper.known();
        return asked.stream().map(one -> find(known, one)).toList();
    }

    @Override
    public boolean mayBeSought(String number) {
        return keeper.known().shelves().numbers().hasDocument(number);
    }

    @Override
    public Picture picture() {
        return keeper.picture();
    }

    @Override
    public long edition() {
        return keeper.known().edition();
    }

    private List<Hit> remembered(Known known, Subject subject) {
        if (known.shelves().persons() == 0) {
            return List.of();
        }
        var mark = Unlisted.Mark.of(known.edition(), subject);
        if (unlisted.has(mark)) {
            return List.of();
        }
        var alike = alike(known, subject);
        if (alike.isEmpty()) {
            unlisted.add(mark);
        }
        return hits(alike, known, subject);
    }

    List<Hit> screen(Known known, Subject subject) {
        return known.shelves().persons() == 0 ? List.of() : hits(alike(known, subject), known, subject);
    }

    /** What is like the traveller on any list in force, whatever crossings the list covers. */
    private record Alike(List<Numbered> numbers, List<NameShelf.Likely> names) {
        boolean isEmpty() {
            return numbers.isEmpty() && names.isEmpty();
        }
    }

    private record Numbered(NumberShelf.Found found, String shown) {}

    private static Alike alike(Known known, Subject subject) {
        List<Numbered> numbers = new ArrayList<>(0);
        for (Subject.Shown paper : subject.papers()) {
            String number = paper.plainNumber();
            for (var found : known.shelves().numbers().borne(paper.plainIssuer(), number)) {
                numbers.add(new Numbered(found, number));
            }
        }
        return new Alike(numbers, known.shelves().names().find(subject, known.least()));
    }

    private List<Hit> hits(Alike alike, Known known, Subject subject) {
        if (alike.isEmpty()) {
            return List.of();
        }
        var moment = new Moment(known, subject.port(), subject.direction(), clock.instant());
        Map<EntryId, Hit> best = new HashMap<>();
        for (Numbered one : alike.numbers()) {
            byNumber(one.found(), one.shown(), moment).ifPresent(hit -> keep(best, hit));
        }
        for (var likely : alike.names()) {
            hit(likely.entry(), Likeness.NAME, likely.score(), likely.explanation(), moment)
                    .ifPresent(hit -> keep(best, hit));
        }
        return sorted(best.values());
    }

    List<Hit> find(Known known, Asked asked) {
        if (known.shelves().objects() == 0) {
            return List.of();
        }
        var moment = new Moment(known, asked.port(), asked.direction(), clock.instant());
        Map<EntryId, Hit> best = new HashMap<>();
        String shown = asked.item() instanceof Sought.Paper paper ? paper.number() : "";
        for (var found : known.shelves().numbers().find(asked.item())) {
            byNumber(found, shown, moment).ifPresent(hit -> keep(best, hit));
        }
        return sorted(best.values());
    }

    private Optional<Hit> byNumber(NumberShelf.Found found, String shown, Moment moment) {
        return switch (found.likeness()) {
            case NUMBER -> hit(found.entry(), Likeness.NUMBER, SAME_NUMBER, words.same(found.number()), moment);
            case LOOK_ALIKE ->
                hit(found.entry(), Likeness.LOOK_ALIKE, LOOK_ALIKE, words.alike(shown, found.number()), moment);
            case NAME -> Optional.empty();
        };
    }

    /** Empty where the list does not cover the crossing, or the likeness is too small for the list. */
    private static Optional<Hit> hit(EntryId id, Likeness likeness, double score, Words explanation, Moment moment) {
        var entry = moment.known().shelves().get(id);
        if (entry == null || !moment.at().isBefore(entry.until())) {
            return Optional.empty();
        }
        var list = moment.known().lists().get(entry.list());
        if (list == null
                || !moment.at().isBefore(list.reviewAt())
                || list.validTo().filter(end -> !moment.at().isBefore(end)).isPresent()
                || !list.scope().covers(moment.port(), moment.direction())
                || (likeness == Likeness.NAME && score < list.threshold())) {
            return Optional.empty();
        }
        return Optional.of(new Hit(
                id,
                entry.version(),
                list.id(),
                list.code(),
                list.name(),
                list.ground(),
                list.action(),
                likeness,
                score,
                explanation));
    }

    private static void keep(Map<EntryId, Hit> best, Hit hit) {
        best.merge(hit.entry(), hit, (one, other) -> one.score() >= other.score() ? one : other);
    }

    private static List<Hit> sorted(Collection<Hit> hits) {
        return hits.stream().sorted(LIKELIEST_FIRST).toList();
    }
}

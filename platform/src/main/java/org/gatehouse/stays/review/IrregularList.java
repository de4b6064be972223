package org.gatehouse.stays.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Purpose;
import org.gatehouse.stays.IrregularStay;
import org.gatehouse.stays.IrregularStays;
import org.gatehouse.stays.StayProblem;
import org.gatehouse.stays.review.StayWords.Named;
import org.springframework.stereotype.Component;

/** The list of irregular stays as a page shows it. */
@Component
class IrregularList {

    private final IrregularStays irregular;
    private final StayWords words;
    private final Clock clock;

    IrregularList(IrregularStays irregular, StayWords words, Clock clock) {
        this.irregular = irregular;
        this.words = words;
        this.clock = clock;
    }

    record Row(IrregularStay irregular, String port, String daysOver) {}

    /**
     * A page of the list.
     *
     * @param ports to choose from; none for an officer of one port
     * @param next address of the next page
     * @param export address of the same search as CSV
     * @param problem why there is nothing to show
     */
    record ListPage(
            IrregularSearch search,
            List<Named> ports,
            List<Row> rows,
            Optional<String> next,
            String export,
            Optional<StayProblem> problem) {}

    ListPage of(IrregularSearch search, Actor actor, Locale locale) {
        List<Named> ports = actor.port().isPresent() ? List.of() : words.ports(locale);
        try {
            var page = irregular.list(search.toFilter(IrregularSearch.PAGE_ROWS), actor, Purpose.STAY_REVIEW);
            return new ListPage(
                    search,
                    ports,
                    page.rows().stream().map(one -> row(one, locale)).toList(),
                    page.next().map(last -> search.before(last).at("/stays")),
                    search.fromTheStart().at("/stays.csv"),
                    Optional.empty());
        } catch (StayProblem.NoSuchCase none) {
            throw none;
        } catch (StayProblem problem) {
            return new ListPage(search, ports, List.of(), Optional.empty(), "", Optional.of(problem));
        }
    }

    private Row row(IrregularStay one, Locale locale) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), words.zone(one.port()));
        return new Row(
                one,
                words.port(one.port(), locale),
                one.daysOver(today).map(String::valueOf).orElse("–"));
    }
}

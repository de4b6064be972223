package org.gatehouse.inspection.records;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Purpose;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.sheet.PageProblem;
import org.gatehouse.inspection.sheet.Wording;
import org.gatehouse.reference.Ports;
import org.gatehouse.retention.ErasedMonth;
import org.springframework.stereotype.Component;

/** The list of crossings as a page shows it. */
@Component
class CrossingList {

    private final Inspections inspections;
    private final Ports ports;
    private final Wording wording;

    CrossingList(Inspections inspections, Ports ports, Wording wording) {
        this.inspections = inspections;
        this.ports = ports;
        this.wording = wording;
    }

    record PortChoice(String code, String name) {}

    record Row(InspectionView inspection, String at, String port, String name, String nationality) {}

    /**
     * A page of the list.
     *
     * @param next address of the next page
     * @param export address of the same search as CSV
     * @param erased where records of the time in which the list ends were erased
     * @param problem why there is nothing to show
     */
    record ListPage(
            CrossingSearch search,
            List<PortChoice> ports,
            List<Row> rows,
            Optional<String> next,
            String export,
            Optional<ErasedMonth> erased,
            Optional<PageProblem> problem) {}

    ListPage of(CrossingSearch search, Actor actor, Locale locale) {
        try {
            var page = inspections.list(
                    search.toFilter(CrossingSearch.PAGE_ROWS), actor, Purpose.BORDER_INSPECTION.name());
            return new ListPage(
                    search,
                    choices(actor, locale),
                    page.rows().stream().map(view -> row(view, locale)).toList(),
                    page.next().map(last -> search.before(last).at("/crossings")),
                    search.fromTheStart().at("/crossings.csv"),
                    page.erased(),
                    Optional.empty());
        } catch (InspectionProblem problem) {
            return new ListPage(
                    search,
                    choices(actor, locale),
                    List.of(),
                    Optional.empty(),
                    "",
                    Optional.empty(),
                    Optional.of(PageProblem.of(problem, wording, locale)));
        }
    }

    private List<PortChoice> choices(Actor actor, Locale locale) {
        return actor.port().isPresent()
                ? List.of()
                : ports.all().stream()
                        .map(port -> new PortChoice(
                                port.code().value(), Wording.chinese(locale) ? port.nameZh() : port.nameEn()))
                        .toList();
    }

    private Row row(InspectionView view, Locale locale) {
        return new Row(
                view,
                Wording.minute(view.openedAt(), wording.zone(view.port())),
                wording.port(view.port(), locale),
                view.bearerName(),
                wording.state(view.nationality(), locale));
    }
}

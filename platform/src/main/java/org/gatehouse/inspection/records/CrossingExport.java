package org.gatehouse.inspection.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Purpose;
import org.gatehouse.audit.AuditEntry;
import org.gatehouse.audit.AuditTrail;
import org.gatehouse.inspection.InspectionId;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.Inspections;
import org.springframework.stereotype.Component;

/** Crossings as CSV (RFC 4180): page by page, so that a long list takes no more memory than a short one. */
@Component
class CrossingExport {

    /** Of one export; more than that is a matter for statistics. */
    static final int ROWS_MAX = 10_000;

    private static final int PAGE_ROWS = 100;
    private static final List<String> COLUMNS = List.of(
            "id",
            "opened_at",
            "day",
            "port",
            "direction",
            "mode",
            "channel",
            "document_kind",
            "document_number",
            "issuer",
            "nationality",
            "group",
            "surname",
            "given_names",
            "verdict",
            "findings",
            "status",
            "outcome");

    private final Inspections inspections;
    private final AuditTrail audit;

    CrossingExport(Inspections inspections, AuditTrail audit) {
        this.inspections = inspections;
        this.audit = audit;
    }

    /** Writes the rows that the search finds, newest first, at most {@link #ROWS_MAX}; told to the audit before the first. */
    void write(CrossingSearch search, Actor actor, Writer out) {
        audit.append(new AuditEntry(
                actor.reference(),
                AuditEntry.Action.EXPORT,
                "inspection/list",
                Purpose.BORDER_INSPECTION.name(),
                search.described()));
        try (var csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord(COLUMNS);
            Optional<CrossingSearch> page = Optional.of(search.fromTheStart());
            for (int rows = 0; page.isPresent() && rows < ROWS_MAX; rows += PAGE_ROWS) {
                CrossingSearch here = page.get();
                Inspections.Page found =
                        inspections.list(here.toFilter(PAGE_ROWS), actor, Purpose.BORDER_INSPECTION.name());
                for (InspectionView view : found.rows()) {
                    csv.printRecord(row(view).map(CrossingExport::harmless));
                }
                Optional<InspectionId> last = found.next();
                page = last.map(here::before);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> row(InspectionView view) {
        var reading = view.reading();
        return Stream.of(
                view.id().toString(),
                view.openedAt().toString(),
                view.day().toString(),
                view.port().value(),
                view.direction().name(),
                view.mode().name(),
                view.channel().name(),
                view.documentKind(),
                reading.number(),
                reading.issuer(),
                view.nationality(),
                view.group().map(Enum::name).orElse(""),
                reading.name().primary(),
                reading.name().secondary(),
                view.verdict().name(),
                String.join(
                        " ",
                        view.findings().stream().map(finding -> finding.code()).toList()),
                view.status().name(),
                view.conclusion().map(end -> end.outcome().name()).orElse(""));
    }

    /** A cell that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection). */
    static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}

package org.gatehouse.stays.review;

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
import org.gatehouse.reference.CsvCell;
import org.gatehouse.stays.IrregularStay;
import org.gatehouse.stays.IrregularStay.StayShown;
import org.gatehouse.stays.IrregularStays;
import org.gatehouse.stays.Stay;
import org.springframework.stereotype.Component;

/** Irregular stays as CSV (RFC 4180): page by page, so that a long list takes no more memory than a short one. */
@Component
class IrregularExport {

    /** Of one export; more than that is a matter for statistics. */
    static final int ROWS_MAX = 10_000;

    private static final int PAGE_ROWS = 100;
    private static final List<String> COLUMNS = List.of(
            "id",
            "kind",
            "state",
            "port",
            "day",
            "last_day",
            "issuer",
            "document_number",
            "nationality",
            "entry_port",
            "entry_day",
            "ended_how",
            "ended_day",
            "exit_port",
            "crossing",
            "found_at");

    private final IrregularStays irregular;
    private final AuditTrail audit;

    IrregularExport(IrregularStays irregular, AuditTrail audit) {
        this.irregular = irregular;
        this.audit = audit;
    }

    /** Writes the rows that the search finds, at most {@link #ROWS_MAX}; told to the audit before the first. */
    void write(IrregularSearch search, Actor actor, Writer out) {
        audit.append(new AuditEntry(
                actor.reference(),
                AuditEntry.Action.EXPORT,
                "stays/irregular",
                Purpose.STAY_REVIEW.name(),
                search.described()));
        try (var csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord(COLUMNS);
            Optional<IrregularSearch> page = Optional.of(search.fromTheStart());
            for (int rows = 0; page.isPresent() && rows < ROWS_MAX; rows += PAGE_ROWS) {
                IrregularSearch here = page.get();
                IrregularStays.Page found = irregular.list(here.toFilter(PAGE_ROWS), actor, Purpose.STAY_REVIEW);
                for (IrregularStay one : found.rows()) {
                    csv.printRecord(row(one).map(CsvCell::out));
                }
                page = found.next().map(here::before);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> row(IrregularStay one) {
        Optional<StayShown> stay = one.stay();
        Optional<Stay.Ended> ended = stay.flatMap(StayShown::ended);
        return Stream.of(
                one.id().toString(),
                one.kind().name(),
                one.state().name(),
                one.port().value(),
                one.day().toString(),
                one.lastDay().map(Object::toString).orElse(""),
                one.bearer().issuer(),
                one.bearer().number(),
                one.nationality(),
                stay.map(shown -> shown.entryPort().value()).orElse(""),
                stay.map(shown -> shown.entryDay().toString()).orElse(""),
                ended.map(end -> end.how().name()).orElse(""),
                ended.map(end -> end.day().toString()).orElse(""),
                stay.flatMap(StayShown::exitPort).map(port -> port.value()).orElse(""),
                one.crossing().map(Object::toString).orElse(""),
                one.foundAt().toString());
    }
}

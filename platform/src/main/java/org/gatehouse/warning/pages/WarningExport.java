package org.gatehouse.warning.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gatehouse.access.Actor;
import org.gatehouse.audit.AuditEntry.Action;
import org.gatehouse.reference.CsvCell;
import org.gatehouse.warning.Signal;
import org.gatehouse.warning.Signals;
import org.gatehouse.warning.Warning;
import org.gatehouse.warning.WarningLog;
import org.gatehouse.warning.Warnings;
import org.springframework.stereotype.Component;

/** Signals and warnings as CSV (RFC 4180); no words of officers, and nobody's name. */
@Component
class WarningExport {

    /** Of one export; more than that is a matter for statistics. */
    static final int ROWS_MAX = 10_000;

    private static final int PAGE_ROWS = 100;
    private static final List<String> SIGNALS = List.of(
            "id",
            "indicator",
            "port",
            "direction",
            "issuer",
            "document_kind",
            "defect",
            "list",
            "value",
            "peak",
            "bound",
            "expected",
            "raised_at",
            "ended_at",
            "state",
            "settled_at");
    private static final List<String> WARNINGS = List.of(
            "id",
            "signal",
            "indicator",
            "port",
            "level",
            "valid_from",
            "valid_until",
            "issued_at",
            "state",
            "addressees");

    private final Signals signals;
    private final Warnings warnings;
    private final WarningLog log;

    WarningExport(Signals signals, Warnings warnings, WarningLog log) {
        this.signals = signals;
        this.warnings = warnings;
        this.log = log;
    }

    /** At most {@link #ROWS_MAX}; told to the audit before the first. */
    void signals(SignalSearch search, Actor actor, Writer out) {
        log.tell(actor, Action.EXPORT, "signal", search.fromTheStart().at(""));
        try (var csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord(SIGNALS);
            Optional<SignalSearch> page = Optional.of(search.fromTheStart());
            for (int rows = 0; page.isPresent() && rows < ROWS_MAX; rows += PAGE_ROWS) {
                SignalSearch here = page.get();
                Signals.Page found = signals.list(here.toSignals(PAGE_ROWS), actor);
                for (Signal one : found.rows()) {
                    csv.printRecord(row(one).map(CsvCell::out));
                }
                page = found.next().map(here::before);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The latest hundred. */
    void warnings(SignalSearch search, Actor actor, Writer out) {
        log.tell(actor, Action.EXPORT, "warning", search.fromTheStart().at(""));
        try (var csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord(WARNINGS);
            for (Warning one : warnings.list(search.toWarnings(false, PAGE_ROWS), actor)) {
                csv.printRecord(row(one).map(CsvCell::out));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> row(Signal one) {
        return Stream.of(
                one.id().toString(),
                one.indicator().name(),
                one.scope().port().map(port -> port.value()).orElse(""),
                one.scope().direction().map(Enum::name).orElse(""),
                one.scope().issuer().orElse(""),
                one.scope().documentKind().orElse(""),
                one.scope().defect().orElse(""),
                one.scope().list().orElse(""),
                String.valueOf(one.lastValue()),
                String.valueOf(one.peakValue()),
                String.valueOf(one.bound()),
                one.expected().isPresent() ? String.valueOf(one.expected().getAsDouble()) : "",
                one.raisedAt().toString(),
                one.endedAt().map(Object::toString).orElse(""),
                one.state().name(),
                one.settledAt().map(Object::toString).orElse(""));
    }

    private static Stream<String> row(Warning one) {
        return Stream.of(
                one.id().toString(),
                one.signal().toString(),
                one.indicator().name(),
                one.scope().port().map(port -> port.value()).orElse(""),
                one.level().name(),
                one.validFrom().toString(),
                one.validUntil().toString(),
                one.issuedAt().toString(),
                one.state().name(),
                String.join(
                        " ",
                        one.addressees().stream()
                                .map(each -> each.to().port().value() + "/"
                                        + each.to().unit())
                                .toList()));
    }
}

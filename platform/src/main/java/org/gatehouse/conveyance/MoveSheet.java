package org.gatehouse.conveyance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.gatehouse.reference.CsvCell;
import org.gatehouse.reference.Port;

/** Moves as CSV; times with the offset of the port. */
final class MoveSheet {

    private MoveSheet() {}

    static String write(List<Move> moves, Port port) {
        var text = new StringBuilder();
        try (var printer = CSVFormat.RFC4180.print(text)) {
            printer.printRecord(
                    "id",
                    "port",
                    "day",
                    "direction",
                    "kind",
                    "registration",
                    "cargo",
                    "carrier",
                    "expected_at",
                    "status",
                    "inspected_at");
            for (Move move : moves) {
                printer.printRecord(Stream.of(
                                move.id().toString(),
                                move.port().value(),
                                move.day().toString(),
                                move.direction().name(),
                                move.registration().kind().name(),
                                move.registration().value(),
                                Boolean.toString(move.cargo()),
                                move.carrier().orElse(""),
                                move.expectedAt().map(at -> time(at, port)).orElse(""),
                                move.status().name(),
                                move.inspectedAt().map(at -> time(at, port)).orElse(""))
                        .map(CsvCell::out));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String time(Instant at, Port port) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(port.zone()));
    }
}

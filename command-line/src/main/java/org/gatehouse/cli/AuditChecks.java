package org.gatehouse.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.gatehouse.Home;

/** Whether what the audit holds is signed, here and in the file outside the database. Says nothing of what is written there. */
final class AuditChecks {

    /** The house signs every second while there is work; so long nothing is late. */
    private static final Duration SIGNED_WITHIN = Duration.ofMinutes(1);

    private static final int TAIL_OCTETS = 1 << 20;

    private AuditChecks() {}

    static List<Check> all(Connection connection, Home home) throws SQLException {
        if (text(connection, "SELECT to_regclass('audit.checkpoint')::text").isEmpty()) {
            return List.of();
        }
        Optional<Line> stored = text(connection, "SELECT line FROM audit.checkpoint ORDER BY no DESC LIMIT 1")
                .map(Line::of);
        return List.of(
                age(stored, lastEntry(connection), Instant.now()),
                file(stored, lastLine(home.folder().resolve("audit").resolve("checkpoints.log"))));
    }

    /** Number and instant of a checkpoint, as its line tells them. */
    private record Line(long no, Instant at) {

        static Line of(String line) {
            String[] parts = line.split("\\|", -1);
            return new Line(Long.parseLong(parts[1]), Instant.parse(parts[2]));
        }
    }

    private static Check age(Optional<Line> stored, Optional<Instant> entry, Instant now) {
        if (entry.isEmpty()) {
            return Check.ok("audit-checkpoints", "nothing to sign yet");
        }
        boolean signed = stored.filter(line -> !line.at().isBefore(entry.get())).isPresent();
        Duration waiting = Duration.between(entry.get(), now);
        if (!signed && waiting.compareTo(SIGNED_WITHIN) > 0) {
            return Check.fail(
                    "audit-checkpoints",
                    "entries have waited " + words(waiting) + " for a signature; the last one is "
                            + stored.map(line -> words(Duration.between(line.at(), now)) + " old")
                                    .orElse("missing"),
                    "Start the house, which signs what a killed run left; if it is running, read its log and start it"
                            + " again. Then run: gatehouse audit verify");
        }
        return Check.ok(
                "audit-checkpoints",
                stored.map(line -> "number " + line.no() + ", " + words(Duration.between(line.at(), now)) + " old")
                        .orElse("the first one is due"));
    }

    private static Check file(Optional<Line> stored, Optional<Line> kept) {
        long inTable = stored.map(Line::no).orElse(0L);
        long inFile = kept.map(Line::no).orElse(0L);
        if (inFile + 1 < inTable) {
            return Check.fail(
                    "audit-file",
                    "audit/checkpoints.log ends at number " + inFile + ", the database at " + inTable,
                    "Bring the file back from its backup; the next start adds what is missing at its end.");
        }
        if (inFile > inTable) {
            return Check.fail(
                    "audit-file",
                    "audit/checkpoints.log ends at number " + inFile + ", the database at " + inTable,
                    "The database is older than the file, or rows were taken out. Run: gatehouse audit verify");
        }
        return Check.ok("audit-file", "ends at number " + inFile);
    }

    private static Optional<Instant> lastEntry(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT at FROM audit.entry ORDER BY id DESC LIMIT 1")) {
            return row.next()
                    ? Optional.of(row.getObject(1, OffsetDateTime.class).toInstant())
                    : Optional.empty();
        }
    }

    private static Optional<String> text(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        }
    }

    /** The last whole line of the file; empty when there is none, or when it cannot be read. */
    private static Optional<Line> lastLine(Path file) {
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            var tail = new byte[(int) Math.min(in.length(), TAIL_OCTETS)];
            in.seek(in.length() - tail.length);
            in.readFully(tail);
            return new String(tail, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.split("\\|", -1).length == 6)
                    .reduce((_, last) -> last)
                    .map(Line::of);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String words(Duration time) {
        long minutes = time.toMinutes();
        if (minutes < 2) {
            return Math.max(0, time.toSeconds()) + " s";
        }
        return time.toHours() < 3 ? minutes + " min" : time.toHours() + " h";
    }
}

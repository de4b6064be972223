package org.gatehouse.conveyance;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.gatehouse.conveyance.ConveyanceBatches.Inspected;
import org.gatehouse.reference.Port;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.TimeOrderedId;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sends rows by PostgreSQL's COPY, on the connection of the running transaction. */
@Component
class MoveCopy {

    private static final String COPY = """
            COPY conveyance.move (id, port, mode, direction, kind, registration, cargo, status, day, inspected_at, inspected_by,
                                  version, recorded_in)
            FROM STDIN
            """;
    private static final int CHUNK_CHARACTERS = 1 << 16;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    MoveCopy(DataSource database, JdbcClient client) {
        this.jdbc = new JdbcTemplate(database);
        this.client = client;
    }

    void write(List<Inspected> all, Map<PortCode, Port> ports, String by) {
        long transaction = client.sql("SELECT pg_current_xact_id()::text::bigint")
                .query(Long.class)
                .single();
        jdbc.execute((Connection connection) -> {
            copy(connection.unwrap(PGConnection.class), all, ports, by, transaction);
            return true;
        });
    }

    private static void copy(
            PGConnection connection, List<Inspected> all, Map<PortCode, Port> ports, String by, long transaction)
            throws SQLException {
        var constant = "\t" + escaped(by) + "\t1\t" + transaction + "\n";
        var days = new HashMap<PortCode, Day>();
        var text = new StringBuilder(CHUNK_CHARACTERS + 512);
        CopyIn copy = connection.getCopyAPI().copyIn(COPY);
        try {
            for (Inspected one : all) {
                var port = ports.get(one.port());
                if (port == null) {
                    throw new IllegalStateException("a port that was not looked up: " + one.port());
                }
                var day = days.get(one.port());
                if (day == null || !day.covers(one.at())) {
                    day = Day.of(one.at(), port);
                    days.put(one.port(), day);
                }
                text.append(TimeOrderedId.at(one.at()))
                        .append('\t')
                        .append(one.port().value())
                        .append('\t')
                        .append(port.mode().name())
                        .append('\t')
                        .append(one.direction().name())
                        .append('\t')
                        .append(one.kind().name())
                        .append('\t')
                        .append(escaped(one.registration()))
                        .append('\t')
                        .append(one.cargo() ? 't' : 'f')
                        .append("\tINSPECTED\t")
                        .append(day.civil())
                        .append('\t')
                        .append(one.at())
                        .append(constant);
                if (text.length() > CHUNK_CHARACTERS) {
                    send(copy, text);
                }
            }
            send(copy, text);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void send(CopyIn copy, StringBuilder text) throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    /** COPY gives a meaning to backslash, tab and line ends. */
    private static String escaped(String value) {
        for (int i = 0; i < value.length(); i++) {
            char each = value.charAt(i);
            if (each == '\\' || each < ' ') {
                return value.replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
            }
        }
        return value;
    }

    /** A civil day at a port; a batch lies mostly within one. */
    private record Day(Instant from, Instant until, String civil) {

        static Day of(Instant at, Port port) {
            var day = PortRules.dayAt(port, at);
            return new Day(
                    day.atStartOfDay(port.zone()).toInstant(),
                    day.plusDays(1).atStartOfDay(port.zone()).toInstant(),
                    day.toString());
        }

        boolean covers(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }
    }
}

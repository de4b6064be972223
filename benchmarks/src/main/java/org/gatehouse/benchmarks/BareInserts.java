package org.gatehouse.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.gatehouse.reference.TimeOrderedId;

/**
 * The least that a durable crossing can cost: the same rows into copies of the same tables with the same indexes, one
 * prepared statement an insert, one commit a crossing.
 */
final class BareInserts {

    private static final String MRZ =
            "P<CHNMUSTER<<VERA<<<<<<<<<<<<<<<<<<<<<<<<<<<\nEX00000017CHN8506127F3401011<<<<<<<<<<<<<<02";

    /** The copies are work that the house does not have: no worker may take the processor from it for them. */
    private static final String NO_VACUUM = " WITH (autovacuum_enabled = off)";

    private final DataSource database;

    BareInserts(DataSource database) {
        this.database = database;
    }

    void prepare() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement schema = connection.prepareStatement("CREATE SCHEMA bare");
                PreparedStatement keys = connection.prepareStatement(
                        "CREATE TABLE bare.request_key (LIKE inspection.request_key INCLUDING ALL)" + NO_VACUUM)) {
            schema.execute();
            keys.execute();
            try (PreparedStatement inspections = connection.prepareStatement(
                            "CREATE TABLE bare.inspection (LIKE inspection.inspection INCLUDING ALL)" + NO_VACUUM);
                    PreparedStatement documents =
                            connection.prepareStatement("CREATE INDEX ON bare.inspection (document_number)");
                    PreparedStatement audit = connection.prepareStatement(
                            "CREATE TABLE bare.entry (LIKE audit.entry INCLUDING ALL)" + NO_VACUUM)) {
                inspections.execute();
                documents.execute();
                audit.execute();
            }
        }
    }

    /** @return crossings a second */
    double run(int clients, Duration time) throws Exception {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        long done = 0;
        try (var threads = Executors.newFixedThreadPool(clients)) {
            Callable<Long> client = () -> insertUntil(end);
            for (var each : threads.invokeAll(
                    IntStream.range(0, clients).mapToObj(_ -> client).toList())) {
                done += each.get();
            }
        }
        return done / ((System.nanoTime() - start) / 1e9);
    }

    /** @return the waits of crossings that are due at fixed instants, in nanoseconds, sorted */
    long[] waits(int clients, double perSecond, Duration time) throws Exception {
        var schedule = new Schedule(perSecond, time);
        List<Long> waits = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            Callable<List<Long>> client = () -> insertWhenDue(schedule);
            for (var each : threads.invokeAll(
                    IntStream.range(0, clients).mapToObj(_ -> client).toList())) {
                waits.addAll(each.get());
            }
        }
        return waits.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private long insertUntil(long end) throws SQLException {
        long done = 0;
        try (var inserts = new Inserts(database.getConnection())) {
            while (System.nanoTime() < end) {
                inserts.crossing();
                done++;
            }
        }
        return done;
    }

    private List<Long> insertWhenDue(Schedule schedule) throws SQLException {
        List<Long> waits = new ArrayList<>();
        try (var inserts = new Inserts(database.getConnection())) {
            for (var due = schedule.next(); due.isPresent(); due = schedule.next()) {
                inserts.crossing();
                waits.add(System.nanoTime() - due.getAsLong());
            }
        }
        return waits;
    }

    /** The statements of one client. */
    private static final class Inserts implements AutoCloseable {

        private final long chain = Thread.currentThread().threadId() << 20 | System.nanoTime() & 0xfffff;
        private final Connection connection;
        private final PreparedStatement key;
        private final PreparedStatement inspection;
        private final PreparedStatement audit;
        private long done;

        Inserts(Connection connection) throws SQLException {
            this.connection = connection;
            connection.setAutoCommit(false);
            key = connection.prepareStatement("""
                    INSERT INTO bare.request_key (client, key, request, inspection, at) VALUES (?, ?, ?, ?, now())
                    """);
            inspection = connection.prepareStatement("""
                    INSERT INTO bare.inspection (
                        id, port, direction, mode, channel, mrz, issuer, nationality, document_kind, document_number,
                        findings, verdict, rules_version, status, version, day, second_line, nationality_group, outcome,
                        decided_at, recorded_in)
                    VALUES (?, 'CNPVG', 'EXIT', 'AIR', 'E_CHANNEL', ?, 'CHN', 'CHN', 'PASSPORT', ?, '{}', 'CLEAR', '1',
                        'CLOSED', 2, current_date, false, 'CITIZEN', 'ADMITTED', now(),
                        pg_current_xact_id()::text::bigint)
                    """);
            audit = connection.prepareStatement("""
                    INSERT INTO bare.entry
                        (chain, seq, id, at, actor, action, record, purpose, justification, previous, hash)
                    VALUES (?, ?, ?, now(), 'client:demo-channel', 'CREATE', ?, 'BORDER_INSPECTION', 'CLOSED', ?, ?)
                    """);
        }

        void crossing() throws SQLException {
            UUID id = TimeOrderedId.at(Instant.ofEpochMilli(System.currentTimeMillis()));
            key.setString(1, "client:demo-channel");
            key.setString(2, UUID.randomUUID().toString());
            key.setBytes(3, new byte[32]);
            key.setObject(4, id);
            key.executeUpdate();
            inspection.setObject(1, id);
            inspection.setString(2, MRZ);
            inspection.setString(3, "EX" + done);
            inspection.executeUpdate();
            audit.setLong(1, chain);
            audit.setLong(2, done);
            audit.setObject(3, TimeOrderedId.at(Instant.ofEpochMilli(System.currentTimeMillis())));
            audit.setString(4, "inspection/inspection/" + id);
            audit.setBytes(5, new byte[32]);
            audit.setBytes(6, new byte[32]);
            audit.executeUpdate();
            connection.commit();
            done++;
        }

        @Override
        public void close() throws SQLException {
            try (connection;
                    key;
                    inspection) {
                audit.close();
            }
        }
    }
}

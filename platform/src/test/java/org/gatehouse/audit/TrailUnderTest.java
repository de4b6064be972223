package org.gatehouse.audit;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.gatehouse.testing.RealPostgres;
import org.gatehouse.testing.SettableClock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A trail on a database and with keys of its own, so that a test may ruin it. */
final class TrailUnderTest implements AutoCloseable {

    final SettableClock clock = new SettableClock();
    final HikariDataSource database = new HikariDataSource();
    final AuditSettings settings;
    final JdbcClient jdbc;
    final TransactionTemplate transaction;
    private final List<Run> runs = new ArrayList<>();
    private Run run;

    /** What lives as long as a process. */
    record Run(AuditTrail trail, CheckpointClerk clerk, AuditVerification verification) {}

    TrailUnderTest() {
        this(RealPostgres.emptyHome());
    }

    private TrailUnderTest(Path home) {
        settings = new AuditSettings(home);
        database.setJdbcUrl(RealPostgres.emptyDatabase());
        database.setMaximumPoolSize(20);
        database.setMinimumIdle(0);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/audit")
                .schemas("audit")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        run = start(database, clock);
    }

    private Run start(DataSource source, Clock time) {
        var keys = AuditKeys.in(settings.keys());
        var entries = new EntryStore(jdbc);
        var hash = new ChainHash(keys);
        var chains = new Chains(entries, time, hash);
        var transactions = new JdbcTransactionManager(source);
        var checkpoints = new CheckpointStore(jdbc, keys, settings);
        var clerk = new CheckpointClerk(chains, entries, checkpoints, keys, time);
        clerk.start();
        var started = new Run(
                new ChainedTrail(chains, entries, hash, time, transactions),
                clerk,
                new StoredTrail(keys, settings, new JdbcTemplate(source), transactions));
        runs.add(started);
        return started;
    }

    void append(String record) {
        run.trail().append(entry(record));
    }

    static AuditEntry entry(String record) {
        return new AuditEntry(
                "officer:li", AuditEntry.Action.READ, record, "BORDER_INSPECTION", "crossing 边检 " + record);
    }

    void sign() {
        run.clerk().signMoved();
    }

    AuditVerification.Report verify() {
        return run.verification().verify(_ -> {});
    }

    AuditVerification verification() {
        return run.verification();
    }

    void stop() {
        run.clerk().stop();
    }

    /** Begins anew as after a kill: the run before was not told. */
    void restart() {
        run = start(database, clock);
    }

    @Override
    public void close() {
        runs.forEach(started -> started.clerk().stop());
        database.close();
    }
}

package org.gatehouse.cli;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatehouse.EmbeddedDatabase;
import org.gatehouse.Home;
import org.gatehouse.Migrations;
import org.gatehouse.StartProblem;
import org.jspecify.annotations.Nullable;

/** What the doctor asks the database; changes nothing in it. */
final class DatabaseChecks implements AutoCloseable {

    private static final int VERSION_LEAST = 150_000;
    private static final Duration CLOCKS_APART_WARN = Duration.ofSeconds(2);
    private static final Duration CLOCKS_APART_MAX = Duration.ofSeconds(30);

    private final Connection connection;
    private final List<Check> checks = new ArrayList<>();

    private DatabaseChecks(Connection connection) {
        this.connection = connection;
    }

    static List<Check> all(Home home, boolean demo) {
        try {
            Optional<String> own = House.databaseUrl();
            if (own.isPresent()) {
                try (var database = new DatabaseChecks(connect(
                        own.get(), System.getenv("GATEHOUSE_DB_USER"), System.getenv("GATEHOUSE_DB_PASSWORD")))) {
                    return database.ask(home, demo);
                }
            }
            if (!Files.exists(home.postgres().resolve("PG_VERSION"))) {
                return List.of(Check.ok("database", "none yet; it is made at the first start"));
            }
            try (var embedded = EmbeddedDatabase.join(home);
                    var database = new DatabaseChecks(connect(embedded.url(), embedded.user(), embedded.password()))) {
                return database.ask(home, demo);
            }
        } catch (SQLException | StartProblem e) {
            return List.of(Check.fail(
                    "database",
                    "does not answer: " + e.getMessage(),
                    "Look into " + home.logs()
                            + "; with a database of your own check GATEHOUSE_DB_URL, user and password."));
        }
    }

    private static Connection connect(String url, @Nullable String user, @Nullable String password)
            throws SQLException {
        return user == null ? DriverManager.getConnection(url) : DriverManager.getConnection(url, user, password);
    }

    private List<Check> ask(Home home, boolean demo) throws SQLException {
        connection.setReadOnly(true);
        version();
        mustBe("fsync", "on", "Without it a power cut destroys the database. Set fsync = on.");
        mustNotBe("synchronous_commit", "off", "Acknowledged crossings could be lost. Set synchronous_commit = on.");
        mustBe("full_page_writes", "on", "A power cut could leave torn pages. Set full_page_writes = on.");
        mustBe(
                "data_checksums",
                "on",
                "Damage of the disk would go unseen. Stop the server and run pg_checksums --enable.");
        timeZone();
        clocks();
        password();
        migrations();
        checks.addAll(AuditChecks.all(connection, home));
        if (!demo) {
            demoAccounts();
        }
        return checks;
    }

    private void version() throws SQLException {
        int version = Integer.parseInt(answer("SHOW server_version_num"));
        String found = "PostgreSQL " + answer("SHOW server_version");
        checks.add(
                version >= VERSION_LEAST
                        ? Check.ok("database", found)
                        : Check.fail("database", found, "Gatehouse needs PostgreSQL 15 or newer."));
    }

    private void mustBe(String setting, String wanted, String advice) throws SQLException {
        String found = setting(setting);
        checks.add(
                found.equals(wanted)
                        ? Check.ok(setting.replace('_', '-'), found)
                        : Check.fail(setting.replace('_', '-'), found, advice));
    }

    private void mustNotBe(String setting, String unwanted, String advice) throws SQLException {
        String found = setting(setting);
        checks.add(
                found.equals(unwanted)
                        ? Check.fail(setting.replace('_', '-'), found, advice)
                        : Check.ok(setting.replace('_', '-'), found));
    }

    private void timeZone() throws SQLException {
        String zone = answer("SELECT reset_val FROM pg_settings WHERE name = 'log_timezone'");
        checks.add(
                zone.equals("UTC") || zone.equals("Etc/UTC") || zone.equals("GMT")
                        ? Check.ok("time-zone", zone)
                        : Check.warn(
                                "time-zone",
                                zone,
                                "Set timezone and log_timezone to UTC, so that logs can be compared."));
    }

    private void clocks() throws SQLException {
        Instant theirs;
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT clock_timestamp()")) {
            row.next();
            theirs = row.getObject(1, OffsetDateTime.class).toInstant();
        }
        checks.add(apart(theirs, Instant.now()));
    }

    static Check apart(Instant theirs, Instant ours) {
        Duration apart = Duration.between(theirs, ours).abs();
        if (apart.compareTo(CLOCKS_APART_MAX) > 0) {
            return Check.fail(
                    "database-clock",
                    apart.toSeconds() + " s apart from this machine",
                    "Find out which clock is wrong, and keep both machines by NTP: timedatectl set-ntp true");
        }
        return apart.compareTo(CLOCKS_APART_WARN) > 0
                ? Check.warn(
                        "database-clock",
                        apart.toMillis() + " ms apart from this machine",
                        "Keep both machines by NTP: timedatectl set-ntp true")
                : Check.ok("database-clock", apart.toMillis() + " ms apart from this machine");
    }

    private void password() throws SQLException {
        String encryption = setting("password_encryption");
        checks.add(
                encryption.equals("scram-sha-256")
                        ? Check.ok("password-encryption", encryption)
                        : Check.fail(
                                "password-encryption",
                                encryption,
                                "Set it to scram-sha-256 and set the passwords anew."));
    }

    private void migrations() throws SQLException {
        String there = answer("SELECT to_regclass('public.gatehouse_schema') IS NOT NULL");
        if (there.equals("f")) {
            checks.add(Check.warn("schema", "not made yet", "It is made at the first start."));
            return;
        }
        String found = answer("SELECT fingerprint FROM public.gatehouse_schema");
        checks.add(
                found.equals(Migrations.fingerprint())
                        ? Check.ok("schema", "of this version")
                        : Check.warn(
                                "schema",
                                "of another version",
                                "The next start migrates it; back up the home before."));
    }

    private void demoAccounts() throws SQLException {
        if (answer("SELECT to_regclass('access.officer') IS NOT NULL").equals("f")) {
            return;
        }
        int count = Integer.parseInt(answer("""
                SELECT count(*) FROM access.officer
                WHERE sign_in_name IN ('officer.li', 'officer.wang', 'commander.chen', 'commander.zhao', 'stat.liu',
                                       'admin.sun', 'admin.he', 'audit.zhou', 'dpo.wu')
                """));
        checks.add(
                count == 0
                        ? Check.ok("demo-accounts", "none")
                        : Check.warn(
                                "demo-accounts",
                                count + " accounts of the demonstration, whose password everybody knows",
                                "Fine for a trial. For real use begin with a home of its own: GATEHOUSE_HOME=/some/folder"));
    }

    private String setting(String name) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT current_setting(?)")) {
            statement.setString(1, name);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private String answer(String question) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

package org.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gatehouse.EmbeddedDatabase;
import org.gatehouse.Home;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Installations that are wrong in one way each, and one that is not. */
class DoctorTest {

    @TempDir
    static Path folder;

    @BeforeAll
    static void a_cluster() {
        try (var database = EmbeddedDatabase.start(new Home(folder))) {
            assertThat(database.url()).isNotEmpty();
        }
    }

    @Test
    void nothing_is_wrong_with_a_fresh_installation() throws IOException {
        assertThat(outcomes().values()).doesNotContain(Check.Outcome.FAIL);
    }

    @Test
    void settings_that_endanger_data_are_found() throws IOException {
        Path local = folder.resolve("postgres/local.conf");
        Files.writeString(local, """
                fsync = off
                synchronous_commit = off
                full_page_writes = off
                log_timezone = 'Asia/Shanghai'
                password_encryption = 'md5'
                """);
        try {
            assertThat(outcomes())
                    .containsEntry("fsync", Check.Outcome.FAIL)
                    .containsEntry("synchronous-commit", Check.Outcome.FAIL)
                    .containsEntry("full-page-writes", Check.Outcome.FAIL)
                    .containsEntry("password-encryption", Check.Outcome.FAIL)
                    .containsEntry("time-zone", Check.Outcome.WARN);
        } finally {
            Files.delete(local);
        }
    }

    @Test
    void a_key_that_others_may_read_is_found() throws IOException {
        Path key = folder.resolve("keys/postgres.password");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        try {
            assertThat(outcomes()).containsEntry("key-files", Check.Outcome.FAIL);
        } finally {
            Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void entries_of_the_audit_that_nobody_signed_are_found() throws Exception {
        inDatabase("""
                CREATE SCHEMA audit;
                CREATE TABLE audit.entry (id int, at timestamptz);
                CREATE TABLE audit.checkpoint (no bigint, line text);
                INSERT INTO audit.entry VALUES (1, now() - interval '10 minutes');
                """);
        try {
            assertThat(outcomes()).containsEntry("audit-checkpoints", Check.Outcome.FAIL);

            inDatabase("INSERT INTO audit.checkpoint VALUES (1, 'gatehouse-audit-1|1|2020-01-01T00:00:00Z|0|1:0:0|x')");
            assertThat(outcomes()).as("signed, but before").containsEntry("audit-checkpoints", Check.Outcome.FAIL);

            var now = Instant.now();
            inDatabase("INSERT INTO audit.checkpoint VALUES (2, 'gatehouse-audit-1|2|" + now + "|0|1:0:0|x')");
            assertThat(outcomes()).containsEntry("audit-checkpoints", Check.Outcome.OK);
        } finally {
            inDatabase("DROP SCHEMA audit CASCADE");
        }
    }

    @Test
    void a_file_of_checkpoints_that_does_not_end_where_the_database_does_is_found() throws Exception {
        Path log = folder.resolve("audit/checkpoints.log");
        Files.createDirectories(log.getParent());
        inDatabase("""
                CREATE SCHEMA audit;
                CREATE TABLE audit.entry (id int, at timestamptz);
                CREATE TABLE audit.checkpoint (no bigint, line text);
                INSERT INTO audit.checkpoint VALUES (5, 'gatehouse-audit-1|5|2026-01-01T00:00:00Z|0|1:0:0|x');
                """);
        try {
            assertThat(outcomes()).as("no file").containsEntry("audit-file", Check.Outcome.FAIL);
            Files.writeString(log, "gatehouse-audit-1|5|2026-01-01T00:00:00Z|0|1:0:0|x\n");
            assertThat(outcomes()).as("the same").containsEntry("audit-file", Check.Outcome.OK);
            Files.writeString(log, "gatehouse-audit-1|9|2026-01-01T00:00:00Z|0|1:0:0|x\n");
            assertThat(outcomes()).as("an older database").containsEntry("audit-file", Check.Outcome.FAIL);
        } finally {
            Files.deleteIfExists(log);
            inDatabase("DROP SCHEMA audit CASCADE");
        }
    }

    @Test
    void a_clock_that_nothing_keeps_right_is_found() throws IOException {
        assertThat(ClockKeeping.check(program("echo no")).outcome()).isEqualTo(Check.Outcome.WARN);
        assertThat(ClockKeeping.check(program("echo yes")).outcome()).isEqualTo(Check.Outcome.OK);
        assertThat(ClockKeeping.check(program("exit 1")).outcome()).isEqualTo(Check.Outcome.OK);
        assertThat(ClockKeeping.check("/nowhere/timedatectl").outcome()).isEqualTo(Check.Outcome.OK);
    }

    @Test
    void clocks_that_are_apart_are_found() {
        var now = Instant.parse("2026-01-01T00:00:00Z");
        assertThat(DatabaseChecks.apart(now.plusMillis(900), now).outcome()).isEqualTo(Check.Outcome.OK);
        assertThat(DatabaseChecks.apart(now.minusSeconds(5), now).outcome()).isEqualTo(Check.Outcome.WARN);
        assertThat(DatabaseChecks.apart(now.plusSeconds(31), now).outcome()).isEqualTo(Check.Outcome.FAIL);
    }

    /** A program that does what the line of shell says. */
    private static String program(String line) throws IOException {
        Path script = Files.createTempFile(folder, "timedatectl", "");
        Files.writeString(script, "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return script.toString();
    }

    private static void inDatabase(String statements) throws SQLException {
        try (var database = EmbeddedDatabase.join(new Home(folder));
                var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    @Test
    void whatever_is_wrong_comes_with_what_to_do() throws IOException {
        for (Check check : checks()) {
            assertThat(check.advice().isEmpty()).as(check.toString()).isEqualTo(check.outcome() == Check.Outcome.OK);
        }
    }

    private static Map<String, Check.Outcome> outcomes() throws IOException {
        return checks().stream().collect(Collectors.toMap(Check::name, Check::outcome));
    }

    private static List<Check> checks() throws IOException {
        var home = new Home(folder);
        var checks = new ArrayList<>(MachineChecks.all(home, 0));
        checks.addAll(DatabaseChecks.all(home, false));
        return checks;
    }
}

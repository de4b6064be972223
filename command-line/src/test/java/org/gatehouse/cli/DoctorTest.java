package org.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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

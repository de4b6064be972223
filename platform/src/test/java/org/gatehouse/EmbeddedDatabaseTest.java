package org.gatehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The life of one home's database, from the first start on; each story begins where the one before it ended. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbeddedDatabaseTest {

    @TempDir
    static Path folder;

    @Test
    @Order(1)
    void the_first_start_makes_a_durable_cluster_that_asks_for_a_password() throws Exception {
        var home = new Home(folder);
        try (var database = EmbeddedDatabase.start(home);
                var connection = connect(database)) {
            assertThat(setting(connection, "fsync")).isEqualTo("on");
            assertThat(setting(connection, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(connection, "data_checksums")).isEqualTo("on");
            assertThat(setting(connection, "data_directory"))
                    .isEqualTo(home.postgres().toString());
            assertThat(answer(connection, "SELECT datlocale FROM pg_database WHERE datname = 'gatehouse'"))
                    .isEqualTo("C.UTF-8");
            assertThat(answer(connection, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                    .isEqualTo("f");
            connection.createStatement().execute("CREATE TABLE kept (said text)");
            connection.createStatement().execute("INSERT INTO kept VALUES ('before')");

            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), "postgres", "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
        assertThat(PostgresServer.running(home)).isEmpty();
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(home.keys().resolve("postgres.password"))))
                .isEqualTo("rw-------");
    }

    @Test
    @Order(2)
    void a_second_process_is_told_who_has_the_home_and_may_only_join() throws Exception {
        var home = new Home(folder);
        try (var database = EmbeddedDatabase.start(home)) {
            assertThat(database.url()).startsWith("jdbc:postgresql://127.0.0.1:");
            assertThatThrownBy(() -> EmbeddedDatabase.start(home))
                    .isInstanceOf(StartProblem.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("GATEHOUSE_HOME=");
            try (var joined = EmbeddedDatabase.join(home);
                    var connection = connect(joined)) {
                assertThat(joined.joined()).isTrue();
                assertThat(answer(connection, "SELECT said FROM kept")).isEqualTo("before");
            }
            assertThat(PostgresServer.running(home)).isPresent();
        }
    }

    @Test
    @Order(3)
    void a_killed_server_is_started_again_at_the_same_address() throws Exception {
        var home = new Home(folder);
        try (var database = EmbeddedDatabase.start(home)) {
            String url = database.url();
            long before = PostgresServer.running(home).orElseThrow().pid();
            ProcessHandle.of(before).orElseThrow().destroyForcibly();

            try (var connection = connectWithin(database, Duration.ofSeconds(20), before, home)) {
                assertThat(answer(connection, "SELECT said FROM kept")).isEqualTo("before");
            }
            assertThat(database.url()).isEqualTo(url);
        }
    }

    @Test
    @Order(4)
    void a_server_left_by_a_killed_application_is_taken_over() throws Exception {
        var home = new Home(folder);
        home.create();
        long left = new PostgresServer(home).start().pid();

        try (var database = EmbeddedDatabase.start(home);
                var connection = connect(database)) {
            assertThat(answer(connection, "SELECT said FROM kept")).isEqualTo("before");
            assertThat(PostgresServer.running(home).orElseThrow().pid()).isEqualTo(left);
        }
        assertThat(PostgresServer.running(home)).isEmpty();
    }

    @Test
    @Order(5)
    void a_stale_process_file_that_names_another_program_does_no_harm() throws Exception {
        var home = new Home(folder);
        Files.writeString(
                home.postgres().resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + home.postgres() + "\n1\n5432\n\n127.0.0.1\n\nready\n");

        try (var database = EmbeddedDatabase.start(home);
                var connection = connect(database)) {
            assertThat(answer(connection, "SELECT said FROM kept")).isEqualTo("before");
        }
    }

    private static Connection connectWithin(EmbeddedDatabase database, Duration within, long before, Home home)
            throws Exception {
        long begun = System.nanoTime();
        while (true) {
            var running = PostgresServer.running(home);
            if (running.isPresent() && running.get().pid() != before) {
                return connect(database);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(within);
            Thread.sleep(20);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static String setting(Connection connection, String name) throws SQLException {
        return answer(connection, "SHOW " + name);
    }

    private static String answer(Connection connection, String question) throws SQLException {
        try (var row = connection.createStatement().executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }
}

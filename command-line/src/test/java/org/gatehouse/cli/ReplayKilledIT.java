package org.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.gatehouse.EmbeddedDatabase;
import org.gatehouse.Home;
import org.gatehouse.simulator.Batch;
import org.gatehouse.simulator.Quarter;
import org.gatehouse.simulator.Simulation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A replay that is killed goes on where it was: the program and its PostgreSQL are killed in the middle, in turns, and in the end every
 * crossing and every conveyance of the quarter is recorded exactly once.
 */
class ReplayKilledIT {

    private static final String PERIOD = "2022Q1";
    private static final int SCALE = 1_000;
    private static final long SEED = 7;
    private static final int KILLS = 4;

    /** Between two kills; the quarter has a batch a day at this scale. */
    private static final int BATCHES_A_RUN = 15;

    private static final long PATIENCE_SECONDS = 180;

    @TempDir
    Path folder;

    private Process replay;

    private record Crossing(Instant at, String port, String direction, String mrz) {}

    private record Move(Instant at, String port, String direction, String registration) {}

    @AfterEach
    void nothing_is_left_running() throws InterruptedException {
        if (replay != null && replay.isAlive()) {
            replay.destroyForcibly().waitFor();
        }
    }

    @Test
    void nothing_is_lost_and_nothing_twice_after_kills() throws Exception {
        var chance = new Random(20220331);
        for (int kill = 0; kill < KILLS; kill++) {
            start();
            awaitBatches((kill + 1) * BATCHES_A_RUN + chance.nextInt(4));
            Thread.sleep(chance.nextInt(60));
            if (kill % 2 == 1) {
                ProcessHandle.of(postmaster()).orElseThrow().destroyForcibly();
            }
            replay.destroyForcibly().waitFor();
        }
        start();
        assertThat(replay.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(replay.exitValue()).isZero();

        List<Crossing> crossings = new ArrayList<>();
        List<Move> moves = new ArrayList<>();
        expect(crossings, moves);
        assertThat(ask("SELECT decided_at, port, direction, mrz FROM inspection.inspection", ReplayKilledIT::crossing))
                .hasSameSizeAs(crossings)
                .containsExactlyInAnyOrderElementsOf(crossings);
        assertThat(ask("SELECT inspected_at, port, direction, registration FROM conveyance.move", ReplayKilledIT::move))
                .hasSameSizeAs(moves)
                .containsExactlyInAnyOrderElementsOf(moves);
        assertThat(ask(
                        "SELECT coalesce(sum(quantity), 0) FROM inspection.fact_person_inspected",
                        row -> row.getLong(1)))
                .containsExactly((long) crossings.size());
    }

    /** What the simulator brings, asked once and undisturbed. */
    private static void expect(List<Crossing> crossings, List<Move> moves) {
        Simulation.of(Quarter.of(PERIOD), SCALE, SEED).batches(1_000, 0).forEachRemaining((Batch batch) -> {
            batch.crossings()
                    .forEach(one -> crossings.add(
                            new Crossing(one.at(), one.port(), one.direction().name(), one.mrz())));
            batch.conveyances()
                    .forEach(one -> moves.add(
                            new Move(one.at(), one.port(), one.direction().name(), one.registration())));
        });
    }

    private static Crossing crossing(ResultSet row) throws SQLException {
        return new Crossing(instant(row), row.getString(2), row.getString(3), row.getString(4));
    }

    private static Move move(ResultSet row) throws SQLException {
        return new Move(instant(row), row.getString(2), row.getString(3), row.getString(4));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject(1, OffsetDateTime.class)
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toInstant();
    }

    private void start() throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Gatehouse.class.getName(),
                "replay",
                "--period",
                PERIOD,
                "--scale",
                Integer.toString(SCALE),
                "--seed",
                Long.toString(SEED));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(folder.resolve("replay.log").toFile()));
        builder.environment().put("GATEHOUSE_HOME", folder.toString());
        builder.environment().remove("GATEHOUSE_DB_URL");
        replay = builder.start();
    }

    private void awaitBatches(int recorded) throws Exception {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (batches() < recorded) {
            assertThat(replay.isAlive()).as(said()).isTrue();
            assertThat(System.nanoTime()).as(said()).isLessThan(patience);
            Thread.sleep(20);
        }
    }

    /** Asked beside the replay once it has the home; none before its database answers. */
    private int batches() throws IOException {
        Path lock = folder.resolve("run/gatehouse.lock");
        if (!Files.exists(lock) || !Files.readString(lock).equals(Long.toString(replay.pid()))) {
            return 0;
        }
        try {
            return ask("SELECT count(*) FROM inspection.batch", row -> row.getInt(1))
                    .getFirst();
        } catch (SQLException | RuntimeException notYet) {
            return 0;
        }
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
    }

    private String said() throws IOException {
        Path log = folder.resolve("replay.log");
        return Files.exists(log) ? Files.readString(log, StandardCharsets.UTF_8) : "";
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> ask(String question, Reader<T> reader) throws SQLException {
        try (var database = EmbeddedDatabase.join(new Home(folder));
                var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            List<T> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(reader.read(rows));
            }
            return answers;
        }
    }
}

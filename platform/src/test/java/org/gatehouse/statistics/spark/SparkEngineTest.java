package org.gatehouse.statistics.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.StatisticsProblem;
import org.gatehouse.statistics.archive.ArchivedFact;
import org.gatehouse.statistics.archive.ArchivedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said where there is no Spark, no cluster, or something else in its place. */
class SparkEngineTest {

    @TempDir
    Path home;

    private void count(String master, Path sparkHome) {
        var settings = new SparkSettings(home, master, sparkHome, null, "640m", Duration.ofSeconds(2));
        Map<ArchivedFact, List<Path>> files = Map.of(ArchivedFact.PERSONS_INSPECTED, List.of(home.resolve("none")));
        Period quarter = Period.parse("2022Q1");
        new SparkEngine(settings)
                .count(new ArchivedFiles(home, files, Instant.EPOCH), quarter, List.of(quarter), (_, _) -> {});
    }

    /** Jars by name alone: nothing in them runs. */
    private Path jars() throws IOException {
        Path jars = Files.createDirectories(home.resolve("programs/jars"));
        for (String name : List.of("spark-core_2.13-4.2.0.jar", "spark-sql_2.13-4.2.0.jar", "spark-job-0.1.0.jar")) {
            Files.createFile(jars.resolve(name));
        }
        return jars.getParent();
    }

    @Test
    void without_spark_it_says_what_is_missing() {
        assertThatThrownBy(() -> count("spark://127.0.0.1:7077", home.resolve("nothing")))
                .isInstanceOfSatisfying(
                        StatisticsProblem.SparkMissing.class,
                        problem -> assertThat(problem.arguments())
                                .satisfiesExactly(missing ->
                                        assertThat(missing.toString()).contains("spark-core")));
    }

    @Test
    void without_a_cluster_it_asks_for_one() {
        assertThatThrownBy(() -> count(null, jars())).isInstanceOf(StatisticsProblem.NoCluster.class);
        assertThatThrownBy(() -> count(" ", home.resolve("programs"))).isInstanceOf(StatisticsProblem.NoCluster.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:7077",
                "http://localhost:7077",
                "local[2]",
                "spark://",
                "spark://host",
                "spark://a:1,b"
            })
    void what_is_no_master_is_told(String master) {
        assertThatThrownBy(() -> count(master, jars())).isInstanceOf(StatisticsProblem.NoSuchMaster.class);
    }

    @Test
    void where_nobody_listens_it_does_not_wait() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Path programs = jars();
        assertThatThrownBy(() -> count("spark://127.0.0.1:" + port, programs))
                .isInstanceOf(StatisticsProblem.ClusterSilent.class);
        assertThatThrownBy(() -> count("spark://127.0.0.1:99999", programs))
                .isInstanceOf(StatisticsProblem.ClusterSilent.class);
        assertThatThrownBy(() -> count("spark://no-such-host.invalid:7077", programs))
                .isInstanceOf(StatisticsProblem.ClusterSilent.class);
    }

    @Test
    void of_several_masters_one_is_enough() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(new SparkMaster("spark://no-such-host.invalid:7077,127.0.0.1:" + socket.getLocalPort())
                            .silence())
                    .isEmpty();
        }
    }

    /** A Java machine finds no program in those jars: whatever ends without an answer is a failure with its reason, and leaves nothing. */
    @Test
    void a_job_that_ends_without_an_answer_is_a_failure() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> count("spark://127.0.0.1:" + socket.getLocalPort(), jars()))
                    .isInstanceOf(StatisticsProblem.ClusterFailed.class);
        }
        try (var left = Files.list(home.resolve("spark"))) {
            assertThat(left).isEmpty();
        }
    }
}

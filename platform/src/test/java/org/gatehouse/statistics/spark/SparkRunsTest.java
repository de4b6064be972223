package org.gatehouse.statistics.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.Bulletins;
import org.gatehouse.statistics.Bulletins.Freshness;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.StatisticsAlone;
import org.gatehouse.statistics.StatisticsProblem;
import org.gatehouse.statistics.archive.ArchiveReader;
import org.gatehouse.statistics.archive.SealedQuarters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real cluster, master and two workers, over the same months as PostgreSQL and DuckDB; workers die while it counts. Runs with
 * {@code -Dspark=true}, after {@code mvn -f spark-job/pom.xml package}.
 */
@EnabledIfSystemProperty(named = "spark", matches = "true")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SparkRunsTest {

    private static final Period QUARTER = Period.parse("2022Q1");
    private static final SparkPrograms PROGRAMS = new SparkPrograms(Path.of("../spark-job/target/spark"));

    private static Path home;
    private static StatisticsAlone house;
    private static SparkCluster cluster;

    @BeforeAll
    static void three_quarters_and_a_cluster() throws IOException {
        assertThat(PROGRAMS.missing())
                .as("build Spark first: mvn -f spark-job/pom.xml package")
                .isEmpty();
        home = Files.createTempDirectory("gatehouse-spark");
        house = new StatisticsAlone(Map.of(
                "gatehouse.home", home.toString(),
                "gatehouse.spark-home", PROGRAMS.home().toString(),
                "gatehouse.spark-wait", "60s"));
        SealedQuarters.record(house);
        cluster = SparkCluster.in(home);
        assertThat(cluster.start(PROGRAMS, 2, SparkCluster.MEMORY_OF_A_WORKER).whole())
                .isTrue();
    }

    @AfterAll
    static void close() throws IOException {
        if (cluster != null) {
            cluster.stop();
        }
        if (house != null) {
            house.close();
            SparkFolder.discard(home);
        }
    }

    private static Bulletin recorded(Period period) {
        return house.door(Bulletins.class).compile(period, Freshness.RECOUNTED);
    }

    private static Bulletin counted(Period period, Bulletins.Progress progress) {
        return house.door(Bulletins.class).compileArchived(period, Bulletins.Engine.SPARK, progress);
    }

    private static void assertTheSame(Bulletin counted, Bulletin recorded) {
        assertThat(counted).isEqualTo(recorded);
        assertThat(JsonMapper.shared().writeValueAsString(counted))
                .isEqualTo(JsonMapper.shared().writeValueAsString(recorded));
        assertThat(SealedQuarters.rendered(house, counted)).isEqualTo(SealedQuarters.rendered(house, recorded));
    }

    @Order(1)
    @ParameterizedTest
    @ValueSource(strings = {"2022Q1", "2021", "2022-01-29..2022-02-06"})
    void three_engines_say_the_same(String text) {
        Period period = Period.parse(text);
        Bulletin recorded = recorded(period);
        assertTheSame(counted(period, (_, _) -> {}), recorded);
        assertTheSame(
                house.door(Bulletins.class).compileArchived(period, Bulletins.Engine.DUCKDB, (_, _) -> {}), recorded);
    }

    @Order(2)
    @Test
    void nothing_is_left_of_a_job_and_nobody_else_reads_the_secret() throws IOException {
        try (var left = Files.list(home.resolve("spark"))) {
            assertThat(left).noneMatch(file -> file.getFileName().toString().startsWith("job-"));
        }
        assertThat(Files.getPosixFilePermissions(cluster.settings())).hasSize(2);
        String secret = Files.readString(cluster.settings()).replaceAll("(?s).*secret=(\\w+).*", "$1");
        assertThat(ProcessHandle.allProcesses()
                        .map(process -> process.info().commandLine().orElse("")))
                .noneMatch(line -> line.contains(secret));
    }

    @Order(3)
    @Test
    void who_does_not_know_the_secret_is_refused() {
        String master = cluster.master().orElseThrow();
        assertThatThrownBy(() -> countQuarter(engine(master, "640m")))
                .isInstanceOf(StatisticsProblem.ClusterRefused.class);
    }

    @Order(4)
    @Test
    void more_memory_than_a_worker_has_is_told() {
        assertThatThrownBy(() -> countQuarter(engine(null, "5g")))
                .isInstanceOf(StatisticsProblem.ClusterWithoutWorker.class);
    }

    private static void countQuarter(SparkEngine engine) {
        List<Period> compared = List.of(QUARTER);
        engine.count(house.door(ArchiveReader.class).files(QUARTER, compared), QUARTER, compared, (_, _) -> {});
    }

    private static SparkEngine engine(String master, String memory) {
        return new SparkEngine(new SparkSettings(home, master, PROGRAMS.home(), null, memory, Duration.ofSeconds(10)));
    }

    /** As when a machine is lost: the worker and what it started. */
    private static void kill(SparkNode worker) {
        worker.process().ifPresent(process -> {
            List<ProcessHandle> executors = process.descendants().toList();
            process.destroyForcibly();
            executors.forEach(ProcessHandle::destroyForcibly);
            process.onExit().join();
        });
    }

    @Order(5)
    @Test
    void a_worker_that_dies_costs_time_and_no_figure() throws IOException {
        SparkNode worker = cluster.started().orElseThrow().workers().getFirst();
        var answeredAfter = new AtomicInteger();
        Bulletin counted = counted(QUARTER, (done, _) -> {
            if (done == 3) {
                kill(worker);
            }
            if (!worker.runs()) {
                answeredAfter.incrementAndGet();
            }
        });
        assertThat(worker.runs()).isFalse();
        assertThat(answeredAfter.get()).as("statements answered without it").isGreaterThan(20);
        assertTheSame(counted, recorded(QUARTER));
    }

    @Order(6)
    @Test
    void without_any_worker_there_is_no_half_bulletin() throws IOException {
        List<SparkNode> workers = cluster.started().orElseThrow().workers();
        assertThatThrownBy(() -> counted(QUARTER, (done, _) -> {
                    if (done == 3) {
                        workers.forEach(SparkRunsTest::kill);
                    }
                }))
                .isInstanceOf(StatisticsProblem.ClusterWithoutWorker.class);
    }

    @Order(7)
    @Test
    void stopping_ends_what_was_started_and_nothing_else() throws IOException {
        List<SparkNode> nodes = cluster.started().orElseThrow().nodes();
        assertThat(cluster.stop()).as("the master; both workers are dead").isEqualTo(1);
        assertThat(nodes).noneMatch(SparkNode::runs);
        assertThat(cluster.started()).isEmpty();
        assertThat(cluster.stop()).isZero();
    }
}

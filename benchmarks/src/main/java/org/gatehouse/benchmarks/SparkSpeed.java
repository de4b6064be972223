package org.gatehouse.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.gatehouse.cli.Benchmark;
import org.gatehouse.statistics.Fact;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.archive.ArchivedFiles;
import org.gatehouse.statistics.spark.SparkCluster;
import org.gatehouse.statistics.spark.SparkEngine;
import org.gatehouse.statistics.spark.SparkPrograms;
import org.gatehouse.statistics.tally.Counts;

/**
 * Everything that a bulletin counts, by a cluster of so many workers on this machine.
 *
 * @param seconds from the start of the job to the last answer; the cluster runs before
 * @param countingSeconds of them from the first answer on: what is left when everything has started
 */
record SparkSpeed(int workers, double seconds, double countingSeconds, long persons) {

    static SparkSpeed of(SyntheticArchive archive, Path folder, Period period, List<Period> compared, int workers)
            throws IOException {
        Path spark = Path.of(Optional.ofNullable(System.getenv("GATEHOUSE_SPARK_HOME"))
                .orElseThrow(
                        () -> new Benchmark.Unfit("--workers wants GATEHOUSE_SPARK_HOME, which ./gatehouse sets")));
        Path home = Files.createDirectories(folder.resolve(".home"));
        var cluster = SparkCluster.in(home);
        cluster.start(new SparkPrograms(spark), workers, SparkCluster.MEMORY_OF_A_WORKER);
        try {
            var first = new AtomicLong();
            long start = System.nanoTime();
            Counts counts = SparkEngine.in(home, spark)
                    .count(
                            new ArchivedFiles(folder, archive.files(), Instant.EPOCH),
                            period,
                            compared,
                            (_, _) -> first.compareAndSet(0, System.nanoTime()));
            long end = System.nanoTime();
            long persons = counts.cube(Fact.PERSON_INSPECTED, period).cells().stream()
                    .mapToLong(cell -> cell.quantity())
                    .sum();
            return new SparkSpeed(workers, (end - start) / 1e9, (end - first.get()) / 1e9, persons);
        } finally {
            cluster.stop();
        }
    }

    /** @throws IllegalStateException when it counted something else */
    Result in(Result result) {
        if (!Long.valueOf(persons).equals(result.more().get("crossings"))) {
            throw new IllegalStateException("Spark counts " + persons + " crossings");
        }
        return result.with("spark" + workers + "Seconds", seconds)
                .with("spark" + workers + "CountingSeconds", countingSeconds);
    }
}

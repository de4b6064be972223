package org.gatehouse.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.cli.Benchmark;
import org.gatehouse.cli.QuarterReplay;
import org.gatehouse.simulator.Quarter;
import org.postgresql.PGConnection;
import org.springframework.boot.WebApplicationType;

/**
 * Crossings a second through the real engine in batches, beside raw COPY of the very same rows into a table with the same
 * partition, constraints and indexes.
 */
public final class ReplayBenchmark implements Benchmark {

    private static final double PERSONS_2022Q1 = 30_094_000;

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public String describe() {
        return "crossings a second through the engine in batches, beside raw COPY of the same rows with the same indexes";
    }

    @Override
    public String run(boolean brief) throws Exception {
        int scale = brief ? 3_000 : 100;
        int rounds = brief ? 1 : 3;
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> heaps = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            try (House house = House.open(WebApplicationType.NONE)) {
                var replay = house.bean(QuarterReplay.class);
                // the first hundredth warms the compiler, on another quarter, so that the months are new
                replay.run(Quarter.of("2021Q1"), brief ? 30_000 : 1_000, round, _ -> {});
                long start = System.nanoTime();
                long crossings = replay.run(Quarter.of("2022Q1"), scale, round, _ -> {});
                ours.add(crossings / ((System.nanoTime() - start) / 1e9));
                heaps.add(usedHeapMiB());
                theirs.add(rawCopy(house));
            }
        }
        double rate = median(ours);
        return Result.rate("replay", "crossings/s", rate, median(theirs), "raw COPY, same rows, same indexes")
                .with("heapMiB", median(heaps))
                .with("wholeQuarterMinutes", PERSONS_2022Q1 / rate / 60)
                .json();
    }

    private static double median(List<Double> values) {
        return Medians.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double usedHeapMiB() {
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0;
    }

    /** Reads one month out, empties it, and lets COPY alone write it again. */
    private static double rawCopy(House house) throws Exception {
        try (Connection connection = house.database().getConnection()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            var rows = new ByteArrayOutputStream(1 << 26);
            long count = copy.copyOut("COPY inspection.inspection_2022_01 TO STDOUT", rows);
            try (var table = connection.prepareStatement(
                            "CREATE TABLE raw_month (LIKE inspection.inspection_2022_02 INCLUDING ALL)");
                    var unsealed = connection.prepareStatement("DROP INDEX IF EXISTS raw_month_document_number_idx")) {
                table.execute();
                unsealed.execute();
            }
            byte[] bytes = rows.toByteArray();
            long start = System.nanoTime();
            copy.copyIn("COPY raw_month FROM STDIN", new ByteArrayInputStream(bytes));
            try (var index = connection.prepareStatement("CREATE INDEX ON raw_month (document_number)")) {
                index.execute();
            }
            return count / ((System.nanoTime() - start) / 1e9);
        }
    }
}

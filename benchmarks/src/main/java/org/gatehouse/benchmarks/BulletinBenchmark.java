package org.gatehouse.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;
import org.gatehouse.cli.Benchmark;
import org.gatehouse.statistics.Fact;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.archive.ArchivedCounts;
import org.gatehouse.statistics.archive.ArchivedFact;

/**
 * Everything that the bulletin of a year counts, by DuckDB over the archive, beside a bare scan of the same columns of the same files:
 * no engine that reads rows can do less. In turn, so that both meet what else the machine does. When workers are asked for, Apache Spark
 * makes the same bulletin too, with one of them and with each more.
 */
public final class BulletinBenchmark implements Benchmark {

    private static final Period YEAR = Period.parse("2022");

    /** Without the fixed year with which bulletins are compared as well: the archive has nothing of it. */
    private static final List<Period> COMPARED = List.of(YEAR, YEAR.previous().orElseThrow());

    private static final String CROSSINGS = "crossings";
    private static final String WORKERS = "workers";
    private static final int BRIEF_CROSSINGS = 100_000;
    private static final int USUAL_CROSSINGS = 3_000_000;
    private static final String MEMORY = "1GB";
    private static final int ROUNDS = 5;

    @Override
    public String name() {
        return "bulletin";
    }

    @Override
    public String describe() {
        return "the counts of a year's bulletin over the archive beside a bare scan of the same columns";
    }

    @Override
    public Set<String> sizes() {
        return Set.of(CROSSINGS, WORKERS);
    }

    @Override
    public String run(boolean brief) throws Exception {
        return run(new Size(brief, Map.of()));
    }

    @Override
    public String run(Size size) throws Exception {
        int crossings = size.brief() ? BRIEF_CROSSINGS : size.number(CROSSINGS, USUAL_CROSSINGS);
        int workers = size.text(WORKERS).isEmpty() ? 0 : size.number(WORKERS, 1);
        Path folder = Files.createTempDirectory("gatehouse-archive");
        try (Connection duck = open(folder)) {
            long start = System.nanoTime();
            SyntheticArchive archive = SyntheticArchive.write(duck, folder, YEAR.year(), crossings);
            double written = (System.nanoTime() - start) / 1e9;
            Result result = measure(duck, archive, folder, size.brief() ? 1 : ROUNDS)
                    .with("megabytes", archive.octets() / 1e6)
                    .with("writtenInSeconds", written);
            for (int each = 1; each <= workers; each++) {
                result = SparkSpeed.of(archive, folder, YEAR, COMPARED, each).in(result);
            }
            return result.json();
        } finally {
            discard(folder);
        }
    }

    private static Connection open(Path folder) throws SQLException {
        var settings = new Properties();
        settings.setProperty("memory_limit", MEMORY);
        settings.setProperty("temp_directory", folder.resolve(".spills").toString());
        return new DuckDBDriver().connect("jdbc:duckdb:", settings);
    }

    private static Result measure(Connection duck, SyntheticArchive archive, Path folder, int rounds) throws Exception {
        long rows = scan(duck, archive);
        long counted = bulletin(archive, folder);
        if (rows != counted) {
            throw new IllegalStateException("the bulletin counts " + counted + " of " + rows + " crossings");
        }
        double[] ours = new double[rounds];
        double[] bare = new double[rounds];
        double[] ratios = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            if (round % 2 == 0) {
                ours[round] = millis(() -> bulletin(archive, folder));
                bare[round] = millis(() -> scan(duck, archive));
            } else {
                bare[round] = millis(() -> scan(duck, archive));
                ours[round] = millis(() -> bulletin(archive, folder));
            }
            ratios[round] = bare[round] / ours[round];
        }
        double mine = Medians.of(ours);
        return new Result(
                        "bulletin",
                        "ms",
                        mine,
                        Medians.of(bare),
                        "bare scan of the same columns",
                        Medians.of(ratios),
                        Map.of())
                .with("crossings", rows)
                .with("nanosecondsPerRow", mine * 1e6 / rows);
    }

    /** From the opening of the engine on. */
    private static long bulletin(SyntheticArchive archive, Path folder) {
        try (var counts = ArchivedCounts.over(archive.files(), MEMORY, folder.resolve(".ours"), Instant.EPOCH)) {
            return bulletin(counts);
        }
    }

    private interface Work {
        long run() throws Exception;
    }

    private static double millis(Work work) throws Exception {
        long start = System.nanoTime();
        if (work.run() < 0) {
            throw new IllegalStateException("nothing was read");
        }
        return (System.nanoTime() - start) / 1e6;
    }

    /** As the compiler asks: {@link #COMPARED}, of which the year before is empty here; every fact, ports, days. */
    private static long bulletin(ArchivedCounts counts) {
        long persons = 0;
        for (Period period : COMPARED) {
            for (Fact fact : Fact.values()) {
                var cube = counts.cube(fact, period);
                if (fact == Fact.PERSON_INSPECTED) {
                    persons += cube.cells().stream()
                            .mapToLong(cell -> cell.quantity())
                            .sum();
                }
            }
        }
        if (counts.ports(YEAR).isEmpty()
                || counts.days(YEAR.from(), YEAR.until()).isEmpty()) {
            throw new IllegalStateException("no port, or no day");
        }
        return persons;
    }

    /** Every value of every column that the bulletin reads is decoded and looked at, and nothing is told apart. */
    private static long scan(Connection duck, SyntheticArchive archive) throws SQLException {
        long rows = one(duck, name(archive, ArchivedFact.PERSONS_INSPECTED), """
                SELECT SUM(quantity), MAX(day), MAX(port), MAX(direction), MAX(mode), MAX(nationality_group), MAX(channel),
                       MAX(outcome), MAX(second_line)
                FROM read_parquet(getvariable('scanned'), hive_partitioning = false)
                """);
        one(duck, name(archive, ArchivedFact.CONVEYANCES_INSPECTED), """
                SELECT SUM(quantity), MAX(day), MAX(direction), MAX(mode), MAX(kind), MAX(cargo)
                FROM read_parquet(getvariable('scanned'), hive_partitioning = false)
                """);
        one(duck, name(archive, ArchivedFact.LIST_ALERTS), """
                SELECT SUM(quantity), MAX(direction), MAX(event), MAX(kind), MAX(action), MAX(outcome)
                FROM read_parquet(getvariable('scanned'), hive_partitioning = false)
                """);
        one(duck, name(archive, ArchivedFact.IRREGULAR_STAYS), """
                SELECT SUM(quantity), MAX(kind), MAX(event), MAX(outcome)
                FROM read_parquet(getvariable('scanned'), hive_partitioning = false)
                """);
        for (ArchivedFact few : List.of(ArchivedFact.SIGNALS, ArchivedFact.WARNINGS)) {
            one(duck, name(archive, few), """
                    SELECT SUM(quantity), MAX(indicator), MAX(event), MAX(outcome)
                    FROM read_parquet(getvariable('scanned'), hive_partitioning = false)
                    """);
        }
        return rows;
    }

    private static String name(SyntheticArchive archive, ArchivedFact fact) {
        return new ArrayList<>(archive.files().getOrDefault(fact, List.of()))
                .stream()
                        .map(file -> "'" + file + "'")
                        .collect(Collectors.joining(", ", "SET VARIABLE scanned = [", "]"));
    }

    private static long one(Connection duck, String files, String scan) throws SQLException {
        try (Statement statement = duck.createStatement()) {
            statement.execute(files);
            try (ResultSet row = statement.executeQuery(scan)) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void discard(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

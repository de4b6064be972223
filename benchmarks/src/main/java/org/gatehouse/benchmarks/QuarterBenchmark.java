package org.gatehouse.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.gatehouse.cli.Benchmark;
import org.gatehouse.cli.QuarterReplay;
import org.gatehouse.simulator.Quarter;
import org.gatehouse.simulator.Simulation;
import org.gatehouse.simulator.Totals;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.Bulletins;
import org.gatehouse.statistics.Bulletins.Freshness;
import org.gatehouse.statistics.Observation;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Periods;
import org.gatehouse.statistics.Tallies;
import org.springframework.boot.WebApplicationType;

/**
 * The first quarter of 2022 as it was published, 30,094,000 crossings and 2,278,000 conveyances, through the real engine with 100,000
 * persons on a list; then its bulletin.
 */
public final class QuarterBenchmark implements Benchmark {

    private static final String PERIOD = "2022Q1";
    private static final String SCALE = "scale";
    private static final int SCALE_BRIEF = 10_000;
    private static final int LISTED = 100_000;
    private static final int LISTED_BRIEF = 300;
    private static final long SEED = 1;

    /** The whole quarter may take a quarter of an hour; a part of it as much less. */
    private static final double SECONDS_MAX = 900;

    private static final double PAGE_MILLIS_MAX = 300;
    private static final double DISK_GIB_MAX = 12;
    private static final double GIB = 1 << 30;

    @Override
    public String name() {
        return "quarter";
    }

    @Override
    public String describe() {
        return "the published quarter through the real engine, 100,000 persons listed, beside a quarter of an hour";
    }

    @Override
    public Set<String> sizes() {
        return Set.of(SCALE);
    }

    @Override
    public String run(boolean brief) throws Exception {
        return run(new Size(brief, Map.of()));
    }

    @Override
    public String run(Size size) throws Exception {
        int scale = size.brief() ? SCALE_BRIEF : size.number(SCALE, 1);
        try (House house = House.open(WebApplicationType.SERVLET)) {
            DesksList.enter(house, size.brief() ? LISTED_BRIEF : LISTED);
            Simulation simulation = Simulation.of(Quarter.of(PERIOD), scale, SEED);
            Totals published = simulation.totals();
            var pace = new Pace(published.persons());

            long start = System.nanoTime();
            house.bean(QuarterReplay.class).run(simulation.quarter(), scale, SEED, pace);
            house.bean(Periods.class).markReplayed(Period.parse(PERIOD), scale, SEED);
            house.bean(Tallies.class).foldNow();
            double seconds = (System.nanoTime() - start) / 1e9;

            Bulletin bulletin = house.bean(Bulletins.class).compile(Period.parse(PERIOD), Freshness.AS_FOLDED);
            verify(bulletin, published);
            var slowest = new BulletinPages(house).slowest(PERIOD, size.brief() ? 1 : 9);
            return pace.in(Result.time(name(), "s", seconds, SECONDS_MAX / scale, "a quarter of an hour, by the scale"))
                    .with("scale", scale)
                    .with("crossingsPerSecond", published.persons() / seconds)
                    .with("databaseGiB", databaseOctets(house) / GIB)
                    .with("diskGiB", diskOctets(house.home()) / GIB)
                    .with("diskGiBMax", DISK_GIB_MAX)
                    .with("alerts", figure(bulletin, "screening.alerts.raised"))
                    .with("slowestPage", slowest.path())
                    .with("slowestPageMs", slowest.millis())
                    .with("slowestPageMsMax", PAGE_MILLIS_MAX)
                    .with("figures", "as published")
                    .json();
        }
    }

    /** @throws IllegalStateException when the bulletin tells another figure than the authority */
    private static void verify(Bulletin bulletin, Totals published) {
        verify(bulletin, "crossings.persons.total", published.persons());
        verify(bulletin, "crossings.persons.citizens_exit", published.citizenExits());
        verify(bulletin, "conveyances.total", published.conveyances());
    }

    private static void verify(Bulletin bulletin, String metric, long published) {
        long told = figure(bulletin, metric);
        if (told != published) {
            throw new IllegalStateException(metric + " is " + told + " and was published as " + published);
        }
    }

    private static long figure(Bulletin bulletin, String metric) {
        return bulletin.recorded(metric).map(Observation.Recorded::value).orElse(0L);
    }

    private static double databaseOctets(House house) throws SQLException {
        try (var connection = house.database().getConnection();
                var statement = connection.prepareStatement("SELECT pg_database_size(current_database())");
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** All that lies in the home, the log of the database too. */
    private static double diskOctets(Path home) throws IOException {
        try (var files = Files.walk(home)) {
            return files.mapToLong(QuarterBenchmark::octets).sum();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static long octets(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (NoSuchFileException goneMeanwhile) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

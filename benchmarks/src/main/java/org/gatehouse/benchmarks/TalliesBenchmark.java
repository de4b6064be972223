package org.gatehouse.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.gatehouse.cli.Benchmark;
import org.gatehouse.cli.QuarterReplay;
import org.gatehouse.simulator.Quarter;
import org.gatehouse.statistics.Bulletins;
import org.gatehouse.statistics.Bulletins.Freshness;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Tallies;
import org.springframework.boot.WebApplicationType;

/**
 * The bulletin page from the tallies, beside counting the facts again; and how far the tallies lag behind while a quarter
 * comes in.
 */
public final class TalliesBenchmark implements Benchmark {

    private static final Period PERIOD = Period.parse("2022Q1");

    @Override
    public String name() {
        return "tallies";
    }

    @Override
    public String describe() {
        return "the bulletin from tallies beside a recount of the facts, and the lag of the tallies under a replay";
    }

    @Override
    public String run(boolean brief) throws Exception {
        try (House house = House.open(WebApplicationType.SERVLET)) {
            var replay = house.bean(QuarterReplay.class);
            var tallies = house.bean(Tallies.class);
            var worst = new AtomicReference<>(Duration.ZERO);
            for (String quarter : List.of("2021Q1", "2021Q4", "2022Q1")) {
                replay.run(Quarter.of(quarter), brief ? 10_000 : 100, 1, recorded -> {
                    Duration lag = tallies.lag();
                    if (recorded > 40_000 && lag.compareTo(worst.get()) > 0) {
                        worst.set(lag);
                    }
                });
            }
            tallies.foldNow();
            var bulletins = house.bean(Bulletins.class);
            double folded = medianMillis(brief ? 3 : 15, () -> bulletins.compile(PERIOD, Freshness.AS_FOLDED));
            double recounted = medianMillis(brief ? 1 : 3, () -> bulletins.compile(PERIOD, Freshness.RECOUNTED));
            return Result.time("tallies", "ms", folded, recounted, "recount of all facts")
                    .with("worstLagMs", worst.get().toMillis())
                    .with("startPageMs", medianMillis(brief ? 3 : 15, () -> get(house.address() + "/sign-in")))
                    .json();
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double medianMillis(int rounds, Work work) throws Exception {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            work.run();
            times.add((System.nanoTime() - start) / 1e6);
        }
        return Medians.of(times.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static void get(String address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            int status = client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
                    .statusCode();
            if (status != 200) {
                throw new IllegalStateException(address + " answered " + status);
            }
        }
    }
}

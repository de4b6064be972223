package org.gatehouse.benchmarks;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.access.duty.DemoOffer;
import org.gatehouse.cli.Benchmark;
import org.springframework.boot.WebApplicationType;

/**
 * Durable crossings a second over HTTP: assessed, decided, audited and committed before the answer leaves. Beside it a bare
 * JDBC loop that writes the same rows with as many inserts and commits to the same server, with nothing between.
 */
public final class CrossingsBenchmark implements Benchmark {

    private static final int CLIENTS = 16;
    private static final int ROUNDS = 5;

    /** Rounds before the first that counts: a port's server has long compiled what it does all day. */
    private static final int WARM_UP = 12;

    /** Rounds at half load: long enough for what comes by only once a minute. */
    private static final int HALF_LOAD = 8;

    @Override
    public String name() {
        return "crossings";
    }

    @Override
    public String describe() {
        return "durable crossings a second over HTTP, 16 clients, beside a bare JDBC loop of the same inserts and commits";
    }

    @Override
    public String run(boolean brief) throws Exception {
        Duration round = brief ? Duration.ofSeconds(1) : Duration.ofSeconds(8);
        try (House house = House.open(WebApplicationType.SERVLET)) {
            var http =
                    new ChannelLoad(house.address(), house.bean(DemoOffer.class).password());
            http.authorize();
            var bare = new BareInserts(house.database());
            bare.prepare();
            http.closedLoop(CLIENTS, round.multipliedBy(WARM_UP));
            bare.run(CLIENTS, round);
            List<Double> ours = new ArrayList<>();
            List<Double> theirs = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                ours.add(http.closedLoop(CLIENTS, round).perSecond());
                theirs.add(bare.run(CLIENTS, round));
            }
            double rate = median(ours);
            ChannelLoad.Measured half = http.openLoop(CLIENTS * 4, rate / 2, round.multipliedBy(HALF_LOAD));
            long[] bareWaits = bare.waits(CLIENTS, rate / 2, round.multipliedBy(HALF_LOAD));
            return Result.rate("crossings", "crossings/s", rate, median(theirs), "bare JDBC loop")
                    .with("halfLoadPerSecond", half.perSecond())
                    .with("halfLoadP50Ms", half.p50Millis())
                    .with("halfLoadP99Ms", half.p99Millis())
                    .with("bareP50Ms", Medians.percentile(bareWaits, 0.5) / 1e6)
                    .with("bareP99Ms", Medians.percentile(bareWaits, 0.99) / 1e6)
                    .with("failed", half.failed())
                    .with("rowsCounted", count(house))
                    .json();
        }
    }

    private static double median(List<Double> values) {
        return Medians.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static long count(House house) throws SQLException {
        try (var connection = house.database().getConnection();
                var statement = connection.prepareStatement("SELECT count(*) FROM inspection.inspection");
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}

package org.gatehouse.benchmarks;

import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Permission;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.Decision;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.Inspections.Arrival;
import org.gatehouse.inspection.Inspections.Filter;
import org.gatehouse.inspection.Inspections.IdempotencyKey;
import org.gatehouse.inspection.Verdict;
import org.gatehouse.reference.PortCode;

/**
 * What a crossing costs in processor time, that of its thread and that of the database together, in a house with much history
 * beside one with little. Both in turn, so that whatever else the machine does meets both; waiting costs nothing here.
 */
final class CostOfHistory {

    private static final int HISTORY_ROWS = 50;
    private static final Decision ADMIT = new Decision.Admit(Optional.empty(), "Seen at the desk.");
    private static final Decision SEND = new Decision.SendToSecondLine("By the assessment.");

    private final Side much;
    private final Side little;

    CostOfHistory(House much, int muchPersons, House little, int littlePersons) {
        this.much = new Side(much, muchPersons);
        this.little = new Side(little, littlePersons);
    }

    /** @param ratio the median over the rounds, and not that of the medians */
    record Cost(double muchMillis, double littleMillis, double ratio) {}

    Cost measure(int rounds, int crossings) throws SQLException {
        much.millis(crossings);
        little.millis(crossings);
        double[] most = new double[rounds];
        double[] least = new double[rounds];
        double[] ratios = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            if (i % 2 == 0) {
                most[i] = much.millis(crossings);
                least[i] = little.millis(crossings);
            } else {
                least[i] = little.millis(crossings);
                most[i] = much.millis(crossings);
            }
            ratios[i] = most[i] / least[i];
        }
        return new Cost(Medians.of(most), Medians.of(least), Medians.of(ratios));
    }

    private static final class Side {

        private final House house;
        private final Inspections inspections;
        private final int persons;
        private final SplittableRandom chance = new SplittableRandom();
        private final List<Actor> officers = new ArrayList<>();

        Side(House house, int persons) {
            this.house = house;
            this.inspections = house.bean(Inspections.class);
            this.persons = persons;
            for (String port : DesksTravellers.ports()) {
                officers.add(new Actor(
                        new OfficerId(UUID.randomUUID()),
                        "system:benchmark",
                        "Benchmark",
                        Optional.of(new PortCode(port)),
                        Set.of(Permission.DESK_INSPECT, Permission.CROSSING_READ)));
            }
        }

        /** Milliseconds of a processor a crossing. */
        double millis(int crossings) throws SQLException {
            Map<Long, Duration> before = servants();
            long thread = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (int i = 0; i < crossings; i++) {
                cross();
            }
            long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - thread;
            for (var servant : servants().entrySet()) {
                spent += servant.getValue()
                        .minus(before.getOrDefault(servant.getKey(), Duration.ZERO))
                        .toNanos();
            }
            return spent / 1e6 / crossings;
        }

        private void cross() {
            int person = chance.nextInt(persons);
            Actor officer = officers.get(chance.nextInt(officers.size()));
            PortCode port = officer.port().orElseThrow();
            var opened = inspections.open(
                    new Arrival(port, DesksTravellers.first(person), Channel.DESK, DesksTravellers.mrz(person)),
                    new IdempotencyKey(UUID.randomUUID().toString()),
                    officer);
            var seen = inspections.get(opened.id(), officer, "BORDER_INSPECTION");
            inspections.list(
                    new Filter(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(DesksTravellers.number(person)),
                            Optional.empty(),
                            HISTORY_ROWS),
                    officer,
                    "BORDER_INSPECTION");
            inspections.decide(opened.id(), seen.verdict() == Verdict.CLEAR ? ADMIT : SEND, seen.version(), officer);
        }

        /** The processes of the database that serve this house, and the time that each has had. */
        private Map<Long, Duration> servants() throws SQLException {
            Map<Long, Duration> times = new HashMap<>();
            try (var connection = house.database().getConnection();
                    var statement = connection.prepareStatement("""
                            SELECT pid FROM pg_stat_activity
                            WHERE datname = current_database() AND backend_type = 'client backend'
                            """);
                    var rows = statement.executeQuery()) {
                while (rows.next()) {
                    long pid = rows.getLong(1);
                    ProcessHandle.of(pid)
                            .flatMap(process -> process.info().totalCpuDuration())
                            .ifPresent(time -> times.put(pid, time));
                }
            }
            return times;
        }
    }
}

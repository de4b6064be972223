package org.gatehouse.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.gatehouse.cli.ThroughDoors.Prepared;
import org.gatehouse.inspection.InspectionBatches;
import org.gatehouse.simulator.Batch;
import org.gatehouse.simulator.Quarter;
import org.gatehouse.simulator.Simulation;

/**
 * A simulated quarter through the doors of the platform. One thread makes travellers, others read their documents and
 * ask the lists, one records, in order; memory does not grow with the quarter. Batches have names for ever, so that an interrupted replay goes on
 * where it was, with nothing lost and nothing twice.
 */
public final class QuarterReplay {

    /** Crossings in one transaction: large enough that a commit costs little, small enough that figures follow within a second. */
    private static final int BATCH = 4_000;

    private static final int BATCHES_AHEAD = 3;

    /** Threads that read documents and ask the lists. One cannot keep up with a recorder when the lists are long. */
    private static final int READERS = 2;

    /** The day at a port begins before or after the day in UTC by at most this much. */
    private static final Duration ZONES = Duration.ofHours(15);

    private final InspectionBatches inspections;
    private final ThroughDoors doors;

    QuarterReplay(InspectionBatches inspections, ThroughDoors doors) {
        this.inspections = inspections;
        this.doors = doors;
    }

    /** How many crossings a replay brings; for a progress bar. */
    public static long crossings(Simulation simulation) {
        long sum = 0;
        for (long day : simulation.personsByDay()) {
            sum += day;
        }
        return sum;
    }

    /**
     * @param onRecorded told how many crossings of the quarter are recorded by now: at the beginning, and after each commit
     * @return crossings that this run recorded
     */
    public long run(Quarter quarter, int scale, long seed, LongConsumer onRecorded) throws InterruptedException {
        Simulation simulation = Simulation.of(quarter, scale, seed);
        Instant from =
                quarter.firstDay().atStartOfDay(ZoneOffset.UTC).toInstant().minus(ZONES);
        Instant until = quarter.firstDay()
                .plusDays(quarter.days())
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .plus(ZONES);
        String name = "replay/%s/%d/%d/%d/".formatted(quarter.period(), scale, seed, BATCH);
        inspections.openSpan(from, until);
        int first = firstOpen(name, simulation.batches(BATCH));
        long before = simulation.crossingsBefore(BATCH, first);
        onRecorded.accept(before);
        long recorded = record(simulation.batches(BATCH, first), name, passed -> onRecorded.accept(before + passed));
        inspections.seal(from, until);
        return recorded;
    }

    /** Batches are recorded in order: the first that is not, less one whose conveyances may be missing. */
    private int firstOpen(String name, int batches) {
        int low = 0;
        int high = batches;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (inspections.recorded(name + middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.max(0, low - 1);
    }

    private long record(Iterator<Batch> batches, String name, LongConsumer onPassed) throws InterruptedException {
        BlockingQueue<Future<Prepared>> ahead = new ArrayBlockingQueue<>(BATCHES_AHEAD);
        Future<Prepared> end = CompletableFuture.completedFuture(new Prepared(-1, List.of(), List.of()));
        try (var maker = Executors.newSingleThreadExecutor();
                var readers = Executors.newFixedThreadPool(READERS);
                var beside = Executors.newSingleThreadExecutor()) {
            Future<?> making = maker.submit(() -> {
                try {
                    while (batches.hasNext()) {
                        Batch batch = batches.next();
                        ahead.put(readers.submit(() -> doors.prepare(batch)));
                    }
                    return null;
                } finally {
                    ahead.put(end);
                }
            });
            long passed = 0;
            long recorded = 0;
            try {
                for (var next = ahead.take(); next != end; next = ahead.take()) {
                    Prepared batch = next.get();
                    Future<?> conveyed = beside.submit(() -> doors.recordConveyances(name + batch.number(), batch));
                    recorded += doors.recordCrossings(name + batch.number(), batch);
                    conveyed.get();
                    passed += batch.crossings().size();
                    onPassed.accept(passed);
                }
                making.get();
                return recorded;
            } catch (ExecutionException e) {
                throw new IllegalStateException("traffic could not be made", e.getCause());
            } finally {
                maker.shutdownNow();
                readers.shutdownNow();
            }
        }
    }
}

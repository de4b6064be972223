package org.gatehouse.simulator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A quarter of border traffic, at a scale, from a seed. The same three always bring the same crossings, byte for byte, in
 * whatever batches and on however many threads they are made; no list of persons is kept, so a whole quarter takes as
 * little memory as a hundredth of one.
 */
public final class Simulation {

    private final Quarter quarter;
    private final Traffic traffic;

    /** Crossings of the quarter before each day, and behind the last. */
    private final long[] before;

    private Simulation(Quarter quarter, Traffic traffic) {
        this.quarter = quarter;
        this.traffic = traffic;
        this.before = new long[traffic.days() + 1];
        for (int day = 0; day < traffic.days(); day++) {
            before[day + 1] = before[day] + traffic.crossingsOn(day);
        }
    }

    /**
     * Prepares a simulation; no crossing is made yet.
     *
     * @param scale 1 for the whole quarter, 100 for a hundredth of it
     * @param seed any number
     */
    public static Simulation of(Quarter quarter, int scale, long seed) {
        if (scale < 1) {
            throw new IllegalArgumentException("a scale is 1 or more: " + scale);
        }
        return new Simulation(quarter, new Traffic(quarter, scale, seed));
    }

    public Quarter quarter() {
        return quarter;
    }

    /** What the simulation will bring, by port, direction, group and kind. */
    public Totals totals() {
        var people = new ArrayList<Totals.People>();
        for (var flow : traffic.people()) {
            var port = flow.port();
            for (boolean second : new boolean[] {false, true}) {
                people.add(new Totals.People(
                        port.code(),
                        port.mode(),
                        flow.direction(second),
                        flow.cohort().group(),
                        flow.crossings(second)));
            }
        }
        var vehicles = new ArrayList<Totals.Vehicles>();
        for (var flow : traffic.vehicles()) {
            var port = flow.port();
            var trips = flow.trips();
            vehicles.add(new Totals.Vehicles(
                    port.code(),
                    port.mode(),
                    Direction.ENTRY,
                    flow.kind(),
                    trips.first().parties()));
            vehicles.add(new Totals.Vehicles(
                    port.code(),
                    port.mode(),
                    Direction.EXIT,
                    flow.kind(),
                    trips.second().parties()));
        }
        return Totals.of(people, vehicles);
    }

    /** Crossings of persons on each day of the quarter. */
    public long[] personsByDay() {
        long[] days = new long[traffic.days()];
        Arrays.setAll(days, day -> before[day + 1] - before[day]);
        return days;
    }

    /**
     * How many batches there are. A batch holds crossings of one day, so the last of a day may be smaller.
     *
     * @param batchSize crossings at most
     */
    public int batches(int batchSize) {
        int sum = 0;
        for (int day = 0; day < traffic.days(); day++) {
            sum += batchesOn(day, batchSize);
        }
        return sum;
    }

    private int batchesOn(int day, int batchSize) {
        return Math.toIntExact(Math.max(1, Math.ceilDiv(before[day + 1] - before[day], batchSize)));
    }

    /** Crossings in the batches before the one of this number. */
    public long crossingsBefore(int batchSize, int number) {
        var slices = new Slices(batchSize, number);
        return before[slices.day] + (long) slices.inDay * batchSize;
    }

    /**
     * The batches from a number on, made one after the other when asked for.
     *
     * @param from number of the first, 0 for all
     */
    public Iterator<Batch> batches(int batchSize, int from) {
        var slices = new Slices(batchSize, from);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return slices.left();
            }

            @Override
            public Batch next() {
                return slices.next().make();
            }
        };
    }

    /** Hands over all batches in order, made on one thread. */
    public void run(TrafficSink sink, int batchSize) {
        run(sink, batchSize, 0, 1);
    }

    /**
     * Hands over the batches from a number on, in order, on the calling thread.
     *
     * @param from number of the first: 0, or one more than the last {@link TrafficSink#completed}
     * @param threads 1 makes batches on the calling thread; more make them ahead on threads of their own
     */
    public void run(TrafficSink sink, int batchSize, int from, int threads) {
        if (threads == 1) {
            batches(batchSize, from).forEachRemaining(batch -> give(sink, batch));
            return;
        }
        var slices = new Slices(batchSize, from);
        var ahead = new ArrayDeque<Future<Batch>>();
        var makers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("simulator-", 1).factory());
        try {
            while (slices.left() || !ahead.isEmpty()) {
                while (slices.left() && ahead.size() < threads + 2) {
                    ahead.add(makers.submit(slices.next()::make));
                }
                give(sink, ahead.remove().get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while traffic was made", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("traffic could not be made", e.getCause());
        } finally {
            makers.shutdownNow();
        }
    }

    private static void give(TrafficSink sink, Batch batch) {
        if (!batch.crossings().isEmpty()) {
            sink.crossings(batch.crossings());
        }
        if (!batch.conveyances().isEmpty()) {
            sink.conveyances(batch.conveyances());
        }
        sink.completed(batch.number());
    }

    /**
     * The crossings by which those who are under way when the quarter begins had come or gone: with them before the
     * quarter, no second half of a round trip is without its first. Of the group asked for; in order of time
     * only within a cohort of a port.
     */
    public Stream<SyntheticCrossing> earlier(Group group) {
        return traffic.people().stream()
                .filter(flow -> flow.cohort().group() == group)
                .flatMap(flow -> traffic.earlier(flow));
    }

    /** One batch to be made; days are planned once, by whoever needs them first. */
    private record Slice(Planned day, int number, int from, int to) {
        Batch make() {
            return day.plan().slice(number, from, to);
        }
    }

    private static final class Planned {
        private final Traffic traffic;
        private final int day;
        private @Nullable DayPlan plan;

        Planned(Traffic traffic, int day) {
            this.traffic = traffic;
            this.day = day;
        }

        synchronized DayPlan plan() {
            var made = plan;
            if (made == null) {
                made = new DayPlan(traffic, day);
                plan = made;
            }
            return made;
        }
    }

    private final class Slices {
        private final int batchSize;
        private int day;
        private int number;
        private int inDay;
        private Planned planned;

        Slices(int batchSize, int from) {
            if (batchSize < 1 || from < 0) {
                throw new IllegalArgumentException("batches of one or more, from 0 on: " + batchSize + ", " + from);
            }
            this.batchSize = batchSize;
            this.number = from;
            this.inDay = from;
            while (day < traffic.days() && inDay >= batchesOn(day, batchSize)) {
                inDay -= batchesOn(day, batchSize);
                day++;
            }
            this.planned = new Planned(traffic, day);
        }

        boolean left() {
            return day < traffic.days();
        }

        Slice next() {
            if (!left()) {
                throw new NoSuchElementException("the quarter is over");
            }
            int crossings = Math.toIntExact(before[day + 1] - before[day]);
            int from = inDay * batchSize;
            var slice = new Slice(planned, number++, from, Math.min(crossings, from + batchSize));
            inDay++;
            if (inDay == batchesOn(day, batchSize)) {
                inDay = 0;
                day++;
                planned = new Planned(traffic, day);
            }
            return slice;
        }
    }
}

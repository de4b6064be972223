package org.gatehouse.benchmarks;

import java.util.function.LongConsumer;

/** What a replay costs as it goes on: its first and its last million, and the heap at each quarter of the way. */
final class Pace implements LongConsumer {

    private static final long SLICE_MAX = 1_000_000;
    private static final int QUARTERS = 4;
    private static final double MIB = 1 << 20;

    private final long total;
    private final long slice;
    private final double[] heaps = new double[QUARTERS];
    private int quarter;
    private final long startedAt = System.nanoTime();
    private double firstSeconds;
    private long secondFrom;
    private long secondFromAt;
    private double secondSeconds;
    private long lastFrom;
    private long lastFromAt;
    private double lastSeconds;

    /** @param total crossings; of fewer than ten million the first and the last tenth are compared */
    Pace(long total) {
        this.total = total;
        this.slice = Math.clamp(total / 10, 1, SLICE_MAX);
    }

    @Override
    public void accept(long recorded) {
        long now = System.nanoTime();
        if (firstSeconds == 0 && recorded >= slice) {
            firstSeconds = seconds(startedAt, now, recorded);
            secondFrom = recorded;
            secondFromAt = now;
        } else if (secondSeconds == 0 && firstSeconds > 0 && recorded >= secondFrom + slice) {
            secondSeconds = seconds(secondFromAt, now, recorded - secondFrom);
        }
        if (lastFrom == 0 && recorded >= total - slice) {
            lastFrom = recorded;
            lastFromAt = now;
        }
        if (recorded >= total && recorded > lastFrom) {
            lastSeconds = seconds(lastFromAt, now, recorded - lastFrom);
        }
        while (quarter < QUARTERS && recorded * QUARTERS >= total * (quarter + 1)) {
            heaps[quarter++] = heapAfterCollection();
        }
    }

    /** Of a slice, though batches do not end where slices do. */
    private double seconds(long from, long until, long crossings) {
        return (until - from) / 1e9 / crossings * slice;
    }

    Result in(Result result) {
        return result.with("sliceCrossings", slice)
                .with("firstSliceSeconds", firstSeconds)
                .with("secondSliceSeconds", secondSeconds)
                .with("lastSliceSeconds", lastSeconds)
                .with("lastToFirst", lastSeconds / firstSeconds)
                .with("heapMiBAtQuarter", heaps[0])
                .with("heapMiBAtHalf", heaps[1])
                .with("heapMiBAtThreeQuarters", heaps[2])
                .with("heapMiBAtEnd", heaps[3]);
    }

    /** What is in use and not merely not cleared away yet. */
    private static double heapAfterCollection() {
        var runtime = Runtime.getRuntime();
        runtime.gc();
        return (runtime.totalMemory() - runtime.freeMemory()) / MIB;
    }
}

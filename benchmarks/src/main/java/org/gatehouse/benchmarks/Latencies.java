package org.gatehouse.benchmarks;

import java.util.Arrays;

/** Durations as they come in, from many threads. */
final class Latencies {

    private long[] nanos = new long[1 << 12];
    private int count;

    synchronized void add(long duration) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = duration;
    }

    synchronized void addAll(Latencies others) {
        for (long duration : others.sorted()) {
            add(duration);
        }
    }

    synchronized void clear() {
        count = 0;
    }

    synchronized int count() {
        return count;
    }

    /** @param share of the durations at or below the answer, 0 to 1; 0 milliseconds where there are none */
    synchronized double millis(double share) {
        return count == 0 ? 0 : Medians.percentile(sorted(), share) / 1e6;
    }

    private synchronized long[] sorted() {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted;
    }
}

package org.gatehouse.benchmarks;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Instants at even distances, which many clients share. Work is due at them whether earlier work is done or not, so that a
 * slow answer also counts for those who had to wait behind it.
 */
final class Schedule {

    private final long start = System.nanoTime();
    private final long gapNanos;
    private final long nanos;
    private final AtomicLong turn = new AtomicLong();

    Schedule(double perSecond, Duration time) {
        this.gapNanos = (long) (1e9 / perSecond);
        this.nanos = time.toNanos();
    }

    /** Waits for the next instant; in nanoseconds of {@link System#nanoTime}, empty when the time is over. */
    OptionalLong next() {
        long due = start + turn.getAndIncrement() * gapNanos;
        if (due - start > nanos) {
            return OptionalLong.empty();
        }
        while (due - System.nanoTime() > 0) {
            LockSupport.parkNanos(due - System.nanoTime());
        }
        return OptionalLong.of(due);
    }
}

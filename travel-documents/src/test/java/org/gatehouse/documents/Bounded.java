package org.gatehouse.documents;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/** What every parser of this library keeps to, whatever bytes it is given: a second of one core, 256 MiB. */
public final class Bounded {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long NANOSECONDS_MAX = 1_000_000_000L;
    private static final long BYTES_MAX = 256L << 20;

    private Bounded() {}

    /**
     * Calls a parser. All that it allocates counts, also what is garbage at once: more than a heap would hold of it.
     *
     * @throws AssertionError when it used more of the thread's time or more memory than it may
     */
    public static <T> T call(Supplier<T> parser) {
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long nanoseconds = THREADS.getCurrentThreadCpuTime();
        T result = parser.get();
        nanoseconds = THREADS.getCurrentThreadCpuTime() - nanoseconds;
        bytes = THREADS.getCurrentThreadAllocatedBytes() - bytes;
        if (nanoseconds > NANOSECONDS_MAX || bytes > BYTES_MAX) {
            throw new AssertionError("a parser took %,d ns and %,d bytes".formatted(nanoseconds, bytes));
        }
        return result;
    }
}

package org.gatehouse.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * Two works in turn in one virtual machine, by one thread: a slice of ours, a slice of the reference, the order changing
 * every round. What else the machine does for a second then meets both alike, and the ratio of a round tells of them alone.
 * The clock is that of the thread, which stands still while others have the core.
 */
final class Pairs {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final Duration SLICE = Duration.ofMillis(50);
    private static final int ROUNDS = 25;

    /** Rounds before the first that counts: everything is compiled by then. */
    private static final int WARM_UP = 50;

    /** Operations between two looks at the clock, which costs as much as a tenth of the shortest of them. */
    private static final int BETWEEN_LOOKS = 10;

    private Pairs() {}

    /** Something that is done again and again; false or a throw when it went wrong. */
    interface Work {
        boolean once() throws Exception;
    }

    /**
     * @param ours operations a second of one core, the median of the rounds
     * @param reference the same of the reference
     * @param ratio the median of what ours divided by the reference was in each round
     */
    record Rates(double ours, double reference, double ratio) {}

    /** @param brief one short round: shows that both work */
    static Rates measure(Work ours, Work reference, boolean brief) throws Exception {
        Duration slice = brief ? SLICE.dividedBy(2) : SLICE;
        if (!brief) {
            rounds(ours, reference, WARM_UP, slice);
        }
        return rounds(ours, reference, brief ? 1 : ROUNDS, slice);
    }

    private static Rates rounds(Work ours, Work reference, int rounds, Duration slice) throws Exception {
        double[] first = new double[rounds];
        double[] second = new double[rounds];
        double[] ratios = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            boolean oursFirst = round % 2 == 0;
            double before = rate(oursFirst ? ours : reference, slice);
            double after = rate(oursFirst ? reference : ours, slice);
            first[round] = oursFirst ? before : after;
            second[round] = oursFirst ? after : before;
            ratios[round] = first[round] / second[round];
        }
        return new Rates(Medians.of(first), Medians.of(second), Medians.of(ratios));
    }

    private static double rate(Work work, Duration slice) throws Exception {
        long start = THREADS.getCurrentThreadCpuTime();
        long end = start + slice.toNanos();
        long now = start;
        long count = 0;
        while (now < end) {
            for (int i = 0; i < BETWEEN_LOOKS; i++) {
                must(work.once());
            }
            count += BETWEEN_LOOKS;
            now = THREADS.getCurrentThreadCpuTime();
        }
        return count / ((now - start) / 1e9);
    }

    /** Bytes that one operation allocates. */
    static double bytes(Work work) throws Exception {
        int times = 200;
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < times; i++) {
            must(work.once());
        }
        return (THREADS.getCurrentThreadAllocatedBytes() - before) / (double) times;
    }

    private static void must(boolean right) {
        if (!right) {
            throw new IllegalStateException("what is measured went wrong");
        }
    }
}

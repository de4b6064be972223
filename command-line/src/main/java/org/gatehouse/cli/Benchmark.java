package org.gatehouse.cli;

/** A benchmark that {@code gatehouse bench} finds by {@link java.util.ServiceLoader}. */
public interface Benchmark {

    /** One word, as typed behind {@code bench}. */
    String name();

    /** One line for the list. */
    String describe();

    /**
     * @param brief a short round that only shows that the benchmark still works
     * @return one line of JSON: benchmark, unit, ours, reference, referenceName, ratio, and figures of its own
     */
    String run(boolean brief) throws Exception;
}

package org.gatehouse.cli;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    /** What may be asked for besides a brief round, by name; most benchmarks have one size. */
    default Set<String> sizes() {
        return Set.of();
    }

    /** As {@link #run(boolean)}, of a size that somebody asked for. */
    default String run(Size size) throws Exception {
        return run(size.brief());
    }

    /**
     * How large a run is.
     *
     * @param asked what was asked for by name, of those that {@link #sizes} lists
     */
    record Size(boolean brief, Map<String, String> asked) {

        public Size {
            asked = Map.copyOf(asked);
        }

        /** @throws Unfit when something else than a number above zero was asked for */
        public int number(String name, int usual) {
            String text = asked.get(name);
            if (text == null) {
                return usual;
            }
            if (!text.matches("[1-9][0-9]{0,8}")) {
                throw new Unfit("--" + name + " is a number above zero, not " + text);
            }
            return Integer.parseInt(text);
        }

        public Optional<String> text(String name) {
            return Optional.ofNullable(asked.get(name));
        }
    }

    /** A benchmark has no such size. */
    final class Unfit extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        /** @param sentence for whoever asked */
        public Unfit(String sentence) {
            super(sentence);
        }
    }
}

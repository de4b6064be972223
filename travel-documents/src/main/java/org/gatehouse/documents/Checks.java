package org.gatehouse.documents;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The results of a zone's digits in the order of {@link Check}: an immutable map that takes little room. */
final class Checks extends AbstractMap<Check, CheckResult> {

    private static final Check[] ORDER = Check.values();

    private final @Nullable CheckResult[] results;

    /** @param results by the ordinal of their check; null for a check without result. Not copied. */
    Checks(@Nullable CheckResult[] results) {
        this.results = results;
    }

    /** The same results in a map that nobody can change. */
    static Map<Check, CheckResult> unchangeable(Map<Check, CheckResult> checks) {
        if (checks instanceof Checks) {
            return checks;
        }
        @Nullable CheckResult[] results = new CheckResult[ORDER.length];
        checks.forEach((check, result) -> results[check.ordinal()] = result);
        return new Checks(results);
    }

    @Override
    public @Nullable CheckResult get(@Nullable Object key) {
        return key instanceof Check check ? results[check.ordinal()] : null;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public Set<Map.Entry<Check, CheckResult>> entrySet() {
        return new Entries();
    }

    /** Whether a digit was compared and found wrong. */
    static boolean oneFailed(Map<Check, CheckResult> checks) {
        for (Check check : ORDER) {
            CheckResult result = checks.get(check);
            if (result != null && result.outcome() == CheckOutcome.FAILED) {
                return true;
            }
        }
        return false;
    }

    private final class Entries extends AbstractSet<Map.Entry<Check, CheckResult>> {

        @Override
        public Iterator<Map.Entry<Check, CheckResult>> iterator() {
            return new InOrder();
        }

        @Override
        public int size() {
            int size = 0;
            for (CheckResult result : results) {
                size += result == null ? 0 : 1;
            }
            return size;
        }
    }

    private final class InOrder implements Iterator<Map.Entry<Check, CheckResult>> {

        private int next;

        @Override
        public boolean hasNext() {
            while (next < results.length && results[next] == null) {
                next++;
            }
            return next < results.length;
        }

        @Override
        public Map.Entry<Check, CheckResult> next() {
            CheckResult result = hasNext() ? results[next] : null;
            if (result == null) {
                throw new NoSuchElementException();
            }
            return Map.entry(ORDER[next++], result);
        }
    }
}

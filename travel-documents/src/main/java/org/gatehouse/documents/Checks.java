package org.gatehouse.documents;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The results of a zone's digits in the order of {@link Check}: a map that takes little room. While a zone is read results
 * are put into it; from then on nothing can change it.
 */
final class Checks extends AbstractMap<Check, CheckResult> {

    private static final Check[] ORDER = Check.values();

    private @Nullable CheckResult number;
    private @Nullable CheckResult birth;
    private @Nullable CheckResult expiry;
    private @Nullable CheckResult optional;
    private @Nullable CheckResult composite;

    /** The same results in a map that nobody can change. */
    static Map<Check, CheckResult> unchangeable(Map<Check, CheckResult> checks) {
        if (checks instanceof Checks) {
            return checks;
        }
        var own = new Checks();
        checks.values().forEach(own::add);
        return own;
    }

    void add(CheckResult result) {
        switch (result.check()) {
            case DOCUMENT_NUMBER -> number = result;
            case BIRTH_DATE -> birth = result;
            case EXPIRY_DATE -> expiry = result;
            case OPTIONAL_DATA -> optional = result;
            case COMPOSITE -> composite = result;
        }
    }

    @Override
    public @Nullable CheckResult get(@Nullable Object key) {
        return key instanceof Check check ? of(check) : null;
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
    boolean oneFailed() {
        return failed(number) || failed(birth) || failed(expiry) || failed(optional) || failed(composite);
    }

    private static boolean failed(@Nullable CheckResult result) {
        return result != null && result.outcome() == CheckOutcome.FAILED;
    }

    private @Nullable CheckResult of(Check check) {
        return switch (check) {
            case DOCUMENT_NUMBER -> number;
            case BIRTH_DATE -> birth;
            case EXPIRY_DATE -> expiry;
            case OPTIONAL_DATA -> optional;
            case COMPOSITE -> composite;
        };
    }

    private final class Entries extends AbstractSet<Map.Entry<Check, CheckResult>> {

        @Override
        public Iterator<Map.Entry<Check, CheckResult>> iterator() {
            return new InOrder();
        }

        @Override
        public int size() {
            int size = 0;
            for (Check check : ORDER) {
                size += of(check) == null ? 0 : 1;
            }
            return size;
        }
    }

    private final class InOrder implements Iterator<Map.Entry<Check, CheckResult>> {

        private int next;

        @Override
        public boolean hasNext() {
            while (next < ORDER.length && of(ORDER[next]) == null) {
                next++;
            }
            return next < ORDER.length;
        }

        @Override
        public Map.Entry<Check, CheckResult> next() {
            CheckResult result = hasNext() ? of(ORDER[next]) : null;
            if (result == null) {
                throw new NoSuchElementException();
            }
            return Map.entry(ORDER[next++], result);
        }
    }
}

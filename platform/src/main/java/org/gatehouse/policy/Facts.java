package org.gatehouse.policy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one crossing. What is not known is not there, and a rule that needs it says that it could not be checked.
 * Not to be changed once it was handed on.
 */
public final class Facts {

    private static final int COUNT = Fact.values().length;

    private final @Nullable Object[] values = new Object[COUNT];

    public Facts with(Fact fact, String value) {
        return put(fact, value);
    }

    public Facts with(Fact fact, long value) {
        return put(fact, value);
    }

    public Facts with(Fact fact, boolean value) {
        return put(fact, value);
    }

    /** The fact, where it is known. */
    public Facts with(Fact fact, Optional<?> value) {
        return value.isPresent()
                ? put(fact, value.get() instanceof Integer number ? number.longValue() : value.get())
                : this;
    }

    private Facts put(Fact fact, Object value) {
        if (!fact.type().takes(value)) {
            throw new IllegalArgumentException(
                    fact.path() + " is no " + value.getClass().getSimpleName());
        }
        values[fact.ordinal()] = value;
        return this;
    }

    /** Null when it is not known. */
    public @Nullable Object get(Fact fact) {
        return values[fact.ordinal()];
    }

    /** The text of the fact; empty when it is not known. */
    public String text(Fact fact) {
        return values[fact.ordinal()] instanceof String text ? text : "";
    }
}

package org.gatehouse.warning.pages;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.gatehouse.reference.PortCode;
import org.gatehouse.warning.WarningProblem;
import org.jspecify.annotations.Nullable;

/** What was typed, as text that is always there. */
final class Given {

    private Given() {}

    static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "").strip();
    }

    static Optional<String> maybe(@Nullable String given) {
        return Optional.of(text(given)).filter(text -> !text.isEmpty());
    }

    /** The constant of that name. */
    static <E extends Enum<E>> E one(E[] values, @Nullable String name, Supplier<? extends WarningProblem> otherwise) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(text(name)))
                .findFirst()
                .orElseThrow(otherwise);
    }

    static PortCode port(String text) {
        return port("port", text);
    }

    /** @param field beside which it stands that it is none */
    static PortCode port(String field, String text) {
        if (!PortCode.hasForm(text)) {
            throw new WarningProblem.PortUnknown(field);
        }
        return new PortCode(text);
    }
}

package org.gatehouse.conveyance;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.gatehouse.reference.ConveyanceKind;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.Port;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * An announcement as an officer fills it in. All is text, so that what was typed is shown again when something is wrong.
 *
 * @param cargo present when the box is ticked
 * @param expectedAt as the clock at the port shows it
 * @param key made when the form was shown, so that sending it twice announces once
 */
record AnnounceForm(
        @Nullable String port,
        @Nullable String direction,
        @Nullable String kind,
        @Nullable String registration,
        @Nullable String cargo,
        @Nullable String carrier,
        @Nullable String expectedAt,
        @Nullable String key) {

    private static final int REGISTRATION_MAX = 60;

    static AnnounceForm empty(@Nullable String port, String key) {
        return new AnnounceForm(port, null, null, null, null, null, null, key);
    }

    /** What is announced; empty when a field is missing or unreadable, and then each is told at its field. */
    Optional<Conveyances.Announcement> read(Optional<Port> at, Errors errors) {
        var toward = one(direction, Direction.values());
        var sort = one(kind, ConveyanceKind.values());
        var name = registration == null ? "" : registration.strip();
        var local = time();
        tell(at.isEmpty(), "port", errors);
        tell(toward.isEmpty(), "direction", errors);
        tell(sort.isEmpty(), "kind", errors);
        tell(name.isEmpty() || name.length() > REGISTRATION_MAX, "registration", errors);
        tell(local.isEmpty(), "expectedAt", errors);
        if (errors.hasErrors() || at.isEmpty() || toward.isEmpty() || sort.isEmpty() || local.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Conveyances.Announcement(
                at.get().code(),
                toward.get(),
                sort.get(),
                name,
                cargo != null,
                Optional.ofNullable(carrier).filter(words -> !words.isBlank()),
                local.get().atZone(at.get().zone()).toInstant()));
    }

    IdempotencyKey idempotencyKey() {
        return new IdempotencyKey(key == null ? "" : key);
    }

    private Optional<LocalDateTime> time() {
        try {
            return Optional.of(LocalDateTime.parse(expectedAt == null ? "" : expectedAt));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static void tell(boolean wrong, String field, Errors errors) {
        if (wrong) {
            errors.rejectValue(field, "conveyance.fault." + field);
        }
    }

    private static <E extends Enum<E>> Optional<E> one(@Nullable String name, E[] choice) {
        return Arrays.stream(choice).filter(each -> each.name().equals(name)).findAny();
    }
}

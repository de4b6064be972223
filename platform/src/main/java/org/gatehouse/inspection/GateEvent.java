package org.gatehouse.inspection;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.gatehouse.reference.PortCode;

/**
 * Something that a gate tells of itself.
 *
 * @param source of the event, with {@code id} unique for ever (CloudEvents 1.0 section 3.1)
 * @param at when it happened, by the clock of the gate
 * @param code of the maker for a fault; letters, digits and hyphens; may be empty
 */
public record GateEvent(String source, String id, Type type, Instant at, PortCode port, LaneCode lane, String code) {

    /** What happened. */
    public enum Type {
        DOOR_OPENED("door-opened"),
        PASSED("passed"),
        FAULT("fault"),
        OUT_OF_SERVICE("out-of-service"),
        IN_SERVICE("in-service");

        private static final String PREFIX = "org.gatehouse.channel.";

        private final String word;

        Type(String word) {
            this.word = word;
        }

        /** As the attribute {@code type} of the event has it. */
        public String attribute() {
            return PREFIX + word;
        }

        public static Optional<Type> of(String attribute) {
            return Arrays.stream(values())
                    .filter(type -> type.attribute().equals(attribute))
                    .findAny();
        }
    }
}

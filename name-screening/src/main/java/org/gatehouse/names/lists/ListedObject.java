package org.gatehouse.names.lists;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.gatehouse.names.Listed;

/**
 * A thing on a list by its numbers, as the list has them. Whether a number is right is for whoever looks for it to say.
 *
 * @param values not empty each; nothing stands for what the list does not say
 */
public record ListedObject(String id, Kind kind, Map<Field, String> values) implements Listed {

    /** What it is. */
    public enum Kind {
        /** Counts no more, whoever shows it. */
        DOCUMENT,
        VEHICLE,
        VESSEL,
        CONTAINER,
        AIRCRAFT
    }

    /** What a list may say of it. */
    public enum Field {
        /** By which people call it; nothing is looked for by it. */
        NAME,
        /** Of the document or the container, the plate of the vehicle, the marks of the aircraft. */
        NUMBER,
        /** That issued the document or registered the vehicle. */
        STATE,
        /** Of a document, such as {@code passport}. */
        SORT,
        /** Of a document: {@code lost}, {@code stolen}, {@code cancelled}, {@code invalidated}. */
        STANDING,
        /** Of a vessel (IMO resolution A.1117(30)). */
        IMO,
        /** Of the radio of a vessel (ITU-R M.585). */
        MMSI,
        CALL_SIGN;

        /** Whether it tells this thing from others. */
        boolean identifies() {
            return this == NUMBER || this == IMO || this == MMSI || this == CALL_SIGN;
        }
    }

    public ListedObject {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("an entry has an id");
        }
        var ordered = new EnumMap<Field, String>(Field.class);
        ordered.putAll(values);
        values = Collections.unmodifiableMap(ordered);
    }

    /** @return empty when the list does not say */
    public String value(Field field) {
        return values.getOrDefault(field, "");
    }
}

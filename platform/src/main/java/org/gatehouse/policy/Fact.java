package org.gatehouse.policy;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a rule may ask about a crossing. There is nothing here about sex, ethnic origin, religion, opinion or health of a
 * person, no name and no number: a rule cannot be written about what is not here.
 */
public enum Fact {
    /** {@code ENTRY} or {@code EXIT}. */
    DIRECTION("direction", Type.TEXT),
    /** {@code DESK} or {@code E_CHANNEL}. */
    CHANNEL("channel", Type.TEXT),
    /** UN/LOCODE of the port. */
    PORT("port.code", Type.TEXT),
    /** {@code AIR}, {@code SEA}, {@code RAIL} or {@code ROAD}. */
    MODE("port.mode", Type.TEXT),
    /** Hour of the crossing on the port's clock, 0 to 23. */
    HOUR("port.hour", Type.NUMBER),
    /** Day of the week at the port, 1 for Monday to 7 for Sunday (ISO 8601). */
    WEEKDAY("port.weekday", Type.NUMBER),
    /** {@code CITIZEN}, {@code HMT_RESIDENT} or {@code FOREIGNER}. */
    GROUP("traveller.group", Type.TEXT),
    /** Code of ICAO Doc 9303-3 section 5. */
    NATIONALITY("traveller.nationality", Type.TEXT),
    /** Completed years on the day of the crossing; unknown where the birth date is. */
    AGE("traveller.age", Type.NUMBER),
    /** Whether the traveller belongs to the crew of a conveyance. */
    CREW("traveller.crew", Type.TRUTH),
    /** Whether an adult answers for the traveller. */
    ACCOMPANIED("traveller.accompanied", Type.TRUTH),
    /** Kind in the catalogue of document kinds. */
    DOCUMENT_KIND("document.kind", Type.TEXT),
    /** Issuer of the document, code of ICAO Doc 9303-3 section 5. */
    ISSUER("document.issuer", Type.TEXT),
    /** Days from the day of the crossing to the last day of the document; negative when it is past. */
    DOCUMENT_DAYS_LEFT("document.daysLeft", Type.NUMBER),
    /** Whether an earlier entry has no exit yet. */
    STAY_OPEN("stay.open", Type.TRUTH),
    /** Lawful days left of the open stay; negative when overstayed. */
    STAY_DAYS_LEFT("stay.daysLeft", Type.NUMBER),
    /**
     * {@code VISA}, {@code PORT_VISA}, {@code RESIDENCE}, {@code ENDORSEMENT}, {@code PERMIT} or {@code BORDER_PASS}; {@code NONE} when whoever
     * keeps them was asked and there is none.
     */
    PERMISSION("permission.kind", Type.TEXT),
    /** The law's letter for it: {@code L}, {@code Z}, {@code G} and so on. */
    PERMISSION_CLASS("permission.class", Type.TEXT),
    /** Entries or exits that it still allows; -1 for any number. */
    PERMISSION_USES_LEFT("permission.usesLeft", Type.NUMBER),
    /** Days to the last day on which it may be used. */
    PERMISSION_DAYS_LEFT("permission.daysLeft", Type.NUMBER),
    /** Days of stay that it gives. */
    PERMISSION_STAY_DAYS("permission.stayDays", Type.NUMBER),
    /** Whether it holds at this port. */
    PERMISSION_HERE("permission.validHere", Type.TRUTH),
    /** Whether the traveller goes on to a third state. */
    TRANSIT("journey.transit", Type.TRUTH),
    /** Whole hours until the onward journey leaves, by a ticket that somebody has seen. */
    ONWARD_HOURS("journey.onwardHours", Type.NUMBER),
    /** Where the onward journey goes, code of ICAO Doc 9303-3 section 5. */
    ONWARD_STATE("journey.onwardState", Type.TEXT),
    /** At an e-channel, whether the document was enrolled for e-channels; at a desk it is not known. */
    ENROLLED("channel.enrolled", Type.TRUTH);

    /** What values a fact has. */
    public enum Type {
        TEXT(String.class),
        NUMBER(Long.class),
        TRUTH(Boolean.class);

        private final Class<?> values;

        Type(Class<?> values) {
            this.values = values;
        }

        boolean takes(Object value) {
            return values.isInstance(value);
        }
    }

    private final String path;
    private final Type type;

    Fact(String path, Type type) {
        this.path = path;
        this.type = type;
    }

    /** As expressions write it. */
    public String path() {
        return path;
    }

    public Type type() {
        return type;
    }

    public static Optional<Fact> ofPath(String path) {
        return Arrays.stream(values()).filter(fact -> fact.path.equals(path)).findAny();
    }
}

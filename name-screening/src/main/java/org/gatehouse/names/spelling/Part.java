package org.gatehouse.names.spelling;

import java.util.List;

/**
 * A part of a name.
 *
 * @param text as it was written
 * @param folded in small Latin letters without marks; the text itself in scripts that are read by sound
 * @param kind what it does in the name
 * @param field where it stood, as far as the writer said so
 * @param readings at least one, the likeliest first
 */
public record Part(String text, String folded, Kind kind, Field field, List<Reading> readings) {

    /** What a part does in a name. */
    public enum Kind {
        NAME,
        INITIAL,
        /** A little word such as al, bin, de: it says next to nothing, and is often left out or written with its neighbour. */
        PARTICLE,
        /** Haji, Dr, Sayyid: some are names too. */
        TITLE
    }

    /** Where a part stood. */
    public enum Field {
        SURNAME,
        GIVEN,
        UNKNOWN
    }

    /** The sounds of the likeliest reading. */
    public byte[] sounds() {
        return readings.getFirst().sounds();
    }
}

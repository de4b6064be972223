package org.gatehouse.stays;

import java.util.EnumSet;
import java.util.Set;

/** How far an irregular stay is looked into; the one table of what may follow what. */
public enum IrregularState {
    /** The records do not add up. Nobody is reproached yet. */
    FOUND,
    /** The person said something, or it is written down why nobody could ask. */
    HEARD,
    /** The record was wrong or incomplete, and names what completes it. */
    EXPLAINED,
    /** It is so, and nobody is to blame. */
    EXCUSED,
    /** It is so. Handed to whoever decides on a consequence; there is none in this house. */
    CONFIRMED;

    private Set<IrregularState> next() {
        return switch (this) {
            case FOUND -> EnumSet.of(HEARD, EXPLAINED);
            case HEARD -> EnumSet.of(EXPLAINED, EXCUSED, CONFIRMED);
            // a correction of the record comes late, and still counts
            case CONFIRMED -> EnumSet.of(EXPLAINED);
            case EXPLAINED, EXCUSED -> EnumSet.noneOf(IrregularState.class);
        };
    }

    public boolean allows(IrregularState target) {
        return next().contains(target);
    }

    /** Whether the person may still be heard, for the first time or again. */
    public boolean hearable() {
        return this == FOUND || this == HEARD;
    }
}

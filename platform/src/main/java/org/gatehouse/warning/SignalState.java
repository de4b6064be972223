package org.gatehouse.warning;

import java.util.EnumSet;
import java.util.Set;

/** How far a signal is looked into; the one table of what may follow what. Whether it still lasts is another matter. */
public enum SignalState {
    /** Found by the program. Nobody has looked. */
    RAISED,
    /** One analyst has looked; what that one thinks is not shown before another has. */
    HALF_ASSESSED,
    /** Two analysts do not agree; a third looks. */
    DISPUTED,
    /** Two analysts found it real. */
    CONFIRMED,
    /** Two analysts found it not real. */
    DISMISSED,
    /** No two analysts think the same of it, or two cannot say. */
    UNDECIDED,
    /** A commander has warned of it. */
    WARNED,
    /** It was over, and nobody looked in time. */
    LAPSED,
    /** It is told what came of it. */
    CLOSED;

    private Set<SignalState> next() {
        return switch (this) {
            case RAISED -> EnumSet.of(HALF_ASSESSED, LAPSED);
            case HALF_ASSESSED -> EnumSet.of(CONFIRMED, DISMISSED, UNDECIDED, DISPUTED, LAPSED);
            case DISPUTED -> EnumSet.of(CONFIRMED, DISMISSED, UNDECIDED, LAPSED);
            case CONFIRMED -> EnumSet.of(WARNED, CLOSED);
            case DISMISSED, UNDECIDED, WARNED -> EnumSet.of(CLOSED);
            case LAPSED, CLOSED -> EnumSet.noneOf(SignalState.class);
        };
    }

    public boolean allows(SignalState target) {
        return next().contains(target);
    }

    /** Whether an analyst may still say what it is. */
    public boolean assessable() {
        return allows(LAPSED);
    }

    /** Whether analysts have settled what it is. */
    public boolean settled() {
        return !assessable() && this != LAPSED;
    }
}

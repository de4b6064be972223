package org.gatehouse.screening;

import java.util.EnumSet;
import java.util.Set;

/** What is known of a match; the one table of what may follow what. */
public enum MatchState {
    /** Nobody has compared yet. */
    OPEN,
    /** An officer compared and could not tell; may still be found out. */
    UNDECIDED,
    /** The traveller is whom the list means. What follows is decided by officers of the second line. */
    SAME_PERSON,
    /** The traveller is somebody else, and is not stopped again by this entry. */
    OTHER_PERSON,
    /** The entry was erased before anybody could tell. */
    LAPSED;

    private Set<MatchState> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(UNDECIDED, SAME_PERSON, OTHER_PERSON, LAPSED);
            case UNDECIDED -> EnumSet.of(SAME_PERSON, OTHER_PERSON, LAPSED);
            case SAME_PERSON, OTHER_PERSON, LAPSED -> EnumSet.noneOf(MatchState.class);
        };
    }

    public boolean allows(MatchState target) {
        return next().contains(target);
    }

    /** Whether an officer may still say something. */
    public boolean resolvable() {
        return allows(SAME_PERSON);
    }
}

package org.gatehouse.access;

import java.util.Set;

/**
 * Whom a reference of the audit stands for, as people are told it.
 *
 * @param reference as the audit has it
 * @param name of the officer or client; the reference where nobody has a name for it
 * @param roles of the officer today, which need not be those of the day of the entry
 */
public record KnownActor(String reference, Kind kind, String name, Set<Role> roles) {

    public KnownActor {
        roles = Set.copyOf(roles);
    }

    /** What kind of actor it is. */
    public enum Kind {
        OFFICER,
        CLIENT,
        /** Gatehouse acted by itself. */
        HOUSE,
        /** Nobody was signed in. */
        PUBLIC,
        /** No such officer or client is in the book. */
        UNKNOWN
    }
}

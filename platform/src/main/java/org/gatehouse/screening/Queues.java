package org.gatehouse.screening;

import org.gatehouse.access.OfficerId;

/** How much waits; one indexed count each. */
public interface Queues {

    /** Lists, versions and renewals that somebody else than the officer has written and nobody has signed. */
    long waitingFor(OfficerId officer);

    /** Entries in force with a review date within the time of notice. */
    long due();
}

package org.gatehouse.screening;

import java.util.List;

/**
 * Answers whether a traveller may be on a watchlist. From memory and without waiting for the database: a traveller is
 * answered while it is away, and {@link #picture} says how old the answer may be.
 */
public interface Screening {

    /** Hits on lists that cover the port, the direction and this moment; the likeliest first. */
    List<Hit> screen(Subject subject);

    /** One answer a subject, in their order, all by the same picture where nothing changes meanwhile. */
    List<List<Hit>> screenAll(List<Subject> subjects);

    Picture picture();

    /**
     * Names the lists as this node holds them now: what was answered before says the same as long as the edition is the same,
     * save that entries may end meanwhile. Another node counts otherwise.
     */
    long edition();
}

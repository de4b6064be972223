package org.gatehouse.cli.screening;

import java.util.Optional;
import org.gatehouse.names.Query;

/**
 * A query that was read.
 *
 * @param line on which it stands, from 1
 * @param id by which its answer is told from others
 * @param query empty when there is a fault
 * @param fault key of the sentence that says why it cannot be answered
 * @param value what the sentence shows
 */
record Question(long line, String id, Names names, Optional<Query> query, String fault, String value) {

    /** Which names of the list are compared. */
    enum Names {
        /** Primary names and all aliases. */
        FULL,
        PRIMARY
    }

    static Question of(long line, String id, Names names, Query query) {
        return new Question(line, id, names, Optional.of(query), "", "");
    }

    static Question faulty(long line, String id, String fault, String value) {
        return new Question(line, id, Names.FULL, Optional.empty(), fault, value);
    }
}

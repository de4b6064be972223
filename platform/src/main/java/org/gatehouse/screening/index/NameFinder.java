package org.gatehouse.screening.index;

import java.util.List;
import org.gatehouse.screening.EntryId;
import org.gatehouse.screening.Sought;
import org.gatehouse.screening.Subject;
import org.gatehouse.screening.Words;

/** Persons by their names and what is known beside them. Read by many while one writes. */
interface NameFinder {

    /** @param score 0 to 1 */
    record Likely(EntryId entry, double score, Words explanation) {}

    void put(EntryId id, Sought.Person person);

    void remove(EntryId id);

    /** Whoever is likely at all, in no order; lists have thresholds of their own. */
    List<Likely> find(Subject subject);
}

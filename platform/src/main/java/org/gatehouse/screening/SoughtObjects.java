package org.gatehouse.screening;

import java.util.List;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;

/** Answers whether a document, vehicle, vessel, container or aircraft is sought; from memory, as {@link Screening} does. */
public interface SoughtObjects {

    /** Hits on lists that cover the port, the direction and this moment; the same number before a look-alike. */
    List<Hit> find(Asked asked);

    /** One answer a question, in their order. */
    List<List<Hit>> findAll(List<Asked> asked);

    /**
     * Whether a document of such a number may be sought, whoever issued it and whatever it is: what is asked of every traveller first.
     *
     * @param number in capitals, without what may stand between the signs
     */
    boolean mayBeSought(String number);

    /** What is looked for, and where it crosses. */
    record Asked(Sought.Item item, PortCode port, Direction direction) {}
}

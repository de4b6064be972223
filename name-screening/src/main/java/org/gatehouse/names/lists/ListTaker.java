package org.gatehouse.names.lists;

import org.gatehouse.names.ListEntry;

/** Is told what a list holds, entry by entry, as it is read. */
@FunctionalInterface
public interface ListTaker {

    void person(ListEntry person);

    /** Things are passed over unless somebody wants them. */
    default void object(ListedObject object) {}
}

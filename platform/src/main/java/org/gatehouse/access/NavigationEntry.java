package org.gatehouse.access;

import java.util.Optional;

/**
 * A page that a module offers to those who may open it; modules contribute them as beans.
 *
 * @param order place in the navigation, lowest first
 * @param messageKey of the words of the link
 * @param href path of the page, beginning with a slash
 * @param work what waits on that page, where it is a list of work
 */
public record NavigationEntry(int order, String messageKey, String href, Permission permission, Optional<Work> work) {

    public NavigationEntry(int order, String messageKey, String href, Permission permission) {
        this(order, messageKey, href, permission, Optional.empty());
    }

    /**
     * A list of work. It is asked for each page that the actor opens: one indexed query, no more.
     *
     * @param messageKey of the words that say the number, as in "3 waiting"
     */
    public record Work(String messageKey, Count count) {}

    /** How much waits. */
    @FunctionalInterface
    public interface Count {
        /** @return none where nothing waits, and where the list is of no one place for this actor */
        long of(Actor actor);
    }
}

package org.gatehouse.access;

import java.util.Optional;
import java.util.function.Predicate;

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
     * A list of work. It is counted for each page that an actor opens: one indexed query, no more. Where the number is the same for all who
     * have the same port and permissions, pages that follow one another share it for a moment.
     *
     * @param messageKey of the words that say the number, as in "3 waiting"
     * @param own for whom the number is that of the person alone
     */
    public record Work(String messageKey, Count count, Predicate<Actor> own) {

        /** The same for all who have the same port and permissions. */
        public static Work ofPlace(String messageKey, Count count) {
            return new Work(messageKey, count, _ -> false);
        }

        public static Work ofPerson(String messageKey, Count count) {
            return new Work(messageKey, count, _ -> true);
        }
    }

    /** How much waits. */
    @FunctionalInterface
    public interface Count {
        /** @return none where nothing waits, and where the list is of no one place for this actor */
        long of(Actor actor);
    }
}

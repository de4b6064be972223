package org.gatehouse.screening.keeping;

/** Holds lists in memory and can be told to look now. */
@FunctionalInterface
public interface Follower {
    void follow();
}

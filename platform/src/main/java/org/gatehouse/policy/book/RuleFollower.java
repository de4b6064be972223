package org.gatehouse.policy.book;

/** Holds rules in memory and can be told to look now. */
@FunctionalInterface
public interface RuleFollower {
    void follow();
}

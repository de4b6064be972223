package org.gatehouse.policy.drafting;

import org.gatehouse.policy.book.RuleFollower;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Has this node read the rules again as soon as a change is committed; the other nodes look every second. */
@Component
class Announcer {

    private final RuleFollower follower;

    Announcer(RuleFollower follower) {
        this.follower = follower;
    }

    void afterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_COMMITTED) {
                    // On a thread of its own: this one still holds a connection.
                    Thread.ofVirtual().name("rules-changed").start(follower::follow);
                }
            }
        });
    }
}

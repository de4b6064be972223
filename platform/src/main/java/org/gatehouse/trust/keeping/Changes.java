package org.gatehouse.trust.keeping;

import org.gatehouse.trust.Anchors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells of a change: a new version in its transaction, and this node looks at once when that has ended. */
@Component
public class Changes {

    private final Versions versions;
    private final Anchors anchors;

    Changes(Versions versions, Anchors anchors) {
        this.versions = versions;
        this.anchors = anchors;
    }

    /** Called within the transaction of the change. */
    public void happened() {
        versions.next();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_COMMITTED) {
                    // On a thread of its own: building takes seconds, and this one still holds a connection.
                    Thread.ofVirtual().name("trust-changed").start(anchors::follow);
                }
            }
        });
    }
}

package org.gatehouse.audit;

import java.util.HashMap;
import java.util.Map;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * A transaction's hold on a chain: from its first entry until it is over. A rollback leaves the chain as it was; where
 * nobody knows whether the commit reached the database, the chain is given up, for its next row could not name the one
 * before it.
 */
final class Lease implements TransactionSynchronization {

    private final Chains pool;
    private final Chain chain;
    private final boolean opened;
    private final Map<Object, Chain.Head> savepoints = new HashMap<>();
    private Chain.Head head;
    private boolean failed;

    /** @param opened whether the chain itself is opened by this transaction, and gone if that is rolled back */
    Lease(Chains pool, Chain chain, boolean opened) {
        this.pool = pool;
        this.chain = chain;
        this.opened = opened;
        this.head = chain.committed();
    }

    long chain() {
        return chain.number();
    }

    Chain.Head head() {
        return head;
    }

    void advance(Chain.Head to) {
        head = to;
    }

    /** An entry could not be written: the transaction cannot be committed any more, even where the caller hides it. */
    void fail() {
        failed = true;
    }

    @Override
    public void suspend() {
        pool.over(this);
    }

    @Override
    public void resume() {
        pool.hold(this);
    }

    @Override
    public void savepoint(Object savepoint) {
        savepoints.put(savepoint, head);
    }

    @Override
    public void savepointRollback(Object savepoint) {
        head = savepoints.getOrDefault(savepoint, chain.committed());
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        if (failed) {
            throw new IllegalStateException("an audit entry could not be written: nothing of this is committed");
        }
    }

    @Override
    public void afterCompletion(int status) {
        pool.over(this);
        switch (status) {
            case STATUS_COMMITTED -> {
                chain.commit(head);
                pool.giveBack(chain);
            }
            case STATUS_ROLLED_BACK -> {
                if (!opened) {
                    pool.giveBack(chain);
                }
            }
            default -> pool.giveUp(chain);
        }
    }
}

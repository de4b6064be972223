package org.gatehouse.audit;

/** A chain of this run. One transaction at a time holds it; its head as committed may be read by anybody. */
final class Chain {

    /** The last row of a chain. */
    @SuppressWarnings("ArrayRecordComponent")
    record Head(long seq, byte[] hash) {}

    private final long number;
    private volatile Head committed;

    Chain(long number, Head committed) {
        this.number = number;
        this.committed = committed;
    }

    long number() {
        return number;
    }

    Head committed() {
        return committed;
    }

    void commit(Head head) {
        committed = head;
    }
}

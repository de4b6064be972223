package org.gatehouse.issuance;

import java.util.Collection;

/**
 * The door for crossings: what a traveller may use, and its use. A use is reserved, then committed or released; each step can
 * be repeated and answers alike. Within the caller's transaction, where there is one.
 */
public interface Permissions {

    /** Whether nothing is registered at all, as far as this node knows; then nobody needs to be asked for. */
    boolean empty();

    /** What the register holds of these people: one question, and none while nothing is registered at all. */
    Held of(Collection<Holder> holders);

    /**
     * Reserves one use.
     *
     * @return whether the use is this crossing's, now or by an earlier call; false when none is left, it was withdrawn, or this
     *     crossing's use was released
     */
    boolean reserve(GrantId grant, UseId use);

    /** @return whether it is used, now or by an earlier call; false when it was released or never reserved */
    boolean commit(UseId use);

    /** @return whether it is not used: released now or by an earlier call, or never reserved; false when it was committed */
    boolean release(UseId use);
}

package org.gatehouse.issuance;

import java.util.Collection;
import org.gatehouse.access.Actor;

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

    /**
     * The crossing was corrected, so that it used nothing. However often it is told, it counts back once; the audit has it.
     *
     * @param why reference of the correction
     * @return whether it was used until now
     */
    boolean giveBack(UseId use, String why, Actor actor);

    /**
     * The correction was corrected, so that the crossing used it after all. What was used stays used, though the permission was
     * withdrawn meanwhile.
     *
     * @return whether it counts again from now on; false when it was not given back, or nothing is left
     */
    boolean countAgain(UseId use, String why, Actor actor);
}

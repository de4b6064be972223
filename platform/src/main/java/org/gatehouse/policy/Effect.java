package org.gatehouse.policy;

/** What follows when a rule holds. There is no fourth: software refuses nobody. The messages {@code policy.effect.<name>} name it. */
public enum Effect {
    /** An officer looks. */
    REFER,
    /** The officer reads the sentence; the verdict stays. */
    ADVISE,
    /** The traveller may stay as long as the rule says. */
    STAY
}

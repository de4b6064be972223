package org.gatehouse.access;

/** What a role allows. Every route names the one that it needs; a route that names none is closed. */
public enum Permission {
    /** No sign-in needed: sign-in itself, problems, health, the published bulletin. */
    PUBLIC,
    /** Whoever is signed in. */
    SIGNED_IN,
    DESK_INSPECT,
    CHANNEL_INSPECT,
    /** Enrols documents for e-channels, and takes enrolments back. */
    CHANNEL_ENROL,
    /** Watches the e-channels of a port. */
    CHANNEL_ATTEND,
    SECOND_LINE_DECIDE,
    REFUSAL_CONFIRM,
    CROSSING_READ,
    /** Who came to a crossing and why; not what the crossing holds of the traveller. */
    CROSSING_ACCESSES_READ,
    CROSSING_CORRECT,
    CORRECTION_CONFIRM,
    CONVEYANCE_INSPECT,
    CONVEYANCE_ANNOUNCE,
    STATISTICS_READ,
    /** Explores counts as they are, however small; who only reads statistics is shown none there that could point at persons. */
    STATISTICS_EXACT,
    /** Arranges dashboards that all who read statistics may look at. */
    STATISTICS_ARRANGE,
    STATISTICS_RELEASE,
    REFERENCE_READ,
    REFERENCE_EDIT,
    /** Brings what was granted, visas and endorsements, into the register, and looks at what was used of it. */
    PERMISSION_REGISTER,
    /** Looks at whom the house believes when it reads chips. */
    TRUST_READ,
    /** Brings in certificates, signs for roots, withdraws; a root takes two who hold this. */
    TRUST_EDIT,
    /** Looks at watchlists, their entries and the queues. */
    WATCHLIST_READ,
    /** Proposes lists, entries, corrections and renewals. */
    WATCHLIST_ENTER,
    /** Signs what another has proposed. */
    WATCHLIST_RELEASE,
    /** Ends a list or an entry, alone and at once. */
    WATCHLIST_WITHDRAW,
    /** Asks whether a person or an object is on a list, outside a crossing. */
    WATCHLIST_SCREEN,
    /** Compares a traveller with an entry of a watchlist, and says whether they are the same. */
    MATCH_RESOLVE,
    /** Looks at the rules of the border, those in force and those on their way. */
    RULE_READ,
    /** Writes rules and hands them in. */
    RULE_DRAFT,
    /** Approves what another has written, and ends rules. */
    RULE_APPROVE,
    /** Looks at stays that do not add up. */
    STAY_READ,
    /** Hears a person about such a stay, and explains or excuses it. */
    STAY_HEAR,
    /** Says that such a stay is as it looks, after somebody else has heard the person. */
    STAY_CONFIRM,
    /** Looks at warnings that reach a unit, and says for the unit that it has, and what it did. */
    WARNING_READ,
    /** Looks at signals, whether or not they are real, and at indicators. */
    SIGNAL_READ,
    /** Says whether a signal is real. */
    SIGNAL_ASSESS,
    /** Warns of what analysts found real, and takes a warning back. */
    WARNING_ISSUE,
    /** Proposes from when on an indicator says something. */
    THRESHOLD_PROPOSE,
    /** Approves what another has proposed. */
    THRESHOLD_APPROVE,
    /** Looks at rules of retention, holds and certificates of erasure. */
    RETENTION_READ,
    /** Signs for the erasure of a month, and proposes holds. */
    RETENTION_SIGN,
    /** Confirms what another has signed or proposed. */
    RETENTION_CONFIRM,
    /** Stopping what was proposed, with a reason. */
    RETENTION_REJECT,
    OFFICERS_ADMINISTER,
    AUDIT_READ,
    DATA_PROTECTION_REVIEW
}

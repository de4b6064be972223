package org.gatehouse.access;

/** Why a route is used at all; written to the audit with every access to a person's data. */
public enum Purpose {
    PUBLIC_INFORMATION,
    OWN_ACCOUNT,
    BORDER_INSPECTION,
    SECOND_LINE_REVIEW,
    CONVEYANCE_INSPECTION,
    /** Keeps watchlists, and looks whether somebody is on one. */
    WATCHLIST,
    /** Keeps the register of what was granted to travellers. */
    ISSUANCE,
    /** Writes, tries and approves the rules of the border. */
    RULES,
    /** Looks into stays that do not add up. */
    STAY_REVIEW,
    /** Looks for what is unusual at the border, and warns of it; never about a person. */
    EARLY_WARNING,
    STATISTICS,
    REFERENCE_DATA,
    ADMINISTRATION,
    AUDIT_REVIEW,
    DATA_PROTECTION
}

package org.gatehouse.inspection;

/**
 * On what a traveller is handed to another authority. The messages {@code inspection.case.<name>} carry the law's own words
 * and the article.
 */
public enum CaseGround {
    /** Suspected of a crime against border administration (Criminal Law arts 318 to 323). */
    BORDER_CRIME,
    /** Suspected of another crime (Criminal Procedure Law art. 110). */
    OTHER_CRIME,
    /** Sought by an order to apprehend (Criminal Procedure Law art. 155). */
    WANTED,
    /** An offence against the law of exit and entry (Exit and Entry Administration Law ch. 7). */
    ADMINISTRATIVE_OFFENCE,
    /** To be questioned and looked into (Exit and Entry Administration Law art. 59, Border Inspection Regulations art. 15). */
    INVESTIGATION
}

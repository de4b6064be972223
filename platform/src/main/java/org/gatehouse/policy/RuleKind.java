package org.gatehouse.policy;

/** What a rule is about, by what the law asks of it. The messages {@code policy.kind.<name>} name it. */
public enum RuleKind {
    /** Who may enter on what. */
    ENTRY,
    /** Who may leave on what. */
    EXIT,
    /** On what ground and how long a traveller may stay. */
    STAY,
    /** Whom an e-channel serves. */
    E_CHANNEL,
    /** A measure of public health in force (International Health Regulations art. 43: reviewed within three months). */
    HEALTH,
    /** Care for children and others who need it. */
    CARE,
    /**
     * A criterion of risk on a legally defined ground: pre-determined, never nationality alone, never about minors (CJEU
     * C-817/19; Convention on the Rights of the Child art. 3).
     */
    EXTRA_CHECK;

    /** Years of majority: below them no criterion of risk is asked. */
    public static final int OF_AGE = 18;

    /** Whether it must name the day on which it ends. */
    public boolean ends() {
        return this == HEALTH || this == EXTRA_CHECK;
    }
}

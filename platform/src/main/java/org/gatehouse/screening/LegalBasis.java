package org.gatehouse.screening;

import java.util.List;

/**
 * Why the law allows a list at all: a closed catalogue, so that no list exists for a reason that nobody has examined. Words
 * and the law's name stand in the messages under {@code screening.ground.}.
 */
public enum LegalBasis {
    ARREST_WARRANT,
    COURT_EXIT_BAR,
    ENTRY_BAN,
    MISSING_PERSON(true),
    CHILD_AT_RISK(true),
    INVALID_DOCUMENT,
    UN_SANCTIONS,
    STATE_SANCTIONS,
    COUNTER_TERRORISM,
    CUSTOMS_ALERT,
    SOUGHT_CONVEYANCE;

    private final boolean protective;

    LegalBasis() {
        this(false);
    }

    LegalBasis(boolean protective) {
        this.protective = protective;
    }

    /** Whether it is for the person's own sake. Such a list protects, and no other list does. */
    public boolean protective() {
        return protective;
    }

    public List<ListAction> actions() {
        return protective ? List.of(ListAction.PROTECT) : List.of(ListAction.INFORM, ListAction.REFER);
    }
}

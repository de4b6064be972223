package org.gatehouse.screening;

/** What a hit asks of the officer. There is no further value: what becomes of a traveller is decided by officers. */
public enum ListAction {
    /** Tell the officer; the traveller goes on. */
    INFORM,
    /** Send the traveller to the second line. */
    REFER,
    /** The person is to be protected: second line, discreetly, and never alone. */
    PROTECT
}

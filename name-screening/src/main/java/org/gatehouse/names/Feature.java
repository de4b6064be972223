package org.gatehouse.names;

/** What the model is told of a name that was asked beside a listed one; the order is the model's. */
enum Feature {
    /** What the parts that fit say together, in nats. */
    EVIDENCE,
    /** The share of what the asked name could say. */
    ASKED_SHARE,
    /** The share of what the listed name could say. */
    LISTED_SHARE,
    DISTORTION,
    DISTORTION_MOST,
    ASKED_LEFT,
    LISTED_LEFT,
    /** Parts left on both sides: the two names contradict each other. */
    CONFLICTS,
    ASKED_LEFT_MOST,
    LISTED_LEFT_MOST,
    PAIRS,
    INITIALS,
    TRUNCATED,
    JOINTS,
    LISTED_SURNAME,
    LISTED_GIVEN,
    ASKED_SURNAME,
    ASKED_GIVEN,
    CROSSED,
    WEAK,
    VOWELLESS,
    EVIDENCE_LEAST,
    EVIDENCE_MOST,
    /** The best likeness of parts that are left on both sides. */
    LEFT_LIKENESS,
    LEFT_INITIAL,
    ASKED_PARTS,
    LISTED_PARTS,
    FIELD_CONFLICT;

    static final int COUNT = values().length;
}

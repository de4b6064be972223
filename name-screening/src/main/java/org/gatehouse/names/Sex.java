package org.gatehouse.names;

/** The sex as documents and lists state it. */
public enum Sex {
    FEMALE,
    MALE,
    /** X of Doc 9303: stated, and neither of the two. */
    UNSPECIFIED
}

package org.gatehouse.inspection;

/** What software may say of a crossing. There is no third case: refusal belongs to {@link Decision} and to people. */
public enum Verdict {
    CLEAR,
    REFER
}

package org.gatehouse.retention;

/** Kinds of record that have a rule of retention. The messages {@code retention.kind.<name>} name them. */
public enum RecordKind {
    /** A crossing with its assessment, steps, findings about the chip, corrections and the notice of a refusal, which is made from them. */
    CROSSING,
    /** A stay; its time begins when it ends. */
    STAY,
    /** A stay that did not add up, with what was said and concluded; its time begins with the last of it. */
    IRREGULAR_STAY,
    /** Interviews and exhibits of the second line. */
    EVIDENCE
}

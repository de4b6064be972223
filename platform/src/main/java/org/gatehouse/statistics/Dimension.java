package org.gatehouse.statistics;

/** By what counts are told apart, besides day and port; the values are the names in the fact views. */
public enum Dimension {
    DIRECTION,
    MODE,
    NATIONALITY_GROUP,
    CHANNEL,
    OUTCOME,
    SECOND_LINE,
    KIND,
    CARGO,
    EVENT,
    ACTION
}

package org.gatehouse.charts;

/** A named value. */
public record Bar(String name, Value value) {}

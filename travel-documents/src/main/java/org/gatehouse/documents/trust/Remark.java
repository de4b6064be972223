package org.gatehouse.documents.trust;

/**
 * One reason, and what it is about.
 *
 * @param about what the reason concerns, such as a data group, an algorithm or a defect; empty when the reason says all
 */
public record Remark(Reason reason, String about) {}

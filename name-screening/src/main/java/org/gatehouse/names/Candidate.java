package org.gatehouse.names;

/**
 * A person on the list who may be the one that was asked for. It is a hint to a person, never a decision.
 *
 * @param entryId of the list
 * @param score 0 to 1; more means better evidence
 */
public record Candidate(String entryId, double score, Explanation explanation) {}

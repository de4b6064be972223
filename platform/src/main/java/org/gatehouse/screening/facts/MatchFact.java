package org.gatehouse.screening.facts;

/**
 * The view {@code screening.fact_match}: one row an alert that a list raised, one row a resolution by an officer, and one that
 * takes an earlier resolution back when a later one follows. Immutable: a row seen once is never changed. Columns, in this
 * order:
 *
 * <ul>
 *   <li>{@code recorded_in} bigint: the transaction that wrote the row, for folding by snapshot
 *   <li>{@code recorded_at} timestamptz: when it was raised or resolved
 *   <li>{@code day} date: civil day of that instant at the port
 *   <li>{@code port} text: {@link org.gatehouse.reference.PortCode}
 *   <li>{@code direction} text: {@link org.gatehouse.reference.Direction}
 *   <li>{@code event} text: RAISED or RESOLVED
 *   <li>{@code place} text: CROSSING or STAY
 *   <li>{@code kind} text: PERSON or DOCUMENT
 *   <li>{@code action} text: {@link org.gatehouse.screening.ListAction}
 *   <li>{@code outcome} text: {@link org.gatehouse.screening.Matches.Outcome}; null for a row that was raised
 *   <li>{@code quantity} smallint: 1 or -1
 * </ul>
 */
public final class MatchFact {

    public static final String VIEW = "screening.fact_match";

    private MatchFact() {}
}

package org.gatehouse.warning.facts;

/**
 * The view {@code warning.fact_signal}: one row a signal that was raised, one when analysts have settled what it is, and one
 * when somebody told what came of it. Immutable: a row seen once is never changed. Columns, in this order:
 *
 * <ul>
 *   <li>{@code recorded_in} bigint: the transaction that wrote the row, for folding by snapshot
 *   <li>{@code recorded_at} timestamptz
 *   <li>{@code day} date: civil day at the port; in UTC for what shows over ports
 *   <li>{@code port} text: {@link org.gatehouse.reference.PortCode}; empty for what shows over ports
 *   <li>{@code indicator} text: {@link org.gatehouse.warning.IndicatorCode}
 *   <li>{@code event} text: RAISED, ASSESSED or CLOSED
 *   <li>{@code outcome} text: of ASSESSED {@link org.gatehouse.warning.Opinion}, of CLOSED
 *       {@link org.gatehouse.warning.Feedback.Outcome}; null for RAISED
 *   <li>{@code quantity} smallint: 1
 * </ul>
 */
public final class SignalFact {

    public static final String VIEW = "warning.fact_signal";

    private SignalFact() {}
}

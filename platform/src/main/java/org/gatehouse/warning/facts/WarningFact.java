package org.gatehouse.warning.facts;

/**
 * The view {@code warning.fact_warning}: one row a warning that was issued, and one when somebody told what came of its signal.
 * Immutable: a row seen once is never changed. Columns, in this order:
 *
 * <ul>
 *   <li>{@code recorded_in} bigint: the transaction that wrote the row, for folding by snapshot
 *   <li>{@code recorded_at} timestamptz
 *   <li>{@code day} date: civil day at the port; in UTC for what shows over ports
 *   <li>{@code port} text: of the signal; empty for what shows over ports
 *   <li>{@code indicator} text: {@link org.gatehouse.warning.IndicatorCode}
 *   <li>{@code level} text: {@link org.gatehouse.warning.Level}
 *   <li>{@code event} text: ISSUED or CLOSED
 *   <li>{@code outcome} text: of CLOSED {@link org.gatehouse.warning.Feedback.Outcome}; null for ISSUED
 *   <li>{@code quantity} smallint: 1
 * </ul>
 */
public final class WarningFact {

    public static final String VIEW = "warning.fact_warning";

    private WarningFact() {}
}

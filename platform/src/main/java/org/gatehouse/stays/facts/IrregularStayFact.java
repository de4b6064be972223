package org.gatehouse.stays.facts;

/**
 * The view {@code stays.fact_irregular}: one row an irregular stay that was found, one row a conclusion, and one that takes an
 * earlier conclusion back when a later one follows. Immutable: a row seen once is never changed. What is found and not concluded up
 * to a day is open at its end: the sum of FOUND less the sum of CONCLUDED. Columns, in this order:
 *
 * <ul>
 *   <li>{@code recorded_in} bigint: the transaction that wrote the row, for folding by snapshot
 *   <li>{@code recorded_at} timestamptz: when it was found or concluded
 *   <li>{@code day} date: civil day at the port from which on it is irregular; of a conclusion, that of the conclusion
 *   <li>{@code port} text: {@link org.gatehouse.reference.PortCode}
 *   <li>{@code kind} text: {@link org.gatehouse.stays.IrregularKind}
 *   <li>{@code event} text: FOUND or CONCLUDED
 *   <li>{@code outcome} text: EXPLAINED, EXCUSED or CONFIRMED; null for a row that was found
 *   <li>{@code quantity} smallint: 1 or -1
 * </ul>
 */
public final class IrregularStayFact {

    public static final String VIEW = "stays.fact_irregular";

    private IrregularStayFact() {}
}

package org.gatehouse.conveyance.facts;

/**
 * The view {@code conveyance.fact_conveyance_inspected}: one row an inspection of a conveyance in or out. Immutable: a row
 * seen once is never changed. Columns, in this order:
 *
 * <ul>
 *   <li>{@code recorded_in} bigint: the transaction that wrote the row, for folding by snapshot
 *   <li>{@code recorded_at} timestamptz: when the inspection was concluded
 *   <li>{@code day} date: civil day of that instant at the port
 *   <li>{@code port} text: {@link org.gatehouse.reference.PortCode}
 *   <li>{@code direction} text: {@link org.gatehouse.reference.Direction}
 *   <li>{@code mode} text: {@link org.gatehouse.reference.TransportMode}
 *   <li>{@code kind} text: {@link org.gatehouse.reference.ConveyanceKind}
 *   <li>{@code cargo} boolean: whether it carries goods only
 *   <li>{@code quantity} smallint: 1 or -1
 * </ul>
 */
public final class ConveyanceInspectedFact {

    public static final String VIEW = "conveyance.fact_conveyance_inspected";

    private ConveyanceInspectedFact() {}
}

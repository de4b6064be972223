package org.gatehouse.inspection.facts;

/**
 * The view {@code inspection.fact_person_inspected}: one row a concluded inspection of a person, admitted, refused or handed to another authority, and
 * two for each correction of one (the old row taken back with quantity -1, the new one with 1). Immutable: a row seen once
 * is never changed. Columns, in this order:
 *
 * <ul>
 *   <li>{@code recorded_in} bigint: the transaction that wrote the row, for folding by snapshot
 *   <li>{@code recorded_at} timestamptz: when the inspection was concluded
 *   <li>{@code day} date: civil day of that instant at the port
 *   <li>{@code port} text: {@link org.gatehouse.reference.PortCode}
 *   <li>{@code direction} text: {@link org.gatehouse.reference.Direction}
 *   <li>{@code mode} text: {@link org.gatehouse.reference.TransportMode}
 *   <li>{@code nationality_group} text: {@link org.gatehouse.reference.NationalityGroup}, or {@link #BORDER_RESIDENT} for
 *       whoever crosses on a pass of a border resident, citizen or foreigner
 *   <li>{@code channel} text: DESK or E_CHANNEL
 *   <li>{@code outcome} text: ADMITTED, REFUSED or HANDED_OVER; a statistic of admissions takes the first alone
 *   <li>{@code second_line} boolean: whether the second line looked at it
 *   <li>{@code quantity} smallint: 1 or -1
 * </ul>
 */
public final class PersonInspectedFact {

    public static final String VIEW = "inspection.fact_person_inspected";

    public static final String BORDER_RESIDENT = "BORDER_RESIDENT";

    private PersonInspectedFact() {}
}

package org.gatehouse.inspection.facts;

/**
 * The view {@code inspection.fact_waiting}: one row a traveller who waits for a decision at this moment. It is the one view
 * of this contract that tells a state and no event: rows go when somebody decides, and nothing is folded from it. Columns,
 * in this order:
 *
 * <ul>
 *   <li>{@code port} text: {@link org.gatehouse.reference.PortCode}
 *   <li>{@code direction} text: {@link org.gatehouse.reference.Direction}
 *   <li>{@code mode} text: {@link org.gatehouse.reference.TransportMode}
 *   <li>{@code channel} text: DESK or E_CHANNEL
 *   <li>{@code queue} text: {@link Queue}
 *   <li>{@code since} timestamptz: when the document was presented, to the millisecond
 * </ul>
 */
public final class WaitingFact {

    public static final String VIEW = "inspection.fact_waiting";

    private WaitingFact() {}

    /** For whom or what the traveller waits. */
    public enum Queue {
        /** An officer at the desk. */
        DESK,
        /** An officer of the second line. */
        SECOND_LINE,
        /** The second officer who signs a proposed refusal or returns it. */
        SIGNATURE,
        /** The authority that decides on a claim of protection. */
        PROTECTION
    }
}

package org.gatehouse.inspection;

/**
 * For what a foreigner may enter for at most {@link #DAYS_MAX} days (Exit and Entry Administration Law art. 23). The messages
 * {@code inspection.temporary.<name>} carry the law's own words.
 */
public enum TemporaryReason {
    /** Foreign crew and family who travel with them go ashore in the city of the port (no. 1). */
    CREW_ASHORE,
    /** Travellers in transit who have to leave the port (no. 2, with art. 22 no. 3). */
    TRANSIT,
    /** Force majeure, or another urgent cause (no. 3). */
    EMERGENCY;

    /** Counted from the day after the entry. */
    public static final int DAYS_MAX = 15;
}

package org.gatehouse.simulator;

import java.util.Set;

/**
 * What an officer at the second line would find if software referred this traveller. The simulator decides it without
 * knowing what software will say; for a traveller who is not referred it is never looked at.
 */
public sealed interface Bearing {

    /**
     * Everything is found in order, or is put in order; the officer admits.
     *
     * @param reason what the officer writes
     */
    record AdmitAfterCheck(String reason) implements Bearing {}

    /**
     * The officer refuses.
     *
     * @param groundCode one of {@link #REFUSAL_GROUNDS}
     * @param words the officer's own words
     */
    record Refuse(String groundCode, String words) implements Bearing {
        public Refuse {
            if (!REFUSAL_GROUNDS.contains(groundCode)) {
                throw new IllegalArgumentException("not a ground of the simulator: " + groundCode);
            }
        }
    }

    /**
     * The ground codes that the simulator uses, by the articles of the Exit and Entry Administration Law of 2012: a
     * foreigner without a valid document (EEAL-25-1), a foreigner suspected of fraud (EEAL-25-3), a citizen without a
     * valid document (EEAL-12-1), a foreigner leaving without a valid document (EEAL-28-4).
     */
    Set<String> REFUSAL_GROUNDS = Set.of("EEAL-25-1", "EEAL-25-3", "EEAL-12-1", "EEAL-28-4");
}

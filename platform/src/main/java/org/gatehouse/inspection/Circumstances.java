package org.gatehouse.inspection;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of a journey beside the travel document: said, or seen on other papers. What nobody said stays unknown; no
 * rule takes it for the worse.
 *
 * @param crew whether the traveller belongs to the crew of a conveyance
 * @param accompanied whether an adult answers for the traveller
 * @param onward where and when the journey goes on, by a ticket that somebody has seen
 * @param permission the visa, permit or endorsement; present as {@link Permission#none} when somebody looked and there is none
 */
public record Circumstances(
        Optional<Boolean> crew,
        Optional<Boolean> accompanied,
        Optional<Onward> onward,
        Optional<Permission> permission) {

    public static final Circumstances UNKNOWN =
            new Circumstances(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Longest onward journey that makes a transit: ten days. */
    public static final int HOURS_MAX = 240;

    /** The same with a permission that a register knows. */
    public Circumstances holding(Permission registered) {
        return new Circumstances(crew, accompanied, onward, Optional.of(registered));
    }

    /**
     * @param hours until it leaves, 0 to {@link #HOURS_MAX}
     * @param state code of ICAO Doc 9303-3 section 5
     */
    public record Onward(int hours, String state) {
        public Onward {
            if (hours < 0 || hours > HOURS_MAX || !state.matches("[A-Z]{1,3}")) {
                throw new IllegalArgumentException("no onward journey: " + hours + ' ' + state);
            }
        }
    }

    /**
     * A visa, permit or endorsement.
     *
     * @param letter its class in the law: capitals and digits; may be empty
     * @param usesLeft entries or exits that it still allows; -1 for any number
     * @param lastDay last day on which it may be used
     * @param stayDays days of stay that it gives; 0 when it gives none of its own
     * @param validHere whether it holds at this port
     */
    public record Permission(
            Kind kind, String letter, int usesLeft, Optional<LocalDate> lastDay, int stayDays, boolean validHere) {

        public enum Kind {
            VISA,
            PORT_VISA,
            RESIDENCE,
            ENDORSEMENT,
            PERMIT,
            /**
             * Of a resident of the border zone, for that zone alone (Exit and Entry Administration Law art. 90, Border Inspection
             * Regulations art. 13). Counted apart from citizens and foreigners.
             */
            BORDER_PASS,
            NONE
        }

        public static final int ANY_NUMBER = -1;
        public static final int STAY_DAYS_MAX = 3_650;

        public Permission {
            if (!letter.matches("[A-Z0-9]{0,4}")
                    || usesLeft < ANY_NUMBER
                    || usesLeft > 999
                    || stayDays < 0
                    || stayDays > STAY_DAYS_MAX) {
                throw new IllegalArgumentException("no permission: " + letter + ' ' + usesLeft + ' ' + stayDays);
            }
        }

        /** Somebody looked, and there is none. */
        public static Permission none() {
            return new Permission(Kind.NONE, "", 0, Optional.empty(), 0, false);
        }
    }
}

package org.gatehouse.inspection;

/**
 * What the assessment found about a traveller's document and history.
 *
 * @param kind what was found
 * @param detail the field, code or date that it is about, as the message {@code inspection.finding.<kind>} shows it; may be
 *     empty
 */
public record Finding(Kind kind, String detail) {

    /** Whether a finding takes the traveller to an officer or is only shown. */
    public enum Weight {
        NOTE,
        REFER
    }

    /** All findings there are. */
    public enum Kind {
        /** No form of machine-readable zone was recognised, or a field without which nobody can be identified is missing. */
        UNREADABLE(Weight.REFER),
        /** The traveller shows no document and says to be a citizen. */
        NO_DOCUMENT(Weight.REFER),
        /** A check digit does not fit; the detail names the field. */
        CHECK_DIGIT(Weight.REFER),
        /** A field holds what it may not hold, such as a birth date in the future; the detail names the field. */
        FIELD(Weight.REFER),
        /** The document expired before the day of the crossing; the detail is its last day. */
        EXPIRED(Weight.REFER),
        /** The code of the issuer is not in ICAO Doc 9303-3 section 5, or may not issue. */
        UNKNOWN_ISSUER(Weight.REFER),
        /** The nationality is not in ICAO Doc 9303-3 section 5. */
        UNKNOWN_NATIONALITY(Weight.REFER),
        /** No kind of travel document with this code is known. */
        UNKNOWN_DOCUMENT_KIND(Weight.REFER),
        /** The document is of the state that exists on specimens only. */
        SPECIMEN(Weight.REFER),
        /** The stay ended before the day of the exit; the detail is its last lawful day. */
        OVERSTAYED(Weight.REFER),
        /** A step of the chip's verification failed; the detail names the step and its reasons. */
        CHIP_FAILED(Weight.REFER),
        /** The chip was proved neither genuine nor false, and an officer must look; the detail names step and reasons. */
        CHIP_UNDECIDED(Weight.REFER),
        /** An e-channel that demands a chip got none. */
        CHIP_MISSING(Weight.REFER),
        /** The registered permission on which an e-channel would have cleared the traveller was used up at the same moment. */
        PERMISSION_GONE(Weight.REFER),
        /** The traveller may be on a list that refers; the detail is the code of the list. */
        LISTED(Weight.REFER),
        /** The document is sought; the detail is the code of the list. */
        DOCUMENT_SOUGHT(Weight.REFER),
        /**
         * The second line takes care of the traveller. Name, sentence and detail say no more: it stands for a list that
         * protects, and the traveller, or who goes with the traveller, may see the screen.
         */
        SECOND_LINE_CARE(Weight.REFER),
        /** The traveller may be on a list that informs; the detail is the code of the list. */
        LISTED_NOTE(Weight.NOTE),
        /** An officer has found out before that the traveller is not whom the list means; the detail is its code. */
        NAMESAKE_CLEARED(Weight.NOTE),
        /** The lists that were asked may lack what changed last; the detail is their age in seconds. */
        LISTS_OLD(Weight.NOTE),
        /** The chip was proved neither genuine nor false; the detail names step and reasons. */
        CHIP_UNDECIDED_NOTE(Weight.NOTE),
        /** A rule in force takes the traveller to an officer; the detail is the rule and its version. */
        RULE(Weight.REFER),
        /**
         * How long the traveller may stay by a rule in force; the detail is the rule, its version, the last day, and what
         * earlier stays have used of its limits.
         */
        STAY_RULE(Weight.NOTE),
        /**
         * By a rule in force the traveller could stay, but earlier stays have used all days or entries that it gives; the
         * detail is the rule, its version, and what they have used of its limits.
         */
        STAY_USED_UP(Weight.REFER),
        /**
         * A rule in force counts stays of a time of which records were erased: how long the traveller may stay, an officer says. The detail
         * is the last month that was erased.
         */
        PAST_ERASED(Weight.REFER),
        /** Its issuing state vouches for the chip, and the chip for the page. */
        CHIP_GENUINE(Weight.NOTE),
        /** A reading error was mended because a check digit proved how. */
        REPAIRED(Weight.NOTE),
        /** A foreigner leaves and no entry is on record. */
        NO_ENTRY_RECORDED(Weight.NOTE),
        /** A foreigner enters and an earlier stay was never closed; the detail is the day of that entry. */
        STAY_STILL_OPEN(Weight.NOTE);

        private final Weight weight;

        Kind(Weight weight) {
            this.weight = weight;
        }

        public Weight weight() {
            return weight;
        }

        /** Whether it comes of a chip that was verified, so that there is a report on it. */
        public boolean ofVerifiedChip() {
            return switch (this) {
                case CHIP_FAILED, CHIP_UNDECIDED, CHIP_UNDECIDED_NOTE, CHIP_GENUINE -> true;
                case UNREADABLE,
                        NO_DOCUMENT,
                        CHECK_DIGIT,
                        FIELD,
                        EXPIRED,
                        UNKNOWN_ISSUER,
                        UNKNOWN_NATIONALITY,
                        UNKNOWN_DOCUMENT_KIND,
                        SPECIMEN,
                        OVERSTAYED,
                        CHIP_MISSING,
                        PERMISSION_GONE,
                        LISTED,
                        DOCUMENT_SOUGHT,
                        SECOND_LINE_CARE,
                        LISTED_NOTE,
                        NAMESAKE_CLEARED,
                        LISTS_OLD,
                        RULE,
                        STAY_RULE,
                        STAY_USED_UP,
                        PAST_ERASED,
                        REPAIRED,
                        NO_ENTRY_RECORDED,
                        STAY_STILL_OPEN -> false;
            };
        }
    }

    /** Whether it comes of a list, so that a screen that travellers see says nothing of it. */
    public boolean ofList() {
        return switch (kind) {
            case LISTED, DOCUMENT_SOUGHT, SECOND_LINE_CARE, LISTED_NOTE, NAMESAKE_CLEARED, LISTS_OLD -> true;
            case UNREADABLE,
                    NO_DOCUMENT,
                    CHECK_DIGIT,
                    FIELD,
                    EXPIRED,
                    UNKNOWN_ISSUER,
                    UNKNOWN_NATIONALITY,
                    UNKNOWN_DOCUMENT_KIND,
                    SPECIMEN,
                    OVERSTAYED,
                    CHIP_FAILED,
                    CHIP_UNDECIDED,
                    CHIP_MISSING,
                    PERMISSION_GONE,
                    CHIP_UNDECIDED_NOTE,
                    CHIP_GENUINE,
                    RULE,
                    STAY_RULE,
                    STAY_USED_UP,
                    PAST_ERASED,
                    REPAIRED,
                    NO_ENTRY_RECORDED,
                    STAY_STILL_OPEN -> false;
        };
    }

    /** As stored: {@code KIND} or {@code KIND:detail}. */
    public String code() {
        return detail.isEmpty() ? kind.name() : kind.name() + ':' + detail;
    }

    /** The finding that {@link #code} wrote. */
    public static Finding ofCode(String code) {
        int colon = code.indexOf(':');
        return colon < 0
                ? new Finding(Kind.valueOf(code), "")
                : new Finding(Kind.valueOf(code.substring(0, colon)), code.substring(colon + 1));
    }
}

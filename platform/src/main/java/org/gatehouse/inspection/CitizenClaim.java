package org.gatehouse.inspection;

import java.util.Optional;
import org.gatehouse.access.OfficerId;
import org.gatehouse.documents.PartialDate;
import org.gatehouse.reference.NationalityGroup;

/**
 * A traveller without a document says to be a citizen who comes home. Nobody is refused entry to the own country: as long as
 * a second officer has not found otherwise, there is no refusal.
 *
 * @param group citizen, or citizen resident in Hong Kong, Macao or Taiwan; never a foreigner
 * @param surname in the letters of a passport, as lists are asked
 * @param given as {@code surname}; empty where the name is not parted
 * @param born as the traveller says; may be known in part
 * @param source what was seen, or who confirmed it
 * @param words what exactly, in the officer's own words
 */
public record CitizenClaim(
        NationalityGroup group, String surname, String given, PartialDate born, Source source, String words) {

    public static final int NAME_MAX = 80;
    public static final int WORDS_MAX = 1_000;

    /** On what the claim rests. */
    public enum Source {
        /** An identity card, an expired passport, a birth certificate: something with the person's name. */
        PAPER,
        /** The register of the population, or of issued passports. */
        REGISTER,
        CONSULATE,
        RELATIVE,
        /** The carrier or a document office that issued a document before. */
        AUTHORITY
    }

    public enum State {
        CLAIMED,
        /** By a second officer. */
        CONFIRMED,
        /** A second officer found otherwise, and said what; it can be confirmed later still. */
        NOT_CONFIRMED
    }

    /** @param answeredBy the second officer, never the one who recorded */
    public record Standing(CitizenClaim claim, State state, OfficerId recordedBy, Optional<OfficerId> answeredBy) {

        /** Whether there is no refusal because of it. */
        public boolean protects() {
            return state != State.NOT_CONFIRMED;
        }
    }

    public CitizenClaim {
        if (group == NationalityGroup.FOREIGNER || surname.isBlank() || words.isBlank()) {
            throw new IllegalArgumentException("no claim of a citizen: " + group);
        }
    }

    /** Surname and given names, as of a document. */
    public String name() {
        return given.isEmpty() ? surname : surname + ", " + given;
    }
}

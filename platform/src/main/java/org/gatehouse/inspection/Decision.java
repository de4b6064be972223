package org.gatehouse.inspection;

import java.time.LocalDate;
import java.util.Optional;
import org.gatehouse.reference.NationalityGroup;

/** What an officer decides of an open inspection. Software makes none of these. */
public sealed interface Decision {

    /**
     * The traveller may cross.
     *
     * @param leaveBy last civil day of the stay in the port's zone; empty for a national, an exit, or where the rule of the
     *     document says it
     * @param words why, where the assessment referred the traveller; may be empty where it was clear
     */
    record Admit(Optional<LocalDate> leaveBy, String words) implements Decision {}

    /**
     * The officer found out who the traveller is where the document does not say it; needed before a conclusion.
     *
     * @param nationality code of ICAO Doc 9303-3 section 5
     * @param words how it was found out
     */
    record EstablishIdentity(NationalityGroup group, String nationality, String words) implements Decision {}

    /** The second officer confirms that a traveller without a document is a citizen; never who recorded the claim. */
    record ConfirmCitizenship(String words) implements Decision {}

    /** The second officer found that the traveller is no citizen, and says what was found. */
    record DenyCitizenship(String words) implements Decision {}

    /**
     * A foreigner may enter for a short time (Exit and Entry Administration Law art. 23).
     *
     * @param lastDay last civil day of the stay in the port's zone, at most fifteen days after the entry
     * @param place or area where the traveller may be
     */
    record AdmitTemporarily(LocalDate lastDay, TemporaryReason reason, String place, String words)
            implements Decision {}

    /**
     * Another authority goes on with the case; the inspection ends neither admitted nor refused.
     *
     * @param reference under which the authority knows the case
     * @param words the facts
     */
    record HandOver(CaseGround ground, String authority, String reference, String words) implements Decision {}

    record SendToSecondLine(String words) implements Decision {}

    /** The first of the two signatures that a refusal needs. */
    record ProposeRefusal(LegalGround ground, String words) implements Decision {}

    /** The second signature; never of the officer who proposed. */
    record ConfirmRefusal() implements Decision {}

    /** The second officer does not sign: back to the second line. */
    record ReturnRefusal(String words) implements Decision {}

    /** The traveller asks for protection: from here no refusal until the competent authority has decided. */
    record ReferForProtection(String words) implements Decision {}

    /** The competent authority takes the traveller into its procedure; the traveller is admitted for that. */
    record AdmitToProtection(String authorityReference) implements Decision {}

    /** The competent authority finds no need of protection; the inspection goes on at the second line. */
    record EndProtection(String authorityReference) implements Decision {}
}

package org.gatehouse.inspection;

/** What a conclusion of the second line is besides its outcome. */
public sealed interface Manner {

    /**
     * Admitted for a short time to a place (Exit and Entry Administration Law art. 23).
     *
     * @param place or area where the traveller may be
     */
    record Temporary(TemporaryReason reason, String place) implements Manner {}

    /**
     * Handed to another authority, which goes on; neither admitted nor refused.
     *
     * @param reference under which the authority knows the case
     */
    record HandedOver(CaseGround ground, String authority, String reference) implements Manner {}
}

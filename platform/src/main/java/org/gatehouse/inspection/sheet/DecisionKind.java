package org.gatehouse.inspection.sheet;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gatehouse.access.Actor;
import org.gatehouse.inspection.CaseGround;
import org.gatehouse.inspection.CitizenClaim;
import org.gatehouse.inspection.Decision;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.LegalGround;
import org.gatehouse.inspection.TemporaryReason;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.NationalityGroup;

/** The decisions by the names under which forms and programs send them. */
public enum DecisionKind {
    ADMIT(new Decision.Admit(Optional.empty(), "")),
    ESTABLISH_IDENTITY(new Decision.EstablishIdentity(NationalityGroup.FOREIGNER, "", "")),
    CONFIRM_CITIZENSHIP(new Decision.ConfirmCitizenship("")),
    DENY_CITIZENSHIP(new Decision.DenyCitizenship("")),
    ADMIT_TEMPORARILY(new Decision.AdmitTemporarily(LocalDate.EPOCH, TemporaryReason.EMERGENCY, "", "")),
    HAND_OVER(new Decision.HandOver(CaseGround.INVESTIGATION, "", "", "")),
    SEND_TO_SECOND_LINE(new Decision.SendToSecondLine("")),
    PROPOSE_REFUSAL(new Decision.ProposeRefusal(LegalGround.NO_VALID_DOCUMENT, "")),
    CONFIRM_REFUSAL(new Decision.ConfirmRefusal()),
    RETURN_REFUSAL(new Decision.ReturnRefusal("")),
    REFER_FOR_PROTECTION(new Decision.ReferForProtection("")),
    ADMIT_TO_PROTECTION(new Decision.AdmitToProtection("")),
    END_PROTECTION(new Decision.EndProtection(""));

    /** With nothing filled in: enough to ask what a status allows. */
    private final Decision blank;

    DecisionKind(Decision blank) {
        this.blank = blank;
    }

    /** The name that a step carries for the decision. */
    public String stepName() {
        return blank.getClass().getSimpleName();
    }

    static Optional<DecisionKind> of(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** What the actor may decide of the inspection as it stands; what is missing for it the form will say. */
    public static List<DecisionKind> open(InspectionView inspection, Actor actor) {
        return Arrays.stream(values())
                .filter(kind -> kind.isOpen(inspection, actor))
                .toList();
    }

    private boolean isOpen(InspectionView inspection, Actor actor) {
        boolean known = inspection.group().isPresent();
        boolean fits = switch (this) {
            case ESTABLISH_IDENTITY ->
                !known
                        && inspection
                                .claim()
                                .filter(CitizenClaim.Standing::protects)
                                .isEmpty();
            case CONFIRM_CITIZENSHIP ->
                !known && claimOfAnother(inspection, actor).isPresent();
            case DENY_CITIZENSHIP ->
                !known
                        && claimOfAnother(inspection, actor)
                                .filter(CitizenClaim.Standing::protects)
                                .isPresent();
            case ADMIT, ADMIT_TO_PROTECTION, HAND_OVER -> known;
            case ADMIT_TEMPORARILY ->
                known
                        && inspection.direction() == Direction.ENTRY
                        && inspection.group().get() == NationalityGroup.FOREIGNER;
            case PROPOSE_REFUSAL ->
                known
                        && (inspection.direction() == Direction.EXIT
                                || inspection.group().get() == NationalityGroup.FOREIGNER);
            case CONFIRM_REFUSAL -> !proposedBy(inspection, actor);
            case SEND_TO_SECOND_LINE, RETURN_REFUSAL, REFER_FOR_PROTECTION, END_PROTECTION -> true;
        };
        return fits
                && inspection.status().after(blank).isPresent()
                && actor.may(inspection.status().needed(blank));
    }

    private static Optional<CitizenClaim.Standing> claimOfAnother(InspectionView inspection, Actor actor) {
        return inspection.claim().filter(claim -> !claim.recordedBy().equals(actor.id()));
    }

    private static boolean proposedBy(InspectionView inspection, Actor actor) {
        return inspection.steps().stream()
                .filter(step -> step.kind().equals(PROPOSE_REFUSAL.stepName()))
                .reduce((_, last) -> last)
                .filter(step -> step.by().equals(actor.id()))
                .isPresent();
    }
}

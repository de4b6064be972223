package org.gatehouse.inspection;

import java.util.Optional;
import org.gatehouse.access.Permission;

/** Where an inspection stands. {@link #after} is the one table of what may follow what. */
public enum InspectionStatus {
    OPEN,
    SECOND_LINE,
    REFUSAL_PROPOSED,
    PROTECTION,
    CLOSED;

    /** The status that the decision leads to; empty when it may not be made in this one. */
    public Optional<InspectionStatus> after(Decision decision) {
        return switch (decision) {
            case Decision.Admit _ -> from(CLOSED, OPEN, SECOND_LINE);
            case Decision.EstablishIdentity _ -> from(this, OPEN, SECOND_LINE);
            case Decision.ConfirmCitizenship _, Decision.DenyCitizenship _ -> from(SECOND_LINE, SECOND_LINE);
            case Decision.AdmitTemporarily _, Decision.HandOver _ -> from(CLOSED, SECOND_LINE);
            case Decision.SendToSecondLine _ -> from(SECOND_LINE, OPEN);
            case Decision.ProposeRefusal _ -> from(REFUSAL_PROPOSED, OPEN, SECOND_LINE);
            case Decision.ConfirmRefusal _ -> from(CLOSED, REFUSAL_PROPOSED);
            case Decision.ReturnRefusal _ -> from(SECOND_LINE, REFUSAL_PROPOSED);
            case Decision.ReferForProtection _ -> from(PROTECTION, OPEN, SECOND_LINE, REFUSAL_PROPOSED);
            case Decision.AdmitToProtection _ -> from(CLOSED, PROTECTION);
            case Decision.EndProtection _ -> from(SECOND_LINE, PROTECTION);
        };
    }

    /** What an officer must be allowed to do to make the decision while the inspection stands here. */
    public Permission needed(Decision decision) {
        return switch (decision) {
            case Decision.ConfirmRefusal _, Decision.ReturnRefusal _ -> Permission.REFUSAL_CONFIRM;
            case Decision.ReferForProtection _ -> Permission.DESK_INSPECT;
            case Decision.Admit _,
                    Decision.AdmitTemporarily _,
                    Decision.HandOver _,
                    Decision.EstablishIdentity _,
                    Decision.ConfirmCitizenship _,
                    Decision.DenyCitizenship _,
                    Decision.SendToSecondLine _,
                    Decision.ProposeRefusal _,
                    Decision.AdmitToProtection _,
                    Decision.EndProtection _ -> this == OPEN ? Permission.DESK_INSPECT : Permission.SECOND_LINE_DECIDE;
        };
    }

    private Optional<InspectionStatus> from(InspectionStatus target, InspectionStatus... allowed) {
        for (InspectionStatus one : allowed) {
            if (one == this) {
                return Optional.of(target);
            }
        }
        return Optional.empty();
    }
}

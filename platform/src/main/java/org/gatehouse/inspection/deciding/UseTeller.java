package org.gatehouse.inspection.deciding;

import java.util.UUID;
import org.gatehouse.inspection.Inputs;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.Outcome;
import org.gatehouse.inspection.deciding.InspectionRow.Protection;
import org.gatehouse.issuance.GrantId;
import org.gatehouse.issuance.Permissions;
import org.gatehouse.issuance.UseId;
import org.springframework.stereotype.Component;

/** Tells {@code issuance} that a permission of its register was used; the use has the id of the inspection. */
@Component
class UseTeller {

    private final Permissions permissions;

    UseTeller(Permissions permissions) {
        this.permissions = permissions;
    }

    /** @return false when the permission on which the assessment rests has no use left any more */
    boolean reserve(UUID inspection, Inputs inputs) {
        return inputs.grant().isEmpty()
                || permissions.reserve(new GrantId(inputs.grant().get()), new UseId(inspection));
    }

    void release(UUID inspection) {
        permissions.release(new UseId(inspection));
    }

    /**
     * An admission uses what it rests on. Whoever is taken into the procedure of protection, or admitted for a few days to a
     * place, is admitted for that, and uses nothing.
     *
     * @throws InspectionProblem.PermissionGone when nothing is left of it, and no officer said why to admit all the same
     */
    void crossed(InspectionRow row) {
        if (!uses(row) || used(row)) {
            return;
        }
        String words = row.words();
        if (words == null || words.isBlank()) {
            throw new InspectionProblem.PermissionGone();
        }
    }

    /** Whoever was recorded elsewhere has crossed, whether anything is left or not. */
    void recorded(InspectionRow row) {
        if (uses(row)) {
            used(row);
        }
    }

    private static boolean uses(InspectionRow row) {
        return row.inputs().grant().isPresent()
                && row.outcome() == Outcome.ADMITTED
                && row.protection() != Protection.TAKEN_UP
                && row.manner() == null;
    }

    private boolean used(InspectionRow row) {
        return reserve(row.id(), row.inputs()) && permissions.commit(new UseId(row.id()));
    }
}

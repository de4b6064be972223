package org.gatehouse.inspection.correcting;

import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.issuance.Permissions;
import org.gatehouse.issuance.UseId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells {@code issuance} what a confirmed correction makes of the use of a permission. */
@Component
class CorrectedUses {

    private final Permissions permissions;

    CorrectedUses(Permissions permissions) {
        this.permissions = permissions;
    }

    /** @param after null when the inspection counts no more */
    void follow(UUID correction, InspectionView view, Counted before, @Nullable Counted after, Actor confirmedBy) {
        if (view.inputs().grant().isEmpty() || uses(view, before) == uses(view, after)) {
            return;
        }
        var use = new UseId(view.id().value());
        String why = "inspection/correction/" + correction;
        if (uses(view, after)) {
            permissions.countAgain(use, why, confirmedBy);
        } else {
            permissions.giveBack(use, why, confirmedBy);
        }
    }

    /** Whether the crossing, counted so, is still the one for which the permission was looked up: the day does not matter. */
    private static boolean uses(InspectionView view, @Nullable Counted counted) {
        return counted != null
                && counted.direction() == view.direction()
                && counted.borderResident() == view.borderResident()
                && view.group().filter(counted.group()::equals).isPresent();
    }
}

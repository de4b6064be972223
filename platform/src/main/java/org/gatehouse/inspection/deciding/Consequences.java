package org.gatehouse.inspection.deciding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gatehouse.inspection.Inputs;
import org.gatehouse.stays.Stays.Movement;
import org.springframework.stereotype.Component;

/** What follows from a concluded inspection in other modules, in its transaction: a stay begins or ends, a permission is used. */
@Component
class Consequences {

    private final StayTeller stays;
    private final UseTeller uses;

    Consequences(StayTeller stays, UseTeller uses) {
        this.stays = stays;
        this.uses = uses;
    }

    /** @return false when the software must not clear the traveller: the permission was used up meanwhile */
    boolean reserve(UUID inspection, Inputs inputs) {
        return uses.reserve(inspection, inputs);
    }

    /** Nobody crosses on what was reserved. */
    void release(UUID inspection) {
        uses.release(inspection);
    }

    void crossed(InspectionRow row, Instant at, LocalDate day) {
        uses.crossed(row);
        stays.crossed(row, at, day);
    }

    /** Those of a batch, in the order of time. */
    void recorded(List<InspectionRow> rows, List<Movement> movements) {
        rows.forEach(uses::recorded);
        stays.crossed(movements);
    }
}

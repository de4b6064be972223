package org.gatehouse.inspection.deciding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gatehouse.inspection.Outcome;
import org.gatehouse.inspection.assessment.RuleFindings;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.NationalityGroup;
import org.gatehouse.reference.PortCode;
import org.gatehouse.stays.Stay;
import org.gatehouse.stays.StayId;
import org.gatehouse.stays.Stays;
import org.gatehouse.stays.Stays.Bearer;
import org.gatehouse.stays.Stays.Movement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells {@code stays} what a concluded inspection means for a stay. */
@Component
class StayTeller {

    private final Stays stays;

    StayTeller(Stays stays) {
        this.stays = stays;
    }

    void crossed(InspectionRow row, Instant at, LocalDate day) {
        Movement movement = movement(row, at, day);
        if (movement != null) {
            stays.apply(List.of(movement));
        }
    }

    void crossed(List<Movement> movements) {
        stays.apply(movements);
    }

    /** Null when the inspection neither opens nor closes a stay: a citizen, a refusal, a document without a number. */
    static @Nullable Movement movement(InspectionRow row, Instant at, LocalDate day) {
        if (row.outcome() != Outcome.ADMITTED
                || row.group() != NationalityGroup.FOREIGNER
                || row.documentNumber().isEmpty()) {
            return null;
        }
        var bearer = new Bearer(row.issuer(), row.documentNumber());
        var port = new PortCode(row.port());
        if (row.direction() == Direction.EXIT) {
            return new Movement.Left(row.id(), bearer, row.nationality(), port, at, day);
        }
        LocalDate until = row.leaveBy() == null
                ? RuleFindings.lastDay(row.findings()).orElseGet(() -> day.plusDays(Stay.DAYS_MAX))
                : row.leaveBy();
        return new Movement.Entered(new StayId(row.id()), bearer, row.nationality(), port, at, day, Optional.of(until));
    }
}

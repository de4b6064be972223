package org.gatehouse.inspection.correcting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.Outcome;
import org.gatehouse.inspection.assessment.RuleFindings;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.NationalityGroup;
import org.gatehouse.stays.Stay;
import org.gatehouse.stays.StayId;
import org.gatehouse.stays.Stays;
import org.gatehouse.stays.Stays.Bearer;
import org.gatehouse.stays.Stays.Movement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells {@code stays} what a confirmed correction makes of a movement. */
@Component
class CorrectedStays {

    private final Stays stays;

    CorrectedStays(Stays stays) {
        this.stays = stays;
    }

    /** @param after null when the inspection counts no more */
    void follow(UUID correction, InspectionView view, Counted before, @Nullable Counted after, Actor confirmedBy) {
        stays.corrected(new Stays.Correction(
                correction,
                view.id().value(),
                movement(view, before),
                after == null ? Optional.empty() : movement(view, after),
                confirmedBy));
    }

    /** Empty when, counted so, it neither opens nor closes a stay: a citizen, a refusal, a document without a number. */
    private static Optional<Movement> movement(InspectionView view, Counted counted) {
        var end = view.conclusion().orElseThrow();
        if (end.outcome() != Outcome.ADMITTED
                || counted.group() != NationalityGroup.FOREIGNER
                || view.reading().number().isEmpty()) {
            return Optional.empty();
        }
        var bearer = new Bearer(view.reading().issuer(), view.reading().number());
        LocalDate day = counted.day();
        return Optional.of(
                counted.direction() == Direction.EXIT
                        ? new Movement.Left(view.id().value(), bearer, view.nationality(), view.port(), end.at(), day)
                        : new Movement.Entered(
                                new StayId(view.id().value()),
                                bearer,
                                view.nationality(),
                                view.port(),
                                end.at(),
                                day,
                                Optional.of(
                                        until(end.leaveBy(), RuleFindings.lastDay(view.findings()), view.day(), day))));
    }

    /**
     * What an officer wrote stays; what a rule gave moves with the day, since a rule counts from it. Never before the entry.
     *
     * @param byRule the last day that a rule gave, counted from the recorded day
     */
    static LocalDate until(
            Optional<LocalDate> leaveBy, Optional<LocalDate> byRule, LocalDate recorded, LocalDate counted) {
        LocalDate last = leaveBy.or(() -> byRule.map(day -> day.plusDays(ChronoUnit.DAYS.between(recorded, counted))))
                .orElseGet(() -> counted.plusDays(Stay.DAYS_MAX));
        return last.isBefore(counted) ? counted : last;
    }
}

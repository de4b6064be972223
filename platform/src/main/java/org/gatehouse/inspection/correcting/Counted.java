package org.gatehouse.inspection.correcting;

import java.time.LocalDate;
import org.gatehouse.inspection.Corrections.Change;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.facts.PersonInspectedFact;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.NationalityGroup;
import org.jspecify.annotations.Nullable;

/** An inspection as the figures count it: what a correction takes back, or puts in its place. */
record Counted(
        LocalDate day,
        String port,
        Direction direction,
        String mode,
        NationalityGroup group,
        boolean borderResident,
        String channel,
        String outcome,
        boolean secondLine) {

    static Counted of(InspectionView view, boolean secondLine) {
        return new Counted(
                view.day(),
                view.port().value(),
                view.direction(),
                view.mode().name(),
                view.group().orElseThrow(),
                view.borderResident(),
                view.channel().name(),
                view.conclusion().orElseThrow().outcome().name(),
                secondLine);
    }

    /** As the figures name it. */
    String countedGroup() {
        return borderResident ? PersonInspectedFact.BORDER_RESIDENT : group.name();
    }

    /** As counted after the change; null when it counts no more. */
    @Nullable
    Counted after(Change change) {
        return switch (change) {
            case Change.ToDirection(var to) ->
                new Counted(day, port, to, mode, group, borderResident, channel, outcome, secondLine);
            case Change.ToGroup(var to) ->
                new Counted(day, port, direction, mode, to, false, channel, outcome, secondLine);
            case Change.ToDay(var to) ->
                new Counted(to, port, direction, mode, group, borderResident, channel, outcome, secondLine);
            case Change.Annulled() -> null;
        };
    }

    /** What the change replaces, in words of the record. */
    String was(Change change) {
        return switch (change) {
            case Change.ToDirection _ -> direction.name();
            case Change.ToGroup _ -> group.name();
            case Change.ToDay _ -> day.toString();
            case Change.Annulled() -> "COUNTED";
        };
    }
}

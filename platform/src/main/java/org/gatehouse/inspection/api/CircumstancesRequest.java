package org.gatehouse.inspection.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.gatehouse.inspection.Circumstances;
import org.gatehouse.inspection.Circumstances.Onward;
import org.gatehouse.inspection.Circumstances.Permission;
import org.gatehouse.inspection.InspectionProblem;
import org.jspecify.annotations.Nullable;

/** What is known of the journey beside the document; what is left out is unknown, and no rule takes it for the worse. */
@Schema(
        name = "Circumstances",
        description = "What is known of the journey beside the document. Leave out what is not.")
record CircumstancesRequest(
        @Schema(description = "Whether the traveller belongs to the crew of a conveyance") @Nullable
        Boolean crew,

        @Schema(description = "Whether an adult answers for the traveller") @Nullable
        Boolean accompanied,

        @Schema(description = "Hours until the onward journey leaves, 0 to 240", example = "20") @Nullable
        Integer onwardHours,

        @Schema(description = "Where it goes, ICAO Doc 9303-3 section 5", example = "JPN") @Nullable
        String onwardState,

        @Schema(
                description = "Visa, permit or endorsement; NONE when somebody looked and there is none",
                allowableValues = {"VISA", "PORT_VISA", "RESIDENCE", "ENDORSEMENT", "PERMIT", "BORDER_PASS", "NONE"})
        @Nullable
        String permission,

        @Schema(description = "Its class in the law", example = "L") @Nullable
        String permissionClass,

        @Schema(description = "Entries or exits that it still allows; left out for any number", example = "1") @Nullable
        Integer usesLeft,

        @Schema(description = "Last day on which it may be used", example = "2022-03-31") @Nullable
        String lastDay,

        @Schema(description = "Days of stay that it gives", example = "30") @Nullable
        Integer stayDays,

        @Schema(description = "False where it holds at another port only") @Nullable
        Boolean validHere) {

    /** @throws InspectionProblem.JourneyMalformed naming the field */
    Circumstances toCircumstances() {
        return new Circumstances(Optional.ofNullable(crew), Optional.ofNullable(accompanied), onward(), held());
    }

    private Optional<Onward> onward() {
        if (onwardHours == null && onwardState == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Onward(onwardHours == null ? -1 : onwardHours, onwardState == null ? "" : onwardState));
        } catch (IllegalArgumentException e) {
            throw new InspectionProblem.JourneyMalformed("onwardHours");
        }
    }

    private Optional<Permission> held() {
        if (permission == null) {
            return Optional.empty();
        }
        try {
            Permission.Kind kind = Permission.Kind.valueOf(permission);
            if (kind == Permission.Kind.NONE) {
                return Optional.of(Permission.none());
            }
            return Optional.of(new Permission(
                    kind,
                    permissionClass == null ? "" : permissionClass,
                    usesLeft == null ? Permission.ANY_NUMBER : usesLeft,
                    lastDay == null ? Optional.empty() : Optional.of(LocalDate.parse(lastDay)),
                    stayDays == null ? 0 : stayDays,
                    validHere == null || validHere));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new InspectionProblem.JourneyMalformed("permission");
        }
    }
}

package org.gatehouse.inspection.sheet;

import java.util.Locale;
import org.gatehouse.inspection.InspectionProblem;
import org.springframework.http.HttpStatus;

/**
 * A problem as a page shows it beside what the officer had typed.
 *
 * @param field name of the field that it is about; empty when it is about the inspection
 */
public record PageProblem(String field, String sentence, HttpStatus status) {

    public static PageProblem of(InspectionProblem problem, Wording wording, Locale locale) {
        return new PageProblem(field(problem), wording.of(problem, locale), status(problem));
    }

    private static String field(InspectionProblem problem) {
        return switch (problem) {
            case InspectionProblem.WordsMissing _,
                    InspectionProblem.WordsTooLong _,
                    InspectionProblem.PermissionGone _ -> "words";
            case InspectionProblem.NobodyToTakeOver _ -> "to";
            case InspectionProblem.FieldMissing missing -> String.valueOf(missing.arguments()[0]);
            case InspectionProblem.FileUnfit _, InspectionProblem.FileTooLarge _ -> "file";
            case InspectionProblem.LeaveByPast _,
                    InspectionProblem.LeaveByNeeded _,
                    InspectionProblem.DayMalformed _,
                    InspectionProblem.TooLong _ -> "leaveBy";
            case InspectionProblem.GroundMissing _ -> "ground";
            case InspectionProblem.GroupMissing _ -> "group";
            case InspectionProblem.UnknownState _ -> "nationality";
            case InspectionProblem.DirectionUnknown _ -> "direction";
            case InspectionProblem.UnknownPort _, InspectionProblem.OtherPort _ -> "port";
            case InspectionProblem.MrzMissing _ -> "mrz";
            case InspectionProblem.BirthMalformed _ -> "born";
            case InspectionProblem.RedressUnfit _ -> "redress";
            case InspectionProblem.ChipFileUnknown _,
                    InspectionProblem.ChipFileTwice _,
                    InspectionProblem.ChipUnsigned _,
                    InspectionProblem.ChipTooLarge _ -> "chip";
            case InspectionProblem.PartyEmpty _,
                    InspectionProblem.PartyTooLarge _,
                    InspectionProblem.PartyLineUnfit _ -> "zones";
            case InspectionProblem.JourneyMalformed malformed -> malformed.field();
            default -> "";
        };
    }

    private static HttpStatus status(InspectionProblem problem) {
        return switch (problem.kind()) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case GONE -> HttpStatus.GONE;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case CONDITION_MISSING -> HttpStatus.PRECONDITION_REQUIRED;
            case KEY_REUSED -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    public boolean aboutField() {
        return !field.isEmpty();
    }
}

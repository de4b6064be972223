package org.gatehouse.inspection.records;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.gatehouse.inspection.Corrections.Change;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.NationalityGroup;
import org.jspecify.annotations.Nullable;

/**
 * What is to become different of a concluded inspection.
 *
 * @param field {@code DIRECTION}, {@code GROUP}, {@code DAY} or {@code ANNUL}
 * @param becomes the new value; nothing for an annulment
 * @param words the reason
 */
record CorrectionForm(
        @Nullable String field,
        @Nullable String becomes,
        @Nullable String words) {

    /** @throws InspectionProblem when the field or its value is none */
    Change toChange() {
        String value = becomes == null ? "" : becomes.strip();
        return switch (field == null ? "" : field) {
            case "DIRECTION" ->
                new Change.ToDirection(one(Direction.values(), value, new InspectionProblem.DirectionUnknown()));
            case "GROUP" ->
                new Change.ToGroup(one(NationalityGroup.values(), value, new InspectionProblem.GroupMissing()));
            case "DAY" -> new Change.ToDay(day(value));
            case "ANNUL" -> new Change.Annulled();
            default -> throw new InspectionProblem.DecisionUnknown();
        };
    }

    String reason() {
        return words == null ? "" : words.strip();
    }

    private static LocalDate day(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException _) {
            throw new InspectionProblem.DayMalformed();
        }
    }

    private static <E extends Enum<E>> E one(E[] values, String name, InspectionProblem otherwise) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> otherwise);
    }
}

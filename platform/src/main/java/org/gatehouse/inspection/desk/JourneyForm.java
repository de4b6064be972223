package org.gatehouse.inspection.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.inspection.Circumstances;
import org.gatehouse.inspection.Circumstances.Onward;
import org.gatehouse.inspection.Circumstances.Permission;
import org.gatehouse.inspection.InspectionProblem;
import org.jspecify.annotations.Nullable;

/**
 * What an officer enters of the journey beside the scan; all of it may be left out.
 *
 * @param crew {@code true}, {@code false} or nothing
 * @param accompanied as {@code crew}
 * @param onwardHours hours until the onward journey leaves
 * @param onwardState where it goes
 * @param permission kind of {@link Permission}
 * @param letter class of the visa or endorsement
 * @param uses entries or exits left; nothing for any number
 * @param lastDay last day of use, ISO 8601
 * @param stayDays days of stay that it gives
 * @param elsewhere {@code true} where it holds at another port only
 */
record JourneyForm(
        @Nullable String crew,
        @Nullable String accompanied,
        @Nullable String onwardHours,
        @Nullable String onwardState,
        @Nullable String permission,
        @Nullable String letter,
        @Nullable String uses,
        @Nullable String lastDay,
        @Nullable String stayDays,
        @Nullable String elsewhere) {

    static final JourneyForm EMPTY = new JourneyForm(null, null, null, null, null, null, null, null, null, null);

    /** Whether anything was entered, so that the page shows it open. */
    public boolean filled() {
        return !EMPTY.equals(this) && !toCircumstancesOrUnknown().equals(Circumstances.UNKNOWN);
    }

    private Circumstances toCircumstancesOrUnknown() {
        try {
            return toCircumstances();
        } catch (InspectionProblem.JourneyMalformed e) {
            return new Circumstances(Optional.of(true), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** @throws InspectionProblem.JourneyMalformed naming the field */
    Circumstances toCircumstances() {
        return new Circumstances(truth(crew), truth(accompanied), onward(), held());
    }

    private static Optional<Boolean> truth(@Nullable String text) {
        return given(text).map("true"::equals);
    }

    private Optional<Onward> onward() {
        if (given(onwardHours).isEmpty() && given(onwardState).isEmpty()) {
            return Optional.empty();
        }
        int hours = number("onwardHours", onwardHours, 0, Circumstances.HOURS_MAX);
        String state = given(onwardState)
                .map(code -> code.toUpperCase(Locale.ROOT))
                .filter(code -> code.matches("[A-Z]{1,3}"))
                .orElseThrow(() -> new InspectionProblem.JourneyMalformed("onwardState"));
        return Optional.of(new Onward(hours, state));
    }

    private Optional<Permission> held() {
        Optional<String> kind = given(permission);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        Permission.Kind known = Arrays.stream(Permission.Kind.values())
                .filter(one -> one.name().equals(kind.get()))
                .findAny()
                .orElseThrow(() -> new InspectionProblem.JourneyMalformed("permission"));
        if (known == Permission.Kind.NONE) {
            return Optional.of(Permission.none());
        }
        String lettered =
                given(letter).map(text -> text.toUpperCase(Locale.ROOT)).orElse("");
        if (!lettered.matches("[A-Z0-9]{0,4}")) {
            throw new InspectionProblem.JourneyMalformed("letter");
        }
        return Optional.of(new Permission(
                known,
                lettered,
                given(uses).isEmpty() ? Permission.ANY_NUMBER : number("uses", uses, 0, 999),
                given(lastDay).map(JourneyForm::day),
                given(stayDays).isEmpty() ? 0 : number("stayDays", stayDays, 0, Permission.STAY_DAYS_MAX),
                !"true".equals(elsewhere)));
    }

    private static int number(String field, @Nullable String text, int least, int most) {
        try {
            int number = Integer.parseInt(given(text).orElse(""));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new InspectionProblem.JourneyMalformed(field);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new InspectionProblem.JourneyMalformed("lastDay");
        }
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(one -> !one.isEmpty());
    }
}

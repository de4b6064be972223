package org.gatehouse.statistics.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.gatehouse.statistics.StatisticsProblem;
import org.springframework.ui.Model;

/** A form of statistics that comes back: what is wrong with it, beside which field, and what was typed. */
final class Returned {

    private Returned() {}

    /**
     * Puts into the model what {@code statistics/_forms} shows.
     *
     * @param own what the ids of the fields of the form begin with, and the id of its one field of its own
     * @param given what was typed, by id of the field
     * @throws StatisticsProblem the same again, where no form can be mended: what is not there, or not for this person
     */
    static void tell(
            StatisticsProblem problem, String own, Map<String, String> given, Model model, HttpServletResponse answer) {
        switch (problem.kind()) {
            case INVALID -> answer.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            case CONFLICT -> answer.setStatus(HttpServletResponse.SC_CONFLICT);
            case TOO_LARGE, NOT_FOUND, FORBIDDEN, STALE, CONDITION_MISSING, KEY_REUSED, TOO_MANY, UNAVAILABLE ->
                throw problem;
        }
        model.addAttribute("problem", problem);
        model.addAttribute("field", field(problem, own));
        model.addAttribute("given", given);
    }

    /** Empty where the whole form is meant. */
    private static String field(StatisticsProblem problem, String own) {
        return switch (problem) {
            case StatisticsProblem.NoSuchPeriod _,
                    StatisticsProblem.PeriodBackwards _,
                    StatisticsProblem.AnnouncedAlready _ -> "period";
            case StatisticsProblem.WrongVintage _, StatisticsProblem.CorrectionsComeUnannounced _ -> "vintage";
            case StatisticsProblem.BothLanguagesNeeded _, StatisticsProblem.ReasonNeeded _ -> own + "-reason-en";
            case StatisticsProblem.NoSuchInstant _,
                    StatisticsProblem.NotAhead _,
                    StatisticsProblem.AnswerNeeded _,
                    StatisticsProblem.ColumnsMissing _,
                    StatisticsProblem.TableTooLarge _,
                    StatisticsProblem.WhyNeeded _ -> own;
            case StatisticsProblem.NoSuchOfficer _ -> "officer";
            case StatisticsProblem.MixedScales _ -> "period";
            case StatisticsProblem.TooManyRows _ -> "by";
            case StatisticsProblem.TitleNeeded _, StatisticsProblem.TitleTooLong _ -> own + "-en";
            default -> "";
        };
    }
}

package org.gatehouse.screening.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.Supplier;
import org.gatehouse.screening.ScreeningProblem;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** Tells on the page of a form what is wrong, with the way to its field. */
final class Wrong {

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("code-unfit", "code"),
            Map.entry("code-taken", "code"),
            Map.entry("action-unfit", "action"),
            Map.entry("threshold-unfit", "threshold"),
            Map.entry("unknown-port", "ports"),
            Map.entry("proportionality-too-short", "proportionality"),
            Map.entry("review-unfit", "reviewOn"),
            Map.entry("review-not-later", "reviewOn"),
            Map.entry("review-not-earlier", "changeReviewOn"),
            Map.entry("validity-unfit", "validTo"),
            Map.entry("name-missing", "names"),
            Map.entry("name-unfit", "names"),
            Map.entry("identifiers-missing", "births"),
            Map.entry("birth-unfit", "births"),
            Map.entry("plate-unfit", "plate"),
            Map.entry("vessel-unfit", "imo"),
            Map.entry("imo-unfit", "imo"),
            Map.entry("mmsi-unfit", "mmsi"),
            Map.entry("container-unfit", "number"),
            Map.entry("registration-unfit", "registration"),
            Map.entry("assessment-too-short", "assessment"),
            Map.entry("words-missing", "words"));

    private Wrong() {}

    /**
     * Does what a form asks for.
     *
     * @param done does it, and says where the officer goes on
     * @param again the page of the form, which tells what is wrong
     */
    static String orAgain(
            Model model, HttpServletResponse response, String first, Supplier<String> done, Supplier<String> again) {
        try {
            return done.get();
        } catch (ScreeningProblem problem) {
            tell(model, response, problem, first);
            return again.get();
        }
    }

    /**
     * @param first field of the form, where the problem belongs to none that is known
     * @throws ScreeningProblem what no other input would mend: such a problem has a page of its own
     */
    static void tell(Model model, HttpServletResponse response, ScreeningProblem problem, String first) {
        switch (problem.kind()) {
            case INVALID, CONFLICT -> {
                String slug = problem.type().substring(problem.type().lastIndexOf('/') + 1);
                model.addAttribute("problem", problem);
                model.addAttribute("problemField", FIELDS.getOrDefault(slug, first));
                response.setStatus(HttpStatus.BAD_REQUEST.value());
            }
            case TOO_LARGE, NOT_FOUND, FORBIDDEN, STALE, CONDITION_MISSING, KEY_REUSED, TOO_MANY, UNAVAILABLE ->
                throw problem;
        }
    }
}

package org.gatehouse.warning.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.gatehouse.warning.WarningProblem;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/**
 * A problem as a page shows it beside what was typed.
 *
 * @param form name of the form on the page
 * @param field beside which it stands; empty when it is about the whole
 */
record Wrong(String form, String field, String sentence) {

    static void tell(
            String form,
            WarningProblem problem,
            WarningWords words,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        response.setStatus(status(problem).value());
        model.addAttribute("wrong", new Wrong(form, problem.field(), words.of(problem, locale)));
    }

    public boolean at(String otherForm, String otherField) {
        return form.equals(otherForm) && field.equals(otherField);
    }

    private static HttpStatus status(WarningProblem problem) {
        return switch (problem.kind()) {
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            default -> HttpStatus.BAD_REQUEST;
        };
    }
}

package org.gatehouse.access.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Explains the kinds of problem by their addresses, and answers what was refused before a controller was reached. */
@Controller
class ProblemController implements ErrorController {

    private final ProblemWords words;

    ProblemController(ProblemWords words) {
        this.words = words;
    }

    @Permitted(value = Permission.PUBLIC, purpose = Purpose.PUBLIC_INFORMATION)
    @GetMapping("/problems/{module}/{slug}")
    String explain(@PathVariable String module, @PathVariable String slug, Model model, Locale locale)
            throws NoResourceFoundException {
        if (!words.known(module, slug, locale)) {
            throw new NoResourceFoundException(HttpMethod.GET, "/", "problems/" + module + "/" + slug);
        }
        model.addAttribute("type", "/problems/" + module + "/" + slug);
        model.addAttribute("title", words.title(module, slug, locale));
        model.addAttribute("sentence", words.general(module, slug, locale));
        return "access/problem-type";
    }

    @Permitted(value = Permission.PUBLIC, purpose = Purpose.PUBLIC_INFORMATION)
    @RequestMapping(Refusals.PATH)
    void refused(HttpServletRequest request) throws Exception {
        var refusal = Refusals.of(request);
        throw refusal != null ? refusal : new NoResourceFoundException(HttpMethod.GET, "/", "refused");
    }

    @Permitted(value = Permission.PUBLIC, purpose = Purpose.PUBLIC_INFORMATION)
    @RequestMapping("/error")
    void failed(HttpServletRequest request) throws Exception {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception cause) {
            throw cause;
        }
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        throw new AnsweredEarly(status);
    }

    /** The container answered before a controller was reached. */
    static final class AnsweredEarly extends Exception {
        private static final long serialVersionUID = 1L;
        private final int status;

        AnsweredEarly(int status) {
            super("status " + status);
            this.status = status;
        }

        int status() {
            return status;
        }
    }
}

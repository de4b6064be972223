package org.gatehouse.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.gatehouse.access.AccessProblem;
import org.gatehouse.reference.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * The one place where what went wrong is answered: problem+json (RFC 9457) to machines, a page to people, in the language
 * that they read. Nobody is shown a stack trace; what is a fault of the house is logged under the trace id of the answer.
 */
@ControllerAdvice
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String UNAVAILABLE_FOR_SECONDS = "5";

    private final ProblemWords words;
    private final PageModel pages;

    Problems(ProblemWords words, PageModel pages) {
        this.words = words;
        this.pages = pages;
    }

    @ExceptionHandler
    @Nullable
    Object answer(Exception thrown, HttpServletRequest request, HttpServletResponse response) {
        if (thrown instanceof AsyncRequestNotUsableException || response.isCommitted()) {
            return null;
        }
        var locale = RequestContextUtils.getLocale(request);
        var answer = thrown instanceof Problem problem ? answer(problem, locale) : answer(thrown, request, locale);
        String trace = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        if (answer.status().value() == 500) {
            LOG.error("{} {} failed, trace {}", request.getMethod(), Audience.asked(request), trace, thrown);
        } else {
            LOG.debug("{} {}: {}, trace {}", request.getMethod(), Audience.asked(request), thrown.toString(), trace);
        }
        return Audience.of(request) == Audience.MACHINE
                ? document(answer, trace, request)
                : page(answer, trace, request, response);
    }

    private Answer answer(Problem problem, Locale locale) {
        var headers = new HttpHeaders();
        if (problem instanceof AccessProblem.TooManyAttempts wait) {
            headers.set(
                    HttpHeaders.RETRY_AFTER, String.valueOf(wait.retryAfter().toSeconds()));
        } else if (problem.kind() == Problem.Kind.TOO_MANY || problem.kind() == Problem.Kind.UNAVAILABLE) {
            headers.set(HttpHeaders.RETRY_AFTER, UNAVAILABLE_FOR_SECONDS);
        }
        return new Answer(
                HttpStatusCode.valueOf(statusOf(problem.kind())),
                problem.type(),
                words.title(problem, locale),
                words.sentence(problem, locale),
                headers);
    }

    private Answer answer(Exception thrown, HttpServletRequest request, Locale locale) {
        var failure = RequestFailure.of(thrown, request);
        var headers = new HttpHeaders();
        headers.addAll(failure.headers());
        if (failure.status() == 503) {
            headers.set(HttpHeaders.RETRY_AFTER, UNAVAILABLE_FOR_SECONDS);
        }
        if (failure.status() == 401) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, Refusals.challenge(request));
        }
        return new Answer(
                HttpStatusCode.valueOf(failure.status()),
                "/problems/request/" + failure.slug(),
                words.title("request", failure.slug(), locale),
                words.sentence("request", failure.slug(), locale),
                headers);
    }

    private static int statusOf(Problem.Kind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case TOO_LARGE -> 413;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case GONE -> 410;
            case CONFLICT -> 409;
            case STALE -> 412;
            case KEY_REUSED -> 422;
            case CONDITION_MISSING -> 428;
            case TOO_MANY -> 429;
            case UNAVAILABLE -> 503;
        };
    }

    private static ResponseEntity<ProblemDetail> document(Answer answer, String trace, HttpServletRequest request) {
        var document = ProblemDetail.forStatusAndDetail(answer.status(), answer.sentence());
        document.setType(URI.create(answer.type()));
        document.setTitle(answer.title());
        document.setInstance(URI.create(Audience.asked(request)));
        document.setProperty("traceId", trace);
        return ResponseEntity.status(answer.status())
                .headers(answer.headers())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(document);
    }

    private ModelAndView page(Answer answer, String trace, HttpServletRequest request, HttpServletResponse response) {
        answer.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        if (answer.status().value() == 401) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, null);
        }
        var page = new ModelAndView("problem", pages.attributes(request), answer.status());
        page.addObject("title", answer.title());
        page.addObject("sentence", answer.sentence());
        page.addObject("type", answer.type());
        page.addObject("status", answer.status().value());
        page.addObject("trace", trace);
        page.addObject("signInNeeded", answer.type().endsWith("/signed-out"));
        page.addObject("kept", KeptForm.of(request, answer.type()));
        page.addObject("back", KeptForm.page(request));
        return page;
    }

    /** @param sentence in the language of the reader; says what to do */
    private record Answer(HttpStatusCode status, String type, String title, String sentence, HttpHeaders headers) {}
}

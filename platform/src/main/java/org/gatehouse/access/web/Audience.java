package org.gatehouse.access.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.http.HttpHeaders;

/** Who reads an answer: a page is for people, problem+json for machines. */
enum Audience {
    PERSON,
    MACHINE;

    static Audience of(HttpServletRequest request) {
        String path = asked(request);
        if (path.startsWith("/api/") || path.startsWith("/v3/api-docs")) {
            return MACHINE;
        }
        String accept = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
        return accept.contains("json") && !accept.contains("text/html") ? MACHINE : PERSON;
    }

    /** The path as the caller asked for it, also after the request was handed on within the house. */
    static String asked(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String path) {
            return path;
        }
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path) {
            return path;
        }
        return request.getRequestURI();
    }
}

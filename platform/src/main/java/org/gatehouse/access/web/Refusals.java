package org.gatehouse.access.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Carries what the filters refuse to the place where all problems are answered. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    static final String PATH = "/refused";
    private static final String REFUSAL = Refusals.class.getName();

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException, ServletException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge(request));
        forward(request, response, refusal, HttpStatus.UNAUTHORIZED);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException, ServletException {
        forward(request, response, refusal, HttpStatus.FORBIDDEN);
    }

    static @Nullable Exception of(HttpServletRequest request) {
        return (Exception) request.getAttribute(REFUSAL);
    }

    /** RFC 6750 section 3: an error is named only where a token was sent. */
    static String challenge(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null ? "Bearer" : "Bearer error=\"invalid_token\"";
    }

    private static void forward(
            HttpServletRequest request, HttpServletResponse response, Exception refusal, HttpStatus status)
            throws IOException, ServletException {
        request.setAttribute(REFUSAL, refusal);
        response.setStatus(status.value());
        request.getRequestDispatcher(PATH).forward(request, response);
    }
}

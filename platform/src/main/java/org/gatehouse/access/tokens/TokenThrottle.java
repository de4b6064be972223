package org.gatehouse.access.tokens;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.gatehouse.access.duty.AttemptThrottle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Slows down guessing of client secrets, as that of passwords is. */
@Component
class TokenThrottle extends OncePerRequestFilter {

    private final AttemptThrottle throttle;

    TokenThrottle(AttemptThrottle throttle) {
        this.throttle = throttle;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(request.getContextPath() + "/oauth2/token");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        String account = "client " + client(request);
        var wait = throttle.waitFor(account, request.getRemoteAddr());
        if (wait.isPresent()) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(wait.get().toSeconds()));
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        rest.doFilter(request, response);
        if (response.getStatus() == HttpStatus.UNAUTHORIZED.value()) {
            throttle.failed(account, request.getRemoteAddr());
        }
    }

    /** As the request names it; whether it is that client is not known yet. */
    private static String client(HttpServletRequest request) {
        String header = Objects.requireNonNullElse(request.getHeader(HttpHeaders.AUTHORIZATION), "");
        if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Objects.requireNonNullElse(request.getParameter("client_id"), "");
        }
        try {
            var plain =
                    new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
            return plain.split(":", 2)[0];
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}

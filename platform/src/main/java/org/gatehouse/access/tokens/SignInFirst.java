package org.gatehouse.access.tokens;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.gatehouse.access.duty.Presence;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who signs in to a program signs in here first, and is brought back. A session that is over does not count, nor one whose
 * officer has yet to change the password.
 */
@Component
class SignInFirst extends OncePerRequestFilter implements AuthenticationEntryPoint {

    private final Presence presence;
    private final AuthenticationEntryPoint forPrograms = new BearerTokenAuthenticationEntryPoint();

    SignInFirst(Presence presence) {
        this.presence = presence;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !forOfficers(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        var present = presence.current();
        if (present.isPresent() && present.get().mustChangePassword()) {
            response.sendRedirect("/account/password");
            return;
        }
        if (present.isEmpty()) {
            SecurityContextHolder.clearContext();
        }
        rest.doFilter(request, response);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException, ServletException {
        if (!forOfficers(request)) {
            forPrograms.commence(request, response, refusal);
            return;
        }
        String query = request.getQueryString();
        String wish = query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
        response.sendRedirect("/sign-in?to=" + URLEncoder.encode(wish, StandardCharsets.UTF_8));
    }

    /** Whether the program wants to know who is signed in, without anybody being asked to sign in; it is told that nobody is. */
    static boolean silent(HttpServletRequest request) {
        return forOfficers(request) && "none".equals(request.getParameter("prompt"));
    }

    private static boolean forOfficers(HttpServletRequest request) {
        return request.getRequestURI().equals(request.getContextPath() + "/oauth2/authorize");
    }
}

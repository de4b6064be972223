package org.gatehouse.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses changes that a browser sends on behalf of another site, whatever token they carry: by {@code Sec-Fetch-Site}
 * (Fetch Metadata), and by {@code Origin} (RFC 6454) where a browser sends only that.
 */
final class SameOriginFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final AccessDeniedHandler refusals;

    SameOriginFilter(AccessDeniedHandler refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        if (READING.contains(request.getMethod()) || fromHere(request)) {
            rest.doFilter(request, response);
        } else {
            refusals.handle(request, response, new AccessDeniedException("sent by another site"));
        }
    }

    static boolean fromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !"same-origin".equals(site) && !"none".equals(site)) {
            return false;
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || sameHost(origin, request);
    }

    private static boolean sameHost(String origin, HttpServletRequest request) {
        try {
            var from = URI.create(origin);
            int standard = "https".equals(from.getScheme()) ? 443 : 80;
            int port = from.getPort() < 0 ? standard : from.getPort();
            return request.getServerName().equalsIgnoreCase(from.getHost()) && port == request.getServerPort();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}

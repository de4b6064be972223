package org.gatehouse.access.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gatehouse.access.AccessProblem;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.duty.Presence;
import org.gatehouse.access.duty.Presence.Present;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Opens a route to those whom its {@link Permitted} names, and to nobody where there is none: whoever forgets it finds
 * the route closed.
 */
@Component
class PermittedRoutes implements HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(PermittedRoutes.class);
    private static final String OWN_PASSWORD = "/account/password";

    private final Presence presence;

    PermittedRoutes(Presence presence) {
        this.presence = presence;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof ResourceHttpRequestHandler || request.getDispatcherType() == DispatcherType.ERROR) {
            return true;
        }
        var permission = permissionOf(handler);
        if (permission.isEmpty()) {
            LOG.error(
                    "{} {} is closed: {} says not whom it is for",
                    request.getMethod(),
                    request.getRequestURI(),
                    handler);
            throw new AccessProblem.NotPermitted();
        }
        return permission.get() == Permission.PUBLIC || opens(permission.get(), request, response);
    }

    /** Whom the route is for; empty when it does not say. */
    static Optional<Permission> permissionOf(Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return Optional.empty();
        }
        if (method.getBeanType().getPackageName().startsWith("org.springdoc")) {
            return Optional.of(Permission.PUBLIC);
        }
        return Optional.ofNullable(method.getMethodAnnotation(Permitted.class)).map(Permitted::value);
    }

    private boolean opens(Permission permission, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var present = presence.current();
        if (present.isEmpty()) {
            if (Audience.of(request) == Audience.MACHINE) {
                throw new SignInNeeded();
            }
            if (!"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod())) {
                throw new SignInNeeded();
            }
            response.sendRedirect("/sign-in?to=" + URLEncoder.encode(wish(request), StandardCharsets.UTF_8));
            return false;
        }
        if (present.get().mustChangePassword() && !request.getRequestURI().equals(OWN_PASSWORD)) {
            response.sendRedirect(OWN_PASSWORD);
            return false;
        }
        if (!allowed(permission, present.get())) {
            throw new AccessProblem.NotPermitted();
        }
        return true;
    }

    private static boolean allowed(Permission permission, Present present) {
        return permission == Permission.SIGNED_IN || present.actor().may(permission);
    }

    private static String wish(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}

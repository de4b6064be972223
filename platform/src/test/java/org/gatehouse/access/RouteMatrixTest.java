package org.gatehouse.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route times every role, as the running router lists them: open to those whom it names, closed to all others. */
@HouseTest
class RouteMatrixTest {

    private record Route(HttpMethod method, String path, RequestMappingInfo mapping, HandlerMethod handler) {}

    private final RequestMappingHandlerMapping router;
    private final MockMvc mvc;

    RouteMatrixTest(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping router, MockMvc mvc) {
        this.router = router;
        this.mvc = mvc;
    }

    @Test
    void every_route_says_whom_it_is_for() {
        assertThat(routes())
                .allSatisfy(route -> assertThat(declared(route))
                        .as("%s %s", route.method(), route.path())
                        .isPresent());
    }

    @Test
    void every_route_is_open_to_those_whom_it_names_and_to_nobody_else() throws Exception {
        var deviations = new ArrayList<String>();
        int cells = 0;
        for (var route : routes()) {
            for (Role role : Role.values()) {
                cells++;
                var allowed = declared(route)
                        .filter(permission -> open(permission, role))
                        .isPresent();
                int status = status(route, As.staff(role));
                if (allowed == (status == 403) || status >= 500) {
                    deviations.add("%s %s as %s: %d".formatted(route.method(), route.path(), role, status));
                }
            }
            cells++;
            int status = status(route, request -> request);
            boolean turnedAway = status == 401 || status == 403 || status == 302;
            boolean isPublic = declared(route).equals(Optional.of(Permission.PUBLIC));
            if (!isPublic && !turnedAway) {
                deviations.add("%s %s as nobody: %d".formatted(route.method(), route.path(), status));
            }
        }
        assertThat(deviations).isEmpty();
        assertThat(cells).isGreaterThan(50);
    }

    private List<Route> routes() {
        var routes = new ArrayList<Route>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> mapping :
                router.getHandlerMethods().entrySet()) {
            if (!mapping.getValue().getBeanType().getPackageName().startsWith("org.gatehouse")) {
                continue;
            }
            for (String path : mapping.getKey().getPatternValues()) {
                var methods = mapping.getKey().getMethodsCondition().getMethods();
                if (methods.isEmpty()) {
                    routes.add(new Route(HttpMethod.GET, path, mapping.getKey(), mapping.getValue()));
                }
                methods.forEach(method ->
                        routes.add(new Route(method.asHttpMethod(), path, mapping.getKey(), mapping.getValue())));
            }
        }
        return routes;
    }

    private static Optional<Permission> declared(Route route) {
        return Optional.ofNullable(route.handler().getMethodAnnotation(Permitted.class))
                .map(Permitted::value);
    }

    private static boolean open(Permission permission, Role role) {
        return permission == Permission.PUBLIC
                || permission == Permission.SIGNED_IN
                || role.permissions().contains(permission);
    }

    /** With a form's token, so that only the route itself can turn the caller away. */
    private int status(Route route, RequestPostProcessor who) {
        String path = route.path().replaceAll("\\{[^}]*}", "00000000-0000-7000-8000-00000000abcd");
        var request = MockMvcRequestBuilders.request(route.method(), URI.create(path));
        for (var needed : route.mapping().getParamsCondition().getExpressions()) {
            if (!needed.isNegated()) {
                request.param(needed.getName(), Objects.requireNonNullElse(needed.getValue(), "x"));
            }
        }
        route.mapping().getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .ifPresent(request::contentType);
        try {
            return mvc.perform(request.with(who).with(SecurityMockMvcRequestPostProcessors.csrf()))
                    .andReturn()
                    .getResponse()
                    .getStatus();
        } catch (Exception failed) {
            return 500;
        }
    }
}

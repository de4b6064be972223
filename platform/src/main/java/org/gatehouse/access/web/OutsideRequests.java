package org.gatehouse.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.gatehouse.access.signin.Wish;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** What was asked of the external issuer; remembers where the officer wanted to go while the browser is away. */
final class OutsideRequests implements OAuth2AuthorizationRequestResolver {

    private static final String WISH = OutsideRequests.class.getName();

    private final OAuth2AuthorizationRequestResolver requests;

    private OutsideRequests(OAuth2AuthorizationRequestResolver requests) {
        this.requests = requests;
    }

    static OutsideRequests of(ClientRegistrationRepository registrations) {
        return new OutsideRequests(
                new DefaultOAuth2AuthorizationRequestResolver(registrations, "/oauth2/authorization"));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return withWish(requests.resolve(request), request);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return withWish(requests.resolve(request, registration), request);
    }

    private static @Nullable OAuth2AuthorizationRequest withWish(
            @Nullable OAuth2AuthorizationRequest made, HttpServletRequest request) {
        if (made == null) {
            return null;
        }
        String wish = Wish.of(Objects.requireNonNullElse(request.getParameter("to"), "/"));
        return OAuth2AuthorizationRequest.from(made)
                .attributes(attributes -> attributes.put(WISH, wish))
                .build();
    }

    /** Where the officer whose answer this is wanted to go. */
    static String wish(HttpServletRequest answer) {
        return answer.getAttribute(WISH) instanceof String wish ? wish : "/";
    }

    /** Requests in the session of the browser that made them; each is good for one answer. */
    static final class Kept implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

        private final AuthorizationRequestRepository<OAuth2AuthorizationRequest> inSession =
                new HttpSessionOAuth2AuthorizationRequestRepository();

        @Override
        public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
            return inSession.loadAuthorizationRequest(request);
        }

        @Override
        public void saveAuthorizationRequest(
                OAuth2AuthorizationRequest made, HttpServletRequest request, HttpServletResponse response) {
            inSession.saveAuthorizationRequest(made, request, response);
        }

        @Override
        public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
                HttpServletRequest request, HttpServletResponse response) {
            var answered = inSession.removeAuthorizationRequest(request, response);
            if (answered != null) {
                request.setAttribute(WISH, answered.getAttribute(WISH));
            }
            return answered;
        }
    }
}

package org.gatehouse.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.gatehouse.access.AccessSettings;
import org.gatehouse.access.signin.OutsideArrivals;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.stereotype.Component;

/**
 * Sign-in by an external issuer, where one is named: its claim says who the officer is, our records what the officer may. None of
 * its tokens is kept.
 */
@Component
class OutsideSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(OutsideSignIn.class);

    private final AccessSettings.Oidc oidc;
    private final OutsideArrivals arrivals;
    private final @Nullable ClientRegistrationRepository issuer;

    OutsideSignIn(
            AccessSettings settings,
            OutsideArrivals arrivals,
            ObjectProvider<ClientRegistrationRepository> registrations) {
        this.oidc = settings.oidc();
        this.arrivals = arrivals;
        this.issuer = registrations.getIfAvailable();
    }

    void configure(HttpSecurity http) {
        var registrations = issuer;
        if (registrations != null) {
            http.oauth2Login(login -> login.loginPage("/sign-in")
                    .authorizationEndpoint(
                            endpoint -> endpoint.authorizationRequestResolver(OutsideRequests.of(registrations))
                                    .authorizationRequestRepository(new OutsideRequests.Kept()))
                    .authorizedClientRepository(new NoTokensKept())
                    .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                        @Override
                        public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                            filter.setAuthenticationFailureHandler(OutsideSignIn::notBegun);
                            return filter;
                        }
                    })
                    .successHandler(this::arrived)
                    .failureHandler(OutsideSignIn::failed));
        }
    }

    private void arrived(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        String subject = authentication.getPrincipal() instanceof OAuth2User user
                ? user.getAttribute(oidc.officerClaim())
                : null;
        String wish = OutsideRequests.wish(request);
        boolean known = arrivals.arrive(Objects.requireNonNullElse(subject, ""), request, response);
        response.sendRedirect(known ? wish : "/sign-in?said=unknown");
    }

    /** The issuer does not answer, or does not call itself as it is called here. */
    private static void notBegun(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        LOG.warn("sign-in by the external issuer cannot begin: {}", refusal.getMessage());
        response.sendRedirect("/sign-in?said=away");
    }

    private static void failed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        String code = refusal instanceof OAuth2AuthenticationException said
                ? said.getError().getErrorCode()
                : "";
        LOG.warn("sign-in by the external issuer failed: {} {}", code, refusal.getMessage());
        response.sendRedirect(
                "authorization_request_not_found".equals(code) ? "/sign-in?said=again" : "/sign-in?said=outside");
    }
}

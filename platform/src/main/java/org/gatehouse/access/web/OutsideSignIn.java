package org.gatehouse.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gatehouse.access.AccessSettings;
import org.gatehouse.access.signin.OutsideArrivals;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.stereotype.Component;

/** Sign-in by an external issuer, where one is named: its claim says who the officer is, our records what the officer may. */
@Component
class OutsideSignIn {

    private final AccessSettings.Oidc oidc;
    private final OutsideArrivals arrivals;
    private final boolean configured;

    OutsideSignIn(
            AccessSettings settings,
            OutsideArrivals arrivals,
            ObjectProvider<ClientRegistrationRepository> registrations) {
        this.oidc = settings.oidc();
        this.arrivals = arrivals;
        this.configured = registrations.getIfAvailable() != null;
    }

    void configure(HttpSecurity http) {
        if (configured) {
            http.oauth2Login(login ->
                    login.loginPage("/sign-in").successHandler(this::arrived).failureUrl("/sign-in?said=outside"));
        }
    }

    private void arrived(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        String subject = authentication.getPrincipal() instanceof OAuth2User user
                ? user.getAttribute(oidc.officerClaim())
                : null;
        boolean known = subject != null && arrivals.arrive(subject, request, response);
        response.sendRedirect(known ? "/" : "/sign-in?said=unknown");
    }
}

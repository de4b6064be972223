package org.gatehouse.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.gatehouse.access.AccessSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.jose.jws.JwsAlgorithm;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.stereotype.Component;

/** Officers for whom an external issuer vouches. */
@Component
public class OutsideArrivals {

    private final SignIns signIns;
    private final Sessions sessions;

    OutsideArrivals(SignIns signIns, Sessions sessions) {
        this.signIns = signIns;
        this.sessions = sessions;
    }

    /** Begins the session of the officer whom the subject names; without one, ends what session there is. */
    public boolean arrive(String subject, HttpServletRequest request, HttpServletResponse response) {
        var accepted = signIns.vouchedFor(subject, request.getRemoteAddr());
        accepted.ifPresentOrElse(
                officer -> sessions.beginVouched(officer, request, response), () -> sessions.end(request, response));
        return accepted.isPresent();
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("gatehouse.oidc.issuer")
    static class Issuer {

        private static final String ALGORITHMS = "id_token_signing_alg_values_supported";

        /** Asks the issuer where its endpoints are when the first officer comes that way: it may be down at our start. */
        @Bean
        ClientRegistrationRepository outsideIssuer(AccessSettings settings) {
            var oidc = settings.oidc();
            return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(
                    ClientRegistrations.fromIssuerLocation(Objects.requireNonNull(oidc.issuer()))
                            .registrationId("outside")
                            .clientId(oidc.clientId())
                            .clientSecret(oidc.clientSecret())
                            .scope("openid", "profile")
                            .clientSettings(ClientSettings.builder()
                                    .requireProofKey(true)
                                    .build())
                            .build()));
        }

        /** By what the issuer says that it signs with; RS256, which every issuer should have, comes first. */
        @Bean
        JwtDecoderFactory<ClientRegistration> identityTokens() {
            var decoders = new OidcIdTokenDecoderFactory();
            decoders.setJwsAlgorithmResolver(issuer -> algorithm(
                    issuer.getProviderDetails().getConfigurationMetadata().get(ALGORITHMS)));
            return decoders;
        }

        private static JwsAlgorithm algorithm(@Nullable Object supported) {
            if (supported instanceof List<?> named && !named.contains(SignatureAlgorithm.RS256.getName())) {
                for (var algorithm : SignatureAlgorithm.values()) {
                    if (named.contains(algorithm.getName())) {
                        return algorithm;
                    }
                }
            }
            return SignatureAlgorithm.RS256;
        }
    }
}

package org.gatehouse.access.tokens;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.gatehouse.access.AccessSettings;
import org.gatehouse.access.duty.OfficerSession;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/**
 * The authorization server in the house: it gives access tokens to programs that act as themselves, signs officers in to
 * programs (OpenID Connect), and publishes its keys.
 */
@ConditionalOnWebApplication
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    @Bean
    AuthorizationServerSettings authorizationServerSettings(AccessSettings settings) {
        var server = AuthorizationServerSettings.builder();
        if (settings.publicUrl() != null) {
            server.issuer(settings.publicUrl().toString().replaceAll("/+$", ""));
        }
        return server.build();
    }

    @Bean
    JwtGenerator tokenGenerator(TokenKeys keys, OfficerClaims claims, Clock clock) {
        var generator = new JwtGenerator(new NimbusJwtEncoder(keys));
        generator.setClock(clock);
        generator.setJwtCustomizer(context -> {
            context.getJwsHeader().algorithm(SignatureAlgorithm.ES256).keyId(keys.signing());
            if (context.getPrincipal() instanceof OfficerSession session) {
                forOfficer(context, session, claims);
            } else {
                context.getJwsHeader().type(TokenReader.TYPE);
                context.getClaims().audience(List.of(TokenReader.AUDIENCE));
            }
        });
        return generator;
    }

    /** An identity token is for the program, and an access token opens nothing but what the identity token says. */
    private static void forOfficer(JwtEncodingContext context, OfficerSession session, OfficerClaims claims) {
        var known = claims.of(session, context.getAuthorizedScopes());
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            var grant = Objects.requireNonNull(context.getAuthorization());
            context.getJwsHeader().type(TokenReader.TYPE);
            context.getClaims().audience(List.of(UserInfo.AUDIENCE)).claim(UserInfo.GRANT, grant.getId());
        } else {
            context.getClaims()
                    .claim(IdTokenClaimNames.AUTH_TIME, session.since().getEpochSecond())
                    .claims(all -> all.putAll(known));
        }
    }

    @Bean
    @Order(1)
    SecurityFilterChain authorizationServer(
            HttpSecurity http,
            Clients clients,
            Grants grants,
            JwtGenerator generator,
            UserInfo userInfo,
            TokenThrottle throttle,
            SignInFirst signInFirst) {
        var server = new OAuth2AuthorizationServerConfigurer();
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(
                        server,
                        endpoints -> endpoints
                                .registeredClientRepository(clients)
                                .authorizationService(grants)
                                .tokenGenerator(generator)
                                .authorizationServerMetadataEndpoint(
                                        metadata -> metadata.authorizationServerMetadataCustomizer(
                                                said -> said.claims(Published::correct)))
                                .oidc(oidc -> oidc.userInfoEndpoint(
                                                endpoint -> endpoint.authenticationProvider(userInfo))
                                        .providerConfigurationEndpoint(
                                                metadata -> metadata.providerConfigurationCustomizer(
                                                        said -> said.claims(Published::correctForOpenId)))))
                .oauth2ResourceServer(bearers -> bearers.jwt(jwt -> jwt.decoder(userInfo.tokens())))
                .addFilterBefore(throttle, SecurityContextHolderFilter.class)
                .addFilterAfter(signInFirst, SecurityContextHolderFilter.class)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(signInFirst))
                .authorizeHttpRequests(requests -> requests.requestMatchers(SignInFirst::silent)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .csrf(csrf -> csrf.disable())
                .build();
    }

    /** Filters of one chain, not of every request. */
    @Bean
    FilterRegistrationBean<SignInFirst> signInFirstOnlyThere(SignInFirst filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}

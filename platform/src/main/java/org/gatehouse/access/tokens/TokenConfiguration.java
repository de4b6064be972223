package org.gatehouse.access.tokens;

import static org.springframework.security.config.Customizer.withDefaults;

import java.time.Clock;
import java.util.List;
import org.gatehouse.access.AccessSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** The authorization server in the house: it gives access tokens to technical clients and publishes its keys. */
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
    JwtGenerator tokenGenerator(TokenKeys keys, Clock clock) {
        var generator = new JwtGenerator(new NimbusJwtEncoder(keys));
        generator.setClock(clock);
        generator.setJwtCustomizer(context -> {
            context.getJwsHeader()
                    .algorithm(SignatureAlgorithm.ES256)
                    .keyId(keys.signing())
                    .type("at+jwt");
            context.getClaims().audience(List.of(TokenReader.AUDIENCE));
        });
        return generator;
    }

    @Bean
    @Order(1)
    SecurityFilterChain authorizationServer(
            HttpSecurity http,
            Clients clients,
            NothingKept nothingKept,
            JwtGenerator generator,
            TokenThrottle throttle) {
        var server = new OAuth2AuthorizationServerConfigurer();
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(
                        server,
                        endpoints -> endpoints
                                .registeredClientRepository(clients)
                                .authorizationService(nothingKept)
                                .tokenGenerator(generator)
                                .oidc(withDefaults()))
                .addFilterBefore(throttle, SecurityContextHolderFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .csrf(csrf -> csrf.disable())
                .build();
    }
}

package org.gatehouse.access.tokens;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.gatehouse.access.AccessSettings;
import org.gatehouse.access.duty.ClientStore;
import org.gatehouse.access.duty.OfficerStore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Checks tokens (RFC 9068, RFC 8725): signed by this house with ES256 and meant for its interface, or signed by the
 * external issuer and meant for this house. What the header of a token says of algorithms and keys is never believed.
 */
@Component
class TokenReader {

    /** The audience of tokens for the interface; identity tokens have another. */
    static final String AUDIENCE = "gatehouse-api";

    /** What the header of an access token says that it is (RFC 9068 section 2.1). */
    static final String TYPE = "at+jwt";

    private static final Duration SKEW = Duration.ofSeconds(10);

    /** @param expiresAt the token is refused from here on */
    record Read(TokenSubject subject, Instant expiresAt) {}

    private final JwtDecoder own;
    private final AccessSettings.Oidc oidc;
    private final @Nullable JwtDecoder external;
    private final ClientStore clients;
    private final OfficerStore officers;

    TokenReader(TokenKeys keys, AccessSettings settings, ClientStore clients, OfficerStore officers, Clock clock) {
        this.clients = clients;
        this.officers = officers;
        this.oidc = settings.oidc();
        var decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(timestamps(clock), accessToken(), audience(AUDIENCE)));
        this.own = decoder;
        String issuer = settings.oidc().issuer();
        this.external = issuer == null ? null : new SupplierJwtDecoder(ofIssuer(issuer, oidc.clientId(), clock));
    }

    /** @throws org.springframework.security.oauth2.jwt.JwtException when the token is not good */
    Read read(String token) {
        var outside = external;
        boolean own = outside == null || !Objects.equals(oidc.issuer(), issuer(token));
        Jwt jwt = (own || outside == null ? this.own : outside).decode(token);
        var expiresAt = jwt.getExpiresAt();
        if (expiresAt == null) {
            throw new BadJwtException("a token says until when it is good");
        }
        return new Read(own ? new TokenSubject.Client(subject(jwt)) : outside(jwt), expiresAt);
    }

    private TokenSubject outside(Jwt jwt) {
        String officer = jwt.getClaimAsString(oidc.officerClaim());
        if (officer != null) {
            var known = officers.knownOutsideAs(officer);
            if (known.isPresent()) {
                return new TokenSubject.Officer(known.get().id());
            }
        }
        String client = Objects.requireNonNullElse(jwt.getClaimAsString("client_id"), "");
        String party = Objects.requireNonNullElse(jwt.getClaimAsString("azp"), client);
        if (clients.find(party).isEmpty()) {
            throw new BadJwtException("the token names nobody known here");
        }
        return new TokenSubject.Client(party);
    }

    private static String subject(Jwt jwt) {
        String subject = jwt.getSubject();
        if (subject == null) {
            throw new BadJwtException("a token says whom it names");
        }
        return subject;
    }

    private static Supplier<JwtDecoder> ofIssuer(String issuer, String audience, Clock clock) {
        return () -> {
            var decoder = NimbusJwtDecoder.withIssuerLocation(issuer).build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    timestamps(clock), new JwtIssuerValidator(issuer), audience(audience)));
            return decoder;
        };
    }

    /** An identity token is none, whatever its audience (RFC 9068 section 4). */
    static OAuth2TokenValidator<Jwt> accessToken() {
        var notOne = new OAuth2Error("invalid_token", "not an access token", null);
        return jwt -> TYPE.equals(jwt.getHeaders().get("typ"))
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(notOne);
    }

    static JwtTimestampValidator timestamps(Clock clock) {
        var validator = new JwtTimestampValidator(SKEW);
        validator.setClock(clock);
        return validator;
    }

    static JwtClaimValidator<List<String>> audience(String audience) {
        return new JwtClaimValidator<>("aud", named -> named != null && named.contains(audience));
    }

    private static @Nullable String issuer(String token) {
        try {
            return JWTParser.parse(token).getJWTClaimsSet().getIssuer();
        } catch (ParseException e) {
            throw new BadJwtException("not a token", e);
        }
    }
}

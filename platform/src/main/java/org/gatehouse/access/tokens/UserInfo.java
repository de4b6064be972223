package org.gatehouse.access.tokens;

import java.time.Clock;
import java.util.UUID;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** Tells a program about the officer who signed in to it, as long as its access token lives (OpenID Connect Core section 5.3). */
@Component
class UserInfo implements AuthenticationProvider {

    /** The audience of access tokens that officers' sign-ins give to programs: they open nothing else. */
    static final String AUDIENCE = "gatehouse-userinfo";

    /** The claim of such a token that names the grant. */
    static final String GRANT = "grant";

    private final GrantStore grants;
    private final OfficerClaims claims;
    private final JwtDecoder tokens;

    UserInfo(GrantStore grants, OfficerClaims claims, TokenKeys keys, Clock clock) {
        this.grants = grants;
        this.claims = claims;
        var decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                TokenReader.timestamps(clock), TokenReader.accessToken(), TokenReader.audience(AUDIENCE)));
        this.tokens = decoder;
    }

    JwtDecoder tokens() {
        return tokens;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        if (!(authentication.getPrincipal() instanceof JwtAuthenticationToken token)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_TOKEN);
        }
        var grant = grants.find(UUID.fromString(token.getToken().getClaimAsString(GRANT)))
                .filter(found -> !found.revoked())
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_TOKEN));
        return new OidcUserInfoAuthenticationToken(token, new OidcUserInfo(claims.of(grant.session(), grant.scopes())));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OidcUserInfoAuthenticationToken.class.isAssignableFrom(authentication);
    }
}

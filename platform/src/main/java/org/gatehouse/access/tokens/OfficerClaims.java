package org.gatehouse.access.tokens;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.gatehouse.access.duty.Duties;
import org.gatehouse.access.duty.OfficerRow;
import org.gatehouse.access.duty.OfficerSession;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.stereotype.Component;

/**
 * What a program is told of an officer (OpenID Connect Core section 5): who, and with the scope {@code profile} also name,
 * sign-in name, roles and port, as they are at this moment.
 */
@Component
class OfficerClaims {

    static final String ROLES = "roles";
    static final String PORT = "port";

    private final Duties duties;

    OfficerClaims(Duties duties) {
        this.duties = duties;
    }

    /**
     * The claims of the officer whose session it is.
     *
     * @throws OAuth2AuthenticationException when the account was closed or the session ended since
     */
    Map<String, Object> of(OfficerSession session, Set<String> scopes) {
        var officer = duties.officer(session.officer())
                .filter(known -> !session.since().isBefore(known.sessionsFrom()))
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put(StandardClaimNames.SUB, officer.id().value().toString());
        if (scopes.contains(OidcScopes.PROFILE)) {
            profile(officer, claims);
        }
        return claims;
    }

    private static void profile(OfficerRow officer, Map<String, Object> claims) {
        claims.put(StandardClaimNames.NAME, officer.name());
        claims.put(StandardClaimNames.PREFERRED_USERNAME, officer.signInName());
        claims.put(
                ROLES,
                officer.roles().stream().map(role -> role.name()).sorted().toList());
        officer.port().ifPresent(port -> claims.put(PORT, port.value()));
    }
}

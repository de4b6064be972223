package org.gatehouse.access.tokens;

import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.jose.jws.JwsAlgorithms;

/** What the house says of its authorization server (RFC 8414, OpenID Connect Discovery): what it does, and nothing more. */
final class Published {

    private Published() {}

    /** Of what every authorization server can do, leaves what this one does. */
    static void correct(Map<String, Object> claims) {
        claims.put("grant_types_supported", List.of("authorization_code", "client_credentials"));
        claims.put("scopes_supported", List.of(OidcScopes.OPENID, OidcScopes.PROFILE));
        claims.put("code_challenge_methods_supported", List.of("S256"));
        claims.put("token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post"));
        for (String notHere : List.of(
                "end_session_endpoint",
                "introspection_endpoint",
                "introspection_endpoint_auth_methods_supported",
                "revocation_endpoint",
                "revocation_endpoint_auth_methods_supported",
                "tls_client_certificate_bound_access_tokens",
                "dpop_signing_alg_values_supported")) {
            claims.remove(notHere);
        }
    }

    /** The same, and what identity tokens hold. */
    static void correctForOpenId(Map<String, Object> claims) {
        correct(claims);
        claims.put("id_token_signing_alg_values_supported", List.of(JwsAlgorithms.ES256));
        claims.put(
                "claims_supported",
                List.of(
                        IdTokenClaimNames.SUB,
                        IdTokenClaimNames.AUTH_TIME,
                        StandardClaimNames.NAME,
                        StandardClaimNames.PREFERRED_USERNAME,
                        OfficerClaims.ROLES,
                        OfficerClaims.PORT));
    }
}

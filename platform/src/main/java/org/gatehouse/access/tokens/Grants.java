package org.gatehouse.access.tokens;

import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.Purpose;
import org.gatehouse.access.duty.OfficerRow;
import org.gatehouse.access.duty.OfficerSession;
import org.gatehouse.audit.AuditEntry;
import org.gatehouse.audit.AuditEntry.Action;
import org.gatehouse.audit.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps codes until they are exchanged, in the database, so that any node can do it. Tokens are not kept: they speak for
 * themselves, and whoever is shut out is shut out by closing the account or the client.
 */
@Component
class Grants implements OAuth2AuthorizationService {

    /** How long a grant whose code is over is remembered, so that a code that comes again is known. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final GrantStore store;
    private final Clients clients;
    private final AuditTrail audit;
    private final Clock clock;

    Grants(GrantStore store, Clients clients, AuditTrail audit, Clock clock) {
        this.store = store;
        this.clients = clients;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void save(OAuth2Authorization authorization) {
        var code = authorization.getToken(OAuth2AuthorizationCode.class);
        if (code == null) {
            return;
        }
        if (!code.isInvalidated()) {
            give(authorization, code.getToken());
        } else if (!store.use(UUID.fromString(authorization.getId()), clock.instant())) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
    }

    /** Grants are forgotten when they are old, by {@link #save}. */
    @Override
    public void remove(OAuth2Authorization authorization) {}

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return store.find(UUID.fromString(id))
                .map(grant -> authorization(grant, ""))
                .orElse(null);
    }

    /** Knows codes. One that was exchanged already takes back what it gave (RFC 6749 section 4.1.2). */
    @Override
    @Transactional
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        if (type == null || !OAuth2ParameterNames.CODE.equals(type.getValue())) {
            return null;
        }
        var grant = store.ofCode(token);
        grant.filter(Grant::used).ifPresent(used -> store.revoke(used.id(), clock.instant()));
        return grant.map(found -> authorization(found, token)).orElse(null);
    }

    private void give(OAuth2Authorization authorization, OAuth2AuthorizationCode code) {
        if (!(authorization.getAttribute(Principal.class.getName()) instanceof OfficerSession session)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.ACCESS_DENIED);
        }
        OAuth2AuthorizationRequest request =
                Objects.requireNonNull(authorization.getAttribute(OAuth2AuthorizationRequest.class.getName()));
        var parameters = request.getAdditionalParameters();
        store.forget(clock.instant().minus(REMEMBERED));
        store.insert(
                new Grant(
                        UUID.fromString(authorization.getId()),
                        request.getClientId(),
                        session,
                        Objects.requireNonNull(request.getRedirectUri()),
                        authorization.getAuthorizedScopes(),
                        Optional.ofNullable((String) parameters.get(OidcParameterNames.NONCE)),
                        (String) Objects.requireNonNull(parameters.get(PkceParameterNames.CODE_CHALLENGE)),
                        Objects.requireNonNull(code.getIssuedAt()),
                        Objects.requireNonNull(code.getExpiresAt()),
                        false,
                        false),
                code.getTokenValue());
        audit.append(new AuditEntry(
                OfficerRow.reference(session.officer()),
                Action.DISCLOSE,
                "access/officer/" + session.officer(),
                Purpose.OWN_ACCOUNT.name(),
                "signed in to client:" + request.getClientId()));
    }

    private @Nullable OAuth2Authorization authorization(Grant grant, String code) {
        RegisteredClient client = clients.findByClientId(grant.client());
        if (client == null) {
            return null;
        }
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(PkceParameterNames.CODE_CHALLENGE, grant.challenge());
        parameters.put(PkceParameterNames.CODE_CHALLENGE_METHOD, "S256");
        grant.nonce().ifPresent(nonce -> parameters.put(OidcParameterNames.NONCE, nonce));
        var request = OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri("/oauth2/authorize")
                .clientId(grant.client())
                .redirectUri(grant.redirectUri())
                .scopes(grant.scopes())
                .additionalParameters(parameters)
                .build();
        var authorization = OAuth2Authorization.withRegisteredClient(client)
                .id(grant.id().toString())
                .principalName(grant.session().getName())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizedScopes(grant.scopes())
                .attribute(Principal.class.getName(), grant.session())
                .attribute(OAuth2AuthorizationRequest.class.getName(), request);
        if (!code.isEmpty()) {
            authorization.token(
                    new OAuth2AuthorizationCode(code, grant.issuedAt(), grant.expiresAt()),
                    metadata -> metadata.put(OAuth2Authorization.Token.INVALIDATED_METADATA_NAME, grant.used()));
        }
        return authorization.build();
    }
}

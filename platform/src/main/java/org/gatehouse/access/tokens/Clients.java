package org.gatehouse.access.tokens;

import java.time.Duration;
import org.gatehouse.access.duty.ClientRow;
import org.gatehouse.access.duty.ClientStore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/**
 * Programs as the authorization server knows them. One with permissions acts as itself (client credentials, RFC 6749 section
 * 4.4); to one with addresses officers sign in (authorization code with proof key, section 4.1 and RFC 7636). No program gets
 * a refresh token, and none is asked for consent: all of them are the authority's own.
 */
@Component
class Clients implements RegisteredClientRepository {

    /** Powers are looked up with each request, so a token is only a proof of who asks, and may live for a while. */
    static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

    /** Between the browser's way back and the program's request lie seconds. */
    static final Duration CODE_LIFE = Duration.ofMinutes(2);

    private final ClientStore clients;

    Clients(ClientStore clients) {
        this.clients = clients;
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return clients.find(clientId)
                .filter(client -> !client.disabled())
                .map(Clients::registered)
                .orElse(null);
    }

    /** Clients are registered by the administrator's page; the server itself writes one only to renew a secret's hash. */
    @Override
    public void save(RegisteredClient client) {
        clients.setSecret(client.getClientId(), java.util.Objects.requireNonNull(client.getClientSecret()));
    }

    private static RegisteredClient registered(ClientRow client) {
        return RegisteredClient.withId(client.id())
                .clientId(client.id())
                .clientName(client.name())
                .clientSecret(client.secretHash())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantTypes(grants -> {
                    if (client.actsItself()) {
                        grants.add(AuthorizationGrantType.CLIENT_CREDENTIALS);
                    }
                    if (client.takesOfficers()) {
                        grants.add(AuthorizationGrantType.AUTHORIZATION_CODE);
                    }
                })
                .redirectUris(uris -> uris.addAll(client.redirectUris()))
                .scopes(scopes -> {
                    if (client.takesOfficers()) {
                        scopes.add(OidcScopes.OPENID);
                        scopes.add(OidcScopes.PROFILE);
                    }
                })
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN_LIFE)
                        .authorizationCodeTimeToLive(CODE_LIFE)
                        .idTokenSignatureAlgorithm(SignatureAlgorithm.ES256)
                        .build())
                .build();
    }
}

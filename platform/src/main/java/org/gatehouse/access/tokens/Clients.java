package org.gatehouse.access.tokens;

import java.time.Duration;
import org.gatehouse.access.duty.ClientRow;
import org.gatehouse.access.duty.ClientStore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** Technical clients as the authorization server knows them: client credentials (RFC 6749 section 4.4), nothing else. */
@Component
class Clients implements RegisteredClientRepository {

    /** Powers are looked up with each request, so a token is only a proof of who asks, and may live for a while. */
    static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

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
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN_LIFE)
                        .build())
                .build();
    }
}

package org.gatehouse.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** An access token by client credentials (RFC 6749 section 4.4), fetched anew shortly before it expires. */
final class BearerToken {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient client;
    private final URI endpoint;
    private final String credentials;
    private String token = "";
    private long validUntilNanos;

    BearerToken(HttpClient client, URI endpoint, String clientId, String clientSecret) {
        this.client = client;
        this.endpoint = endpoint;
        var pair = encoded(clientId) + ":" + encoded(clientSecret);
        this.credentials = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /** RFC 6749 section 2.3.1: both parts are form-encoded before they are joined. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    synchronized String value() throws IOException, InterruptedException {
        if (token.isEmpty() || System.nanoTime() - validUntilNanos > 0) {
            fetch();
        }
        return token;
    }

    /** The platform does not take it any more. */
    synchronized void forget() {
        token = "";
    }

    private void fetch() throws IOException, InterruptedException {
        var response = client.send(
                HttpRequest.newBuilder(endpoint)
                        .timeout(TIMEOUT)
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                        .build(),
                BodyHandlers.ofString());
        var fetched = JsonText.field(response.body(), "access_token");
        if (response.statusCode() != 200 || fetched.isEmpty()) {
            throw new IOException("%s answered %d: %s"
                    .formatted(endpoint.getPath(), response.statusCode(), JsonText.field(response.body(), "error")));
        }
        token = fetched;
        long seconds = JsonText.number(response.body(), "expires_in", 60);
        validUntilNanos = System.nanoTime()
                + Duration.ofSeconds(Math.max(1, seconds - 30)).toNanos();
    }
}

package org.gatehouse.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A house that runs somewhere, asked as a program asks it: with client credentials (RFC 6749 section 4.4). */
final class HouseByHttp implements AutoCloseable {

    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(30);

    private final URI base;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(ANSWERS_WITHIN).build();
    private final String token;

    /** It answered, and not with what was asked for; the message is its own sentence. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String sentence) {
            super(sentence);
        }
    }

    HouseByHttp(URI base, String clientId, String clientSecret) throws IOException, InterruptedException, Refused {
        this.base = base;
        String pair = encoded(clientId) + ":" + encoded(clientSecret);
        HttpRequest request = HttpRequest.newBuilder(at("/oauth2/token"))
                .timeout(ANSWERS_WITHIN)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        JsonNode answer = document(client.send(request, HttpResponse.BodyHandlers.ofInputStream()));
        token = answer.path("access_token").asString("");
    }

    JsonNode get(String path) throws IOException, InterruptedException, Refused {
        return document(send(path));
    }

    /** The body as it comes; whoever reads it closes it. */
    InputStream open(String path) throws IOException, InterruptedException, Refused {
        HttpResponse<InputStream> response = send(path);
        if (response.statusCode() != 200) {
            document(response);
        }
        return response.body();
    }

    private HttpResponse<InputStream> send(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(at(path))
                        .timeout(ANSWERS_WITHIN)
                        .header("Authorization", "Bearer " + token)
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
    }

    private JsonNode document(HttpResponse<InputStream> response) throws IOException, Refused {
        JsonNode answer;
        try (InputStream body = response.body()) {
            answer = JsonMapper.shared().readTree(body.readAllBytes());
        } catch (JacksonException noJson) {
            throw new Refused("%s answered %d.".formatted(base, response.statusCode()));
        }
        if (response.statusCode() != 200) {
            String said = answer.path("detail").asString(answer.path("error").asString(""));
            throw new Refused("%s answered %d. %s"
                    .formatted(base, response.statusCode(), said)
                    .strip());
        }
        return answer;
    }

    private URI at(String path) {
        return URI.create(base.toString().replaceFirst("/+$", "") + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}

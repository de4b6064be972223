package org.gatehouse.statistics.spark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.OptionalInt;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the page of a master on this machine says for programs. */
public final class SparkPage {

    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(5);

    private SparkPage() {}

    /** Workers that have joined and are alive; empty while the page does not answer. */
    public static OptionalInt workersAlive(int port) {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(ANSWERS_WITHIN).build()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/"))
                            .timeout(ANSWERS_WITHIN)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            JsonNode alive = JsonMapper.shared().readTree(answer.body()).path("aliveworkers");
            return alive.isInt() ? OptionalInt.of(alive.intValue()) : OptionalInt.empty();
        } catch (IOException | JacksonException _) {
            return OptionalInt.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }
}

package org.gatehouse.inspection.repeating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.inspection.Travellers.aCitizensPassport;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatehouse.testing.Proof;
import org.gatehouse.testing.ServedHouse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line loses five of a hundred answers after the house has done what was asked. Who asks again with the same key gets the answer
 * that was lost, and nobody has crossed twice.
 */
@ServedHouse
class LostAnswersTest {

    private static final int TRAVELLERS = Proof.size(2_000, 100_000);
    private static final int CLIENTS = 32;
    private static final int LOST_IN_HUNDRED = 5;
    private static final int ODD_ONE_IN = 40;
    private static final int CREATED = 201;
    private static final int IN_FLIGHT = 409;
    private static final int OTHER_REQUEST = 422;

    private final JdbcClient jdbc;
    private final int port;

    private final Map<String, String> ledger = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> unexpected = new ConcurrentLinkedQueue<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger askedAgain = new AtomicInteger();
    private final AtomicInteger reused = new AtomicInteger();
    private final AtomicInteger together = new AtomicInteger();

    LostAnswersTest(JdbcClient jdbc, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void what_was_asked_again_because_the_answer_was_lost_is_done_once() throws Exception {
        long seed = Proof.seed(LostAnswersTest.class);
        String run = "lost-" + Long.toHexString(seed) + "-";
        var chance = new SplittableRandom(seed);
        int lost;
        try (var line = new LossyLine(port, LOST_IN_HUNDRED, seed);
                var http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var client = new Client(http, line.port(), token(http));
            List<Future<?>> working = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                var own = chance.split();
                working.add(clients.submit(() -> {
                    for (int who = next.getAndIncrement(); who < TRAVELLERS; who = next.getAndIncrement()) {
                        pass(client, run + who, who, own);
                    }
                    return null;
                }));
            }
            for (Future<?> one : working) {
                one.get();
            }
            lost = line.lost();
        }
        assertThat(unexpected).as("answers that nobody promised").isEmpty();
        assertThat(lost).as("answers that were lost").isBetween(TRAVELLERS / 40, TRAVELLERS / 10);
        assertThat(askedAgain.get()).as("requests that were sent again").isGreaterThanOrEqualTo(TRAVELLERS / 40);
        assertThat(reused.get()).as("keys that came with another traveller").isPositive();
        assertThat(together.get()).as("keys that were sent twice at once").isPositive();

        List<String> recorded =
                jdbc.sql("""
                        SELECT k.inspection::text FROM inspection.request_key k
                        JOIN inspection.inspection i ON i.id = k.inspection
                        WHERE k.key LIKE :run || '%'
                        """).param("run", run).query(String.class).list();
        assertThat(ledger).as("travellers who got an answer").hasSize(TRAVELLERS);
        assertThat(recorded).as("inspections, one for each").hasSize(TRAVELLERS);
        assertThat(new HashSet<>(recorded)).isEqualTo(new HashSet<>(ledger.values()));
        assertThat(jdbc.sql("""
                        SELECT document_number FROM inspection.inspection i
                        WHERE EXISTS (SELECT FROM inspection.request_key k WHERE k.inspection = i.id AND k.key LIKE :run || '%')
                        GROUP BY document_number HAVING count(*) > 1
                        """).param("run", run).query(String.class).list())
                .as("travellers who crossed twice")
                .isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM inspection.inspection WHERE document_number LIKE 'QXL%'")
                        .query(Integer.class)
                        .single())
                .as("travellers whom another key brought in")
                .isEqualTo(TRAVELLERS);
    }

    private void pass(Client client, String key, int who, SplittableRandom own) throws Exception {
        String body = body(who);
        if (own.nextInt(ODD_ONE_IN) == 0) {
            twiceAtOnce(client, key, body);
        }
        String id = JsonMapper.shared()
                .readTree(client.untilAnswered(key, body))
                .get("id")
                .asString();
        ledger.put(key, id);
        if (own.nextInt(ODD_ONE_IN) == 0) {
            int status = client.statusUntilAnswered(key, body(who).replace("EXIT", "ENTRY"));
            reused.incrementAndGet();
            if (status != OTHER_REQUEST) {
                unexpected.add("the key of another traveller: " + status);
            }
        }
    }

    /** One of two is worked on; the other is told that it is, or gets the same answer. */
    private void twiceAtOnce(Client client, String key, String body) throws Exception {
        together.incrementAndGet();
        var ids = ConcurrentHashMap.<String>newKeySet();
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> sent = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                sent.add(both.submit(() -> {
                    try {
                        var answer = client.send(key, body);
                        if (answer.statusCode() == CREATED) {
                            ids.add(JsonMapper.shared()
                                    .readTree(answer.body())
                                    .get("id")
                                    .asString());
                        } else if (answer.statusCode() != IN_FLIGHT) {
                            unexpected.add("sent twice at once: " + answer.statusCode() + " " + answer.body());
                        }
                    } catch (IOException lost) {
                        askedAgain.incrementAndGet();
                    }
                    return null;
                }));
            }
            for (Future<?> one : sent) {
                one.get();
            }
        }
        if (ids.size() > 1) {
            unexpected.add("two inspections of one key: " + ids);
        }
    }

    private static String body(int who) {
        String number = "QXL%06d".formatted(who);
        return "{\"port\":\"CNPVG\",\"direction\":\"EXIT\",\"mrz\":\""
                + aCitizensPassport(number).replace("\n", "\\n") + "\"}";
    }

    private String token(HttpClient http) throws IOException, InterruptedException {
        String credentials =
                Base64.getEncoder().encodeToString("demo-channel:gatehouse-demo".getBytes(StandardCharsets.UTF_8));
        String answer = http.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/oauth2/token"))
                                .header("Authorization", "Basic " + credentials)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        return JsonMapper.shared().readTree(answer).get("access_token").asString();
    }

    /** A gate behind the line. */
    private final class Client {

        private final HttpClient http;
        private final URI address;
        private final String token;

        Client(HttpClient http, int linePort, String token) {
            this.http = http;
            this.address = URI.create("http://127.0.0.1:" + linePort + "/api/channel/inspections");
            this.token = token;
        }

        HttpResponse<String> send(String key, String body) throws IOException, InterruptedException {
            return http.send(
                    HttpRequest.newBuilder(address)
                            .timeout(Duration.ofSeconds(20))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", key)
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        }

        private HttpResponse<String> again(String key, String body) throws InterruptedException {
            while (true) {
                try {
                    var answer = send(key, body);
                    if (answer.statusCode() != IN_FLIGHT) {
                        return answer;
                    }
                } catch (IOException lost) {
                    askedAgain.incrementAndGet();
                }
            }
        }

        String untilAnswered(String key, String body) throws InterruptedException {
            var answer = again(key, body);
            if (answer.statusCode() != CREATED) {
                unexpected.add(answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        }

        int statusUntilAnswered(String key, String body) throws InterruptedException {
            return again(key, body).statusCode();
        }
    }
}

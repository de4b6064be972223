package org.gatehouse.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a small server that answers as the platform's API does. */
class HttpSinkTest {

    private static final Bearing IN_ORDER = new Bearing.AdmitAfterCheck("seen \"twice\"");
    private static final String GOOD = "CSCQX000000" + "0<3001019<8001014<0";
    private static final String PASSPORT =
            "P<FRADUVALLON<<ANA<<<<<<<<<<<<<<<<<<<<<<<<<<\nQX00000000FRA8001014F3001019<<<<<<<<<<<<<<00";
    private static final String UNREADABLE = "P<???";

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final AtomicInteger tokens = new AtomicInteger();
    private volatile boolean tokenExpired;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/oauth2/token", exchange -> {
            tokens.incrementAndGet();
            boolean known = "Basic c2ltdWxhdG9yOnMlM0FlY3JldA=="
                    .equals(exchange.getRequestHeaders().getFirst("Authorization"));
            tokenExpired = false;
            answer(
                    exchange,
                    known ? 200 : 401,
                    known ? "{\"access_token\":\"t0ken\",\"expires_in\":299}" : "{\"error\":\"invalid_client\"}");
        });
        server.createContext("/api/", this::api);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void at_a_desk_the_cleared_traveller_is_admitted_on_the_version_that_was_read() {
        var sent = send("s:ecret", 30, crossing(Channel.DESK, GOOD, GOOD));
        assertThat(sent).isEqualTo(new HttpSink.Sent(1, 1, 0, 0, 0, ""));
        assertThat(requests)
                .containsExactly(
                        "/api/inspections {\"port\":\"CNGBP\",\"direction\":\"EXIT\",\"mrz\":\"" + GOOD + "\"}",
                        "/api/inspections/i1/decision \"1\" {\"decision\":\"ADMIT\"}");
        assertThat(keys).hasSize(1);
    }

    @Test
    void an_e_channel_admits_by_itself() {
        var sent = send("s:ecret", 30, crossing(Channel.E_CHANNEL, GOOD, GOOD));
        assertThat(sent).isEqualTo(new HttpSink.Sent(1, 1, 0, 0, 0, ""));
        assertThat(requests).singleElement().asString().startsWith("/api/channel/inspections ");
    }

    @Test
    void whose_document_cannot_be_read_is_identified_and_then_admitted() {
        var sent = send("s:ecret", 1_000_000, crossing(Channel.DESK, UNREADABLE, PASSPORT));
        assertThat(sent).isEqualTo(new HttpSink.Sent(1, 1, 1, 0, 0, ""));
        assertThat(requests.subList(1, 3))
                .containsExactly(
                        "/api/inspections/i1/decision \"1\" {\"decision\":\"ESTABLISH_IDENTITY\",\"group\":\"FOREIGNER\","
                                + "\"nationality\":\"FRA\",\"words\":\"seen \\\"twice\\\"\"}",
                        "/api/inspections/i1/decision \"2\" {\"decision\":\"ADMIT\",\"words\":\"seen \\\"twice\\\"\"}");
    }

    private static final GateHabits SMOOTH = new GateHabits(1, 4, 1_000_000, Duration.ZERO);
    private static final GateHabits CLUMSY = new GateHabits(1, 4, 1, Duration.ZERO);

    @Test
    void a_gate_commits_when_the_traveller_has_passed_and_tells_of_its_door() {
        var sent = send(Optional.of(SMOOTH), 30, crossing(Channel.E_CHANNEL, GOOD, GOOD));
        assertThat(sent).isEqualTo(new HttpSink.Sent(1, 1, 0, 0, 0, ""));
        assertThat(requests).hasSize(4);
        assertThat(requests.get(0)).startsWith("/api/channel/passages {\"port\":\"CNGBP\",\"lane\":\"E0");
        assertThat(requests.get(1)).startsWith("/api/channel/events ").contains("channel.door-opened");
        assertThat(requests.get(2)).startsWith("/api/channel/passages/i1/commit");
        assertThat(requests.get(3)).contains("channel.passed").contains("\"data\":{\"port\":\"CNGBP\"");
    }

    @Test
    void whoever_does_not_pass_at_the_first_gate_comes_to_the_next_and_passes() {
        var sink = sink("s:ecret", 30, Optional.of(CLUMSY));
        try (sink) {
            for (int i = 0; i < 60; i++) {
                sink.accept(new SyntheticCrossing(
                        Instant.parse("2026-11-23T04:00:00Z").plusSeconds(i),
                        "CNGBP",
                        Direction.EXIT,
                        Channel.E_CHANNEL,
                        GOOD,
                        GOOD,
                        IN_ORDER));
            }
        }
        assertThat(sink.sent()).isEqualTo(new HttpSink.Sent(60, 60, 0, 0, 0, ""));
        assertThat(requests.stream().filter(one -> one.startsWith("/api/channel/passages ")))
                .hasSize(120);
        assertThat(requests.stream().filter(one -> one.contains("/commit"))).hasSize(60);
        for (String reason : List.of("NOBODY_PASSED", "TURNED_BACK", "TWO_PERSONS", "DOOR_FAULT")) {
            assertThat(requests).anyMatch(one -> one.contains("/rollback {\"reason\":\"" + reason));
        }
        assertThat(requests.stream().filter(one -> one.contains("/rollback")))
                .as("some gates fall silent")
                .hasSizeBetween(30, 59);
    }

    @Test
    void whom_a_gate_refers_an_officer_identifies_and_admits() {
        var sent = send(Optional.of(SMOOTH), 1_000_000, crossing(Channel.E_CHANNEL, UNREADABLE, PASSPORT));
        assertThat(sent).isEqualTo(new HttpSink.Sent(1, 1, 1, 0, 0, ""));
        assertThat(requests).hasSize(3);
        assertThat(requests.get(1)).contains("/decision \"1\"").contains("ESTABLISH_IDENTITY");
    }

    @Test
    void some_of_the_referred_are_left_to_the_second_line() {
        var sent = send("s:ecret", 1, crossing(Channel.DESK, UNREADABLE, PASSPORT));
        assertThat(sent).isEqualTo(new HttpSink.Sent(1, 0, 1, 1, 0, ""));
        assertThat(requests.getLast()).contains("SEND_TO_SECOND_LINE");
    }

    @Test
    void a_token_that_is_no_longer_taken_is_fetched_anew() {
        tokenExpired = true;
        var sent = send("s:ecret", 30, crossing(Channel.E_CHANNEL, GOOD, GOOD));
        assertThat(sent.admitted()).isEqualTo(1);
        assertThat(tokens).hasValue(1);
    }

    @Test
    void a_failure_is_counted_and_says_why() {
        var sent = send("wrong", 30, crossing(Channel.DESK, GOOD, GOOD));
        assertThat(sent.failed()).isEqualTo(1);
        assertThat(sent.lastFailure()).isEqualTo("/oauth2/token answered 401: invalid_client");
    }

    private HttpSink sink(String secret, int leaveOneIn, Optional<GateHabits> habits) {
        var base = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
        return new HttpSink(base, "simulator", secret, leaveOneIn, habits);
    }

    private HttpSink.Sent send(Optional<GateHabits> habits, int leaveOneIn, SyntheticCrossing crossing) {
        var sink = sink("s:ecret", leaveOneIn, habits);
        try (sink) {
            sink.accept(crossing);
        }
        return sink.sent();
    }

    private HttpSink.Sent send(String secret, int leaveOneIn, SyntheticCrossing crossing) {
        var sink = sink(secret, leaveOneIn, Optional.empty());
        try (sink) {
            sink.accept(crossing);
        }
        return sink.sent();
    }

    private static SyntheticCrossing crossing(Channel channel, String mrz, String inHand) {
        return new SyntheticCrossing(
                Instant.parse("2026-11-23T04:00:00Z"), "CNGBP", Direction.EXIT, channel, mrz, inHand, IN_ORDER);
    }

    private void api(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        if (tokenExpired || !"Bearer t0ken".equals(headers.getFirst("Authorization"))) {
            tokenExpired = false;
            answer(exchange, 401, "{\"detail\":\"no token\"}");
            return;
        }
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var path = exchange.getRequestURI().getPath();
        if (path.endsWith("/decision")) {
            var version = headers.getFirst("If-Match");
            requests.add(path + " " + version + " " + body);
            exchange.getResponseHeaders().set("ETag", version.equals("\"1\"") ? "\"2\"" : "\"3\"");
            answer(exchange, 200, "{\"id\":\"i1\",\"verdict\":\"REFER\",\"document\":{\"group\":\"FOREIGNER\"}}");
            return;
        }
        requests.add(path + " " + body);
        if (headers.getFirst("Idempotency-Key") != null) {
            keys.add(headers.getFirst("Idempotency-Key"));
        }
        exchange.getResponseHeaders().set("ETag", "\"1\"");
        if (path.equals("/api/channel/passages")) {
            answer(
                    exchange,
                    201,
                    body.contains("???")
                            ? "{\"id\":\"i1\",\"lane\":\"E01\",\"verdict\":\"REFER\",\"reasons\":[{\"code\":\"UNREADABLE\"}]}"
                            : "{\"id\":\"i1\",\"lane\":\"E01\",\"verdict\":\"CLEAR\",\"reasons\":[]}");
            return;
        }
        answer(
                exchange,
                201,
                body.contains("???")
                        ? "{\"id\":\"i1\",\"verdict\":\"REFER\",\"document\":{\"issuer\":\"\"}}"
                        : "{\"id\":\"i1\",\"verdict\":\"CLEAR\",\"document\":{\"group\":\"CITIZEN\"}}");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}

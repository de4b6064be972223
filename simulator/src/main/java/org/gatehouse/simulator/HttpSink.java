package org.gatehouse.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Presents crossings to the platform over its JSON API, as desks and e-channels do, each on a virtual thread of its own.
 * Who is cleared at a desk is admitted. Who is referred is admitted too, after the identity has been established where the
 * document does not say it, but for some that are left in the queue of the second line. Nobody is refused over HTTP: that
 * takes two officers.
 */
public final class HttpSink implements Consumer<SyntheticCrossing>, AutoCloseable {

    private static final int AT_ONCE = 32;
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final URI base;
    private final BearerToken token;
    private final int leaveOneIn;
    private final Optional<Gates> gates;
    private final AtomicLong presented = new AtomicLong();
    private final AtomicLong admitted = new AtomicLong();
    private final AtomicLong referred = new AtomicLong();
    private final AtomicLong left = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicReference<String> lastFailure = new AtomicReference<>("");

    /**
     * What has been sent so far.
     *
     * @param presented crossings that the platform answered
     * @param admitted of them, by the e-channel or by a decision sent from here
     * @param referred of them, by the assessment
     * @param left referred ones left to officers
     * @param failed crossings given up, presented or not
     * @param lastFailure why the last one was; empty when none was
     */
    public record Sent(long presented, long admitted, long referred, long left, long failed, String lastFailure) {}

    /**
     * A sink for one platform.
     *
     * @param base address of the platform, as {@code http://localhost:8080}
     * @param clientId of an API client that may inspect at desk and e-channel
     * @param leaveOneIn of so many referred travellers one is left to the second line; 30 is about what a shift sees
     */
    public HttpSink(URI base, String clientId, String clientSecret, int leaveOneIn) {
        this(base, clientId, clientSecret, leaveOneIn, Optional.empty());
    }

    /**
     * A sink for one platform whose e-channels have gates.
     *
     * @param habits of those who pass the gates; without them an e-channel admits in one step
     */
    public HttpSink(URI base, String clientId, String clientSecret, int leaveOneIn, Optional<GateHabits> habits) {
        if (leaveOneIn < 1) {
            throw new IllegalArgumentException("one in at least one: " + leaveOneIn);
        }
        this.base = URI.create(base.toString().replaceFirst("/+$", ""));
        this.token = new BearerToken(client, URI.create(this.base + "/oauth2/token"), clientId, clientSecret);
        this.leaveOneIn = leaveOneIn;
        this.gates = habits.map(one -> new Gates(one, this.base.toString(), this::send));
    }

    /** Presents a crossing; returns at once unless many are still under way. A failure is counted, never thrown. */
    @Override
    public void accept(SyntheticCrossing crossing) {
        places.acquireUninterruptibly();
        threads.execute(() -> {
            try {
                present(crossing);
            } catch (IOException e) {
                failed.incrementAndGet();
                lastFailure.set(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                places.release();
            }
        });
    }

    public Sent sent() {
        return new Sent(presented.get(), admitted.get(), referred.get(), left.get(), failed.get(), lastFailure.get());
    }

    private void present(SyntheticCrossing crossing) throws IOException, InterruptedException {
        boolean gate = crossing.channel() == Channel.E_CHANNEL;
        var body = new JsonText()
                .with("port", crossing.port())
                .with("direction", crossing.direction().name())
                .with("mrz", crossing.mrz());
        var key = UUID.nameUUIDFromBytes(
                (crossing.at() + crossing.port() + crossing.documentInHand()).getBytes(StandardCharsets.UTF_8));
        var answer = gate && gates.isPresent()
                ? gates.get().pass(crossing, key)
                : send(HttpRequest.newBuilder(
                                URI.create(base + (gate ? "/api/channel/inspections" : "/api/inspections")))
                        .header("Idempotency-Key", key.toString())
                        .POST(BodyPublishers.ofString(body.toString())));
        presented.incrementAndGet();
        if (!JsonText.field(answer.body(), "verdict").equals("REFER")) {
            if (!gate) {
                decide(answer, new JsonText().with("decision", "ADMIT"));
            }
            admitted.incrementAndGet();
            return;
        }
        referred.incrementAndGet();
        if (Math.floorMod(Bits.mix(key.getMostSignificantBits()), leaveOneIn) == 0) {
            left.incrementAndGet();
            if (!gate) {
                decide(
                        answer,
                        new JsonText().with("decision", "SEND_TO_SECOND_LINE").with("words", words(crossing)));
            }
            return;
        }
        admit(crossing, answer);
        admitted.incrementAndGet();
    }

    private void admit(SyntheticCrossing crossing, HttpResponse<String> referral)
            throws IOException, InterruptedException {
        var answer = referral;
        if (unknown(answer)) {
            var bearer = Bearer.of(crossing.documentInHand());
            answer = decide(
                    answer,
                    new JsonText()
                            .with("decision", "ESTABLISH_IDENTITY")
                            .with("group", bearer.group())
                            .with("nationality", bearer.nationality())
                            .with("words", words(crossing)));
        }
        decide(answer, new JsonText().with("decision", "ADMIT").with("words", words(crossing)));
    }

    /** Whether nobody knows who the traveller is; a gate is told no more of it than that the document cannot be read. */
    private static boolean unknown(HttpResponse<String> referral) {
        boolean passage = !JsonText.field(referral.body(), "lane").isEmpty();
        return passage
                ? referral.body().contains("\"UNREADABLE\"")
                : JsonText.field(referral.body(), "group").isEmpty();
    }

    /** An officer's words; who would be refused by two officers is found in order when there is only this one. */
    private static String words(SyntheticCrossing crossing) {
        return switch (crossing.bearing()) {
            case Bearing.AdmitAfterCheck(var reason) -> reason;
            case Bearing.Refuse _ -> "Document and bearer checked at the second line.";
        };
    }

    private HttpResponse<String> decide(HttpResponse<String> inspection, JsonText decision)
            throws IOException, InterruptedException {
        var id = JsonText.field(inspection.body(), "id");
        var version = inspection.headers().firstValue("ETag").orElse("");
        return send(HttpRequest.newBuilder(URI.create(base + "/api/inspections/" + id + "/decision"))
                .header("If-Match", version)
                .POST(BodyPublishers.ofString(decision.toString())));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        request.timeout(TIMEOUT).header("Content-Type", "application/json").header("Accept", "application/json");
        var response = client.send(
                request.setHeader("Authorization", "Bearer " + token.value()).build(), BodyHandlers.ofString());
        if (response.statusCode() == 401) {
            token.forget();
            response = client.send(
                    request.setHeader("Authorization", "Bearer " + token.value())
                            .build(),
                    BodyHandlers.ofString());
        }
        if (response.statusCode() >= 300) {
            throw new IOException("%s answered %d: %s"
                    .formatted(
                            response.request().uri().getPath(),
                            response.statusCode(),
                            JsonText.field(response.body(), "detail")));
        }
        return response;
    }

    /** Waits a little for what is under way, and takes nothing more. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
        client.close();
    }
}

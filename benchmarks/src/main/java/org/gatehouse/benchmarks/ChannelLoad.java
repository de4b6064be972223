package org.gatehouse.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.gatehouse.documents.CheckDigit;

/** Clients of the e-channel's API, each with one request under way. */
final class ChannelLoad {

    private static final String CLIENT = "demo-channel";

    private final String address;
    private final String secret;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger travellers = new AtomicInteger();
    private String token = "";

    ChannelLoad(String address, String secret) {
        this.address = address;
        this.secret = secret;
    }

    /** @param failed answers other than 201 */
    record Measured(double perSecond, double p50Millis, double p99Millis, long failed) {}

    void authorize() throws IOException, InterruptedException {
        String credentials =
                Base64.getEncoder().encodeToString((CLIENT + ":" + secret).getBytes(StandardCharsets.UTF_8));
        var response = client.send(
                HttpRequest.newBuilder(URI.create(address + "/oauth2/token"))
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                        .build(),
                BodyHandlers.ofString());
        String body = response.body();
        int from = body.indexOf("\"access_token\":\"");
        if (from < 0) {
            throw new IllegalStateException("no token: " + response.statusCode() + " " + body);
        }
        from += "\"access_token\":\"".length();
        token = body.substring(from, body.indexOf('"', from));
    }

    private int inspect(ChannelWire wire) throws IOException {
        return wire.post(
                "/api/channel/inspections",
                token,
                UUID.randomUUID().toString(),
                "{\"port\":\"CNPVG\",\"direction\":\"EXIT\",\"mrz\":\"" + passport() + "\"}");
    }

    private String passport() {
        String number = "EX%07d".formatted(travellers.incrementAndGet() % 10_000_000);
        String numbered = number + CheckDigit.of(number);
        String born = "850612" + CheckDigit.of("850612");
        String until = "340101" + CheckDigit.of("340101");
        String optional = "<<<<<<<<<<<<<<0";
        return "P<CHNMUSTER<<VERA<<<<<<<<<<<<<<<<<<<<<<<<<<<\\n" + numbered + "CHN" + born + "F" + until + optional
                + CheckDigit.of(numbered + born + until + optional);
    }

    /** Each client sends the next request as soon as the last is answered. */
    Measured closedLoop(int clients, Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        return drive(clients, time, (wire, latencies, failed) -> {
            while (System.nanoTime() < end) {
                long sent = System.nanoTime();
                if (inspect(wire) != 201) {
                    failed.incrementAndGet();
                }
                latencies.add(System.nanoTime() - sent);
            }
        });
    }

    /** Requests start at fixed instants, whether earlier ones are answered or not: a slow answer is counted from when it was due. */
    Measured openLoop(int clients, double perSecond, Duration time) throws InterruptedException {
        var schedule = new Schedule(perSecond, time);
        return drive(clients, time, (wire, latencies, failed) -> {
            for (var due = schedule.next(); due.isPresent(); due = schedule.next()) {
                if (inspect(wire) != 201) {
                    failed.incrementAndGet();
                }
                latencies.add(System.nanoTime() - due.getAsLong());
            }
        });
    }

    private interface Client {
        void run(ChannelWire wire, ConcurrentLinkedQueue<Long> latencies, AtomicLong failed) throws IOException;
    }

    private Measured drive(int clients, Duration time, Client client) throws InterruptedException {
        var latencies = new ConcurrentLinkedQueue<Long>();
        var failed = new AtomicLong();
        var done = new CountDownLatch(clients);
        long start = System.nanoTime();
        for (int i = 0; i < clients; i++) {
            Thread.ofPlatform().daemon().start(() -> {
                try (var wire = new ChannelWire(URI.create(address))) {
                    client.run(wire, latencies, failed);
                } catch (IOException e) {
                    failed.incrementAndGet();
                } finally {
                    done.countDown();
                }
            });
        }
        done.await();
        double seconds = (System.nanoTime() - start) / 1e9;
        long[] sorted = latencies.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return new Measured(
                sorted.length / Math.max(seconds, time.toMillis() / 1e3),
                Medians.percentile(sorted, 0.5) / 1e6,
                Medians.percentile(sorted, 0.99) / 1e6,
                failed.get());
    }
}

package org.gatehouse.trust.refreshing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gatehouse.reference.Problem;
import org.gatehouse.trust.TrustImports;
import org.gatehouse.trust.TrustImports.Delivery;
import org.springframework.stereotype.Component;

/** Fetches files from addresses, those alone that changed since the last time. */
@Component
class Addresses {

    private static final int REDIRECTS_MAX = 3;
    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(20);

    private final TrustImports imports;
    private final SourceStore sources;
    private final RefreshSettings settings;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECTED_WITHIN)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Addresses(TrustImports imports, SourceStore sources, RefreshSettings settings, Clock clock) {
        this.imports = imports;
        this.sources = sources;
        this.settings = settings;
        this.clock = clock;
    }

    /** Fetches those whose time has come. */
    void fetchDue() {
        for (URI address : settings.addresses()) {
            Instant now = clock.instant();
            boolean due = sources.tried(address.toString())
                    .map(tried -> !tried.plus(settings.addressesEvery()).isAfter(now))
                    .orElse(true);
            if (due) {
                fetch(address);
            }
        }
    }

    void fetch(URI address) {
        String name = address.toString();
        try {
            SourceStore.Mark mark = sources.mark(name);
            HttpResponse<byte[]> answer = get(address, mark);
            switch (answer.statusCode()) {
                case 200 -> {
                    imports.take(new Delivery(name, answer.body(), RefreshClerk.BY_WHOM, Optional.empty()));
                    sources.succeeded(name, clock.instant(), mark(answer));
                }
                case 304 -> sources.succeeded(name, clock.instant(), mark);
                default -> sources.failed(name, clock.instant(), "answered " + answer.statusCode());
            }
        } catch (Problem problem) {
            sources.failed(name, clock.instant(), problem.type());
        } catch (IOException e) {
            sources.failed(name, clock.instant(), String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static SourceStore.Mark mark(HttpResponse<?> answer) {
        return new SourceStore.Mark(
                answer.headers().firstValue("ETag").orElse(""),
                answer.headers().firstValue("Last-Modified").orElse(""));
    }

    /** Follows redirects on the same host alone: whom the authority named is whom it gets. */
    private HttpResponse<byte[]> get(URI address, SourceStore.Mark mark) throws IOException, InterruptedException {
        URI at = address;
        for (int i = 0; i <= REDIRECTS_MAX; i++) {
            HttpResponse<byte[]> answer = once(at, mark);
            if (answer.statusCode() / 100 != 3 || answer.statusCode() == 304) {
                return answer;
            }
            URI next = at.resolve(target(answer));
            if (!RefreshSettings.allowed(next)
                    || !next.getHost().equalsIgnoreCase(address.getHost())
                    || next.getPort() != address.getPort()
                    || !next.getScheme().equalsIgnoreCase(address.getScheme())) {
                throw new IOException("sent on to another host, which is not followed: " + next);
            }
            at = next;
        }
        throw new IOException("sent on too often");
    }

    private static URI target(HttpResponse<?> answer) throws IOException {
        try {
            return URI.create(answer.headers().firstValue("Location").orElse(""));
        } catch (IllegalArgumentException e) {
            throw new IOException("sent on to an address that is none");
        }
    }

    private HttpResponse<byte[]> once(URI at, SourceStore.Mark mark) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(at).timeout(settings.within());
        if (!mark.etag().isEmpty()) {
            request.header("If-None-Match", mark.etag());
        }
        if (!mark.lastModified().isEmpty()) {
            request.header("If-Modified-Since", mark.lastModified());
        }
        CompletableFuture<HttpResponse<byte[]>> fetched = client.sendAsync(
                request.GET().build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), settings.bytesMax()));
        try {
            return fetched.get(settings.within().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("no answer within " + settings.within());
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getMessage()), e);
        } finally {
            fetched.cancel(true);
        }
    }
}

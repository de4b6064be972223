package org.gatehouse.trust.refreshing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.gatehouse.trust.IssuingState;
import org.gatehouse.trust.TrustImports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder and the addresses, with a real folder and a real server. */
@HouseTest
class RefreshTest {

    private final TrustImports imports;
    private final SourceStore sources;
    private final SettableClock clock;

    RefreshTest(TrustImports imports, SourceStore sources, SettableClock clock) {
        this.imports = imports;
        this.sources = sources;
        this.clock = clock;
    }

    private static RefreshSettings settings(List<URI> addresses) {
        return new RefreshSettings(
                true, Duration.ofSeconds(1), addresses, Duration.ofHours(1), Duration.ofSeconds(2), 1);
    }

    private byte[] aRoot() {
        return new IssuingState("DE", "D", clock.instant()).root();
    }

    @Test
    void a_file_is_taken_when_it_no_longer_grows_and_its_report_lies_beside_it(@TempDir Path home) throws IOException {
        var inbox = new Inbox(imports, sources, settings(List.of()), clock, new HomeFolder(home));
        inbox.look();
        Path file = home.resolve("trust/inbox/" + UUID.randomUUID() + ".der");
        Files.write(file, aRoot());
        Files.write(home.resolve("trust/inbox/noise"), new byte[] {1, 2, 3});
        inbox.look();
        assertThat(file).as("it may still be written").exists();
        inbox.look();
        assertThat(file).doesNotExist();
        assertThat(names(home.resolve("trust/done"))).hasSize(2).anyMatch(name -> name.endsWith(".report.txt"));
        assertThat(names(home.resolve("trust/rejected"))).hasSize(2);
        assertThat(imports.sources()).anySatisfy(source -> {
            assertThat(source.name()).isEqualTo("inbox");
            assertThat(source.failure()).contains("noise");
        });
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void an_address_is_fetched_again_only_when_it_changed_and_failures_are_kept() throws IOException {
        byte[] root = aRoot();
        var unchanged = new AtomicInteger();
        var broken = new AtomicInteger();
        try (var server = new Server(exchange -> {
            if (broken.get() > 0) {
                answer(exchange, broken.get(), new byte[0]);
            } else if ("\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                unchanged.incrementAndGet();
                answer(exchange, 304, new byte[0]);
            } else {
                exchange.getResponseHeaders().set("ETag", "\"1\"");
                answer(exchange, 200, root);
            }
        })) {
            var address = server.address("/list");
            var addresses = new Addresses(imports, sources, settings(List.of(address)), clock);
            addresses.fetch(address);
            assertThat(source(address).failure()).isEmpty();
            assertThat(imports.latest()).anyMatch(made -> made.source().equals(address.toString()));
            addresses.fetch(address);
            assertThat(unchanged).hasValue(1);
            addresses.fetchDue();
            assertThat(unchanged).as("not yet due").hasValue(1);
            broken.set(500);
            addresses.fetch(address);
            assertThat(source(address).failure()).contains("500");
            assertThat(source(address).succeededAt()).isPresent();
        }
    }

    @Test
    void nobody_sends_the_house_to_another_host_or_floods_it() throws IOException {
        try (var server = new Server(exchange -> {
            if (exchange.getRequestURI().getPath().equals("/away")) {
                exchange.getResponseHeaders().set("Location", "https://elsewhere.example/list");
                answer(exchange, 302, new byte[0]);
            } else {
                answer(exchange, 200, new byte[2 * 1024 * 1024]);
            }
        })) {
            var addresses = new Addresses(imports, sources, settings(List.of()), clock);
            addresses.fetch(server.address("/away"));
            assertThat(source(server.address("/away")).failure()).contains("another host");
            addresses.fetch(server.address("/flood"));
            assertThat(source(server.address("/flood")).failure()).isNotEmpty();
            assertThat(imports.latest())
                    .noneMatch(made ->
                            made.source().equals(server.address("/flood").toString()));
        }
    }

    @Test
    void files_come_by_https_alone_unless_from_this_machine() {
        for (String bad : new String[] {"http://pki.example/list", "ftp://pki.example/x", "file:///etc/passwd"}) {
            assertThatThrownBy(() -> settings(List.of(URI.create(bad)))).hasMessageContaining("https");
        }
        assertThat(settings(List.of(URI.create("https://pki.example/list"))).addresses())
                .hasSize(1);
    }

    private TrustImports.Source source(URI address) {
        return imports.sources().stream()
                .filter(source -> source.name().equals(address.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            try (var to = exchange.getResponseBody()) {
                to.write(body);
            } catch (IOException gone) {
                assertThat(gone).as("who had enough hangs up").isNotNull();
            }
        }
        exchange.close();
    }

    private record Server(HttpServer server) implements AutoCloseable {

        Server(com.sun.net.httpserver.HttpHandler handler) throws IOException {
            this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            server.createContext("/", handler);
            server.start();
        }

        URI address(String path) {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}

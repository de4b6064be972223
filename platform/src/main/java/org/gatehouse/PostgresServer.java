package org.gatehouse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server process of one cluster: makes the cluster, starts it, finds the one that a killed predecessor left running,
 * stops it. Knows nothing of connections and passwords of the application.
 */
final class PostgresServer {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);

    /** A start that takes longer than seconds only does so while it replays its log after a crash. */
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(10);

    /** Children of a killed server keep its shared memory until they notice. */
    private static final Duration ORPHANS_END_WITHIN = Duration.ofSeconds(15);

    private static final int PORTS_TRIED = 5;

    private final Home home;
    private final PostgresPrograms programs;
    private final Unprivileged unprivileged;

    PostgresServer(Home home) {
        this.home = home;
        this.programs = PostgresPrograms.unpackedIn(home.programs());
        this.unprivileged = Unprivileged.ofThisProcess();
    }

    /** The server that runs on this home's cluster and takes connections. */
    static Optional<PostmasterFile> running(Home home) {
        return PostmasterFile.in(home.postgres()).filter(PostmasterFile::runs).filter(PostmasterFile::ready);
    }

    /** Starts the server, or takes over the one that runs already; returns when it takes connections. */
    PostmasterFile start() throws IOException, InterruptedException {
        var found = PostmasterFile.in(home.postgres());
        if (found.isPresent() && found.get().runs()) {
            LOG.info(
                    "PostgreSQL was left running as process {}: taking it over",
                    found.get().pid());
            return awaitReady();
        }
        initialize();
        long begun = System.nanoTime();
        boolean crashed = found.isPresent();
        for (int attempt = 1; ; attempt++) {
            int port = rememberedPort();
            Files.writeString(portFile(), Integer.toString(port));
            try {
                return launch(port);
            } catch (IOException e) {
                boolean portTaken = attempt < PORTS_TRIED && !free(port);
                boolean orphans = crashed && elapsed(begun).compareTo(ORPHANS_END_WITHIN) < 0;
                if (!portTaken && !orphans) {
                    throw e;
                }
                LOG.info("PostgreSQL did not start at once; trying again", e);
                Thread.sleep(300);
            }
        }
    }

    /** Starts again on the port that the application knows already; one attempt. */
    PostmasterFile restart(int port) throws IOException, InterruptedException {
        var found = PostmasterFile.in(home.postgres());
        return found.isPresent() && found.get().runs() ? awaitReady() : launch(port);
    }

    private PostmasterFile launch(int port) throws IOException, InterruptedException {
        removeTraces();
        PostgresSettings.write(home.postgres(), port, home.run(), home.logs());
        unprivileged.hand(home.run());
        unprivileged.hand(home.logs());
        Path output = home.logs().resolve("postgres-start.log");
        int exit = run(
                output,
                programs.control().toString(),
                "start",
                "-w",
                "-s",
                "-t",
                Long.toString(STARTS_WITHIN.toSeconds()),
                "-D",
                home.postgres().toString(),
                "-l",
                home.logs().resolve("postgres-early.log").toString());
        if (exit != 0) {
            throw new IOException(
                    "pg_ctl start answered " + exit + ", see " + output + " and the newest file beside it");
        }
        return awaitReady();
    }

    /** What a killed server left for its successor to stumble over: its process may still be listed, or be another one. */
    private void removeTraces() throws IOException {
        Files.deleteIfExists(home.postgres().resolve("postmaster.pid"));
        try (var sockets = Files.newDirectoryStream(home.run(), ".s.PGSQL.*")) {
            for (Path each : sockets) {
                Files.delete(each);
            }
        }
    }

    private PostmasterFile awaitReady() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        while (elapsed(begun).compareTo(STARTS_WITHIN) < 0) {
            var found = PostmasterFile.in(home.postgres());
            if (found.isPresent() && found.get().ready() && found.get().runs()) {
                return found.get();
            }
            if (found.isEmpty() || !found.get().runs()) {
                throw new IOException("PostgreSQL ended while it started, see the newest file in " + home.logs());
            }
            Thread.sleep(20);
        }
        throw new IOException("PostgreSQL did not become ready within " + STARTS_WITHIN.toMinutes() + " minutes");
    }

    private static Duration elapsed(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Asks the server to end: no new connections, open transactions rolled back, everything written. */
    void stop() throws IOException, InterruptedException {
        Path output = home.logs().resolve("postgres-stop.log");
        int exit = run(
                output,
                programs.control().toString(),
                "stop",
                "-s",
                "-w",
                "-m",
                "fast",
                "-t",
                "120",
                "-D",
                home.postgres().toString());
        if (exit != 0 && running(home).isPresent()) {
            throw new IOException("PostgreSQL did not stop, see " + output);
        }
    }

    /** Makes the cluster beside its place and moves it there, so that a crash leaves none rather than half of one. */
    private void initialize() throws IOException, InterruptedException {
        if (Files.exists(home.postgres().resolve("PG_VERSION"))) {
            return;
        }
        Path beside = home.folder().resolve("postgres.new");
        PostgresPrograms.deleteAll(beside);
        Files.createDirectories(beside);
        Path password = home.run().resolve("initial.password");
        Home.writeSecret(password, home.password("postgres"));
        unprivileged.hand(beside);
        unprivileged.hand(password);
        Path output = home.logs().resolve("postgres-init.log");
        int exit = run(
                output,
                programs.initdb().toString(),
                "--pgdata=" + beside,
                "--username=postgres",
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        Files.delete(password);
        if (exit != 0) {
            throw new IOException("initdb answered " + exit + ", see " + output);
        }
        Files.move(beside, home.postgres());
    }

    private int run(Path output, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(unprivileged.command(List.of(command)))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .directory(home.run().toFile())
                .start();
        return process.waitFor();
    }

    private Path portFile() {
        return home.run().resolve("postgres.port");
    }

    private int rememberedPort() throws IOException {
        if (Files.exists(portFile())) {
            try (Stream<String> lines = Files.lines(portFile())) {
                int port = Integer.parseInt(lines.findFirst().orElse("0").strip());
                if (port > 0 && free(port)) {
                    return port;
                }
            } catch (NumberFormatException _) {
                LOG.info("the remembered port of PostgreSQL cannot be read; taking another one");
            }
        }
        return freePort();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException _) {
            return false;
        }
    }
}

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

    /** A start that takes longer only does so while it replays its log after a crash. */
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(10);

    /** Between the command to start and the first sign of life; much on a machine that is busy. */
    private static final Duration APPEARS_WITHIN = Duration.ofSeconds(20);

    private static final Duration ORPHANS_END_WITHIN = Duration.ofSeconds(20);
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
        if (found.isPresent()) {
            if (found.get().runs()) {
                LOG.info(
                        "PostgreSQL was left running as process {}: taking it over",
                        found.get().pid());
                return awaitReady(System.nanoTime());
            }
            found.get().delete();
        }
        initialize();
        return startOnSomePort();
    }

    private PostmasterFile startOnSomePort() throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            int port = attempt == 1 ? rememberedPort() : freePort();
            Files.writeString(portFile(), Integer.toString(port));
            try {
                return launch(port);
            } catch (IOException e) {
                if (attempt == PORTS_TRIED || free(port)) {
                    throw e;
                }
                LOG.info("port {} was taken while PostgreSQL started; trying another one", port);
            }
        }
    }

    /** Starts again on the port that the application knows already. */
    PostmasterFile restart(int port) throws IOException, InterruptedException {
        var found = PostmasterFile.in(home.postgres());
        if (found.isPresent() && found.get().runs()) {
            return awaitReady(System.nanoTime());
        }
        if (found.isPresent()) {
            found.get().delete();
        }
        return launch(port);
    }

    private PostmasterFile launch(int port) throws IOException, InterruptedException {
        PostgresSettings.write(home.postgres(), port, home.run(), home.logs());
        unprivileged.hand(home.run());
        unprivileged.hand(home.logs());
        long begun = System.nanoTime();
        while (true) {
            Files.deleteIfExists(home.run().resolve("postgres.out"));
            Path output = home.logs().resolve("postgres-start.log");
            int exit = run(
                    output,
                    programs.control().toString(),
                    "start",
                    "-W",
                    "-s",
                    "-D",
                    home.postgres().toString(),
                    "-l",
                    home.run().resolve("postgres.out").toString());
            try {
                if (exit != 0) {
                    throw new IOException("pg_ctl start answered " + exit + ", see " + output);
                }
                return awaitReady(System.nanoTime());
            } catch (IOException e) {
                // Children of a killed server keep its shared memory until they notice; that takes seconds at most.
                if (!saidSinceStart("still in use") || elapsed(begun).compareTo(ORPHANS_END_WITHIN) > 0) {
                    throw e;
                }
                Thread.sleep(200);
            }
        }
    }

    private boolean saidSinceStart(String words) throws IOException {
        Path said = home.run().resolve("postgres.out");
        return Files.exists(said) && Files.readString(said).contains(words);
    }

    private PostmasterFile awaitReady(long begun) throws IOException, InterruptedException {
        Duration told = Duration.ofSeconds(5);
        while (true) {
            var found = PostmasterFile.in(home.postgres());
            if (found.isPresent() && found.get().ready() && found.get().runs()) {
                Files.deleteIfExists(home.run().resolve("postgres.out"));
                return found.get();
            }
            Duration waited = elapsed(begun);
            boolean dead = found.isEmpty() || !found.get().runs();
            Duration patience = saidSinceStart("FATAL") ? Duration.ofMillis(300) : APPEARS_WITHIN;
            if (dead && waited.compareTo(patience) > 0 || waited.compareTo(STARTS_WITHIN) > 0) {
                throw new IOException("PostgreSQL did not start, see the newest file in " + home.logs());
            }
            if (waited.compareTo(told) > 0) {
                LOG.info("PostgreSQL is still starting after {} s; after a crash it replays its log", told.toSeconds());
                told = told.plusSeconds(5);
            }
            Thread.sleep(10);
        }
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

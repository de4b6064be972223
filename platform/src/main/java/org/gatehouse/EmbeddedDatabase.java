package org.gatehouse;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL below the home folder. It starts on its own thread while the rest of the program loads, is watched and
 * started again should it die, and ends with the application: first the pool closes, then the server stops. What a killed
 * application left running is taken over by the next one.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    static final String NAME = "gatehouse";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final long WATCHED_EVERY_MILLIS = 200;

    private final Home home;
    private final @Nullable HomeLock lock;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final Thread keeper;
    private volatile boolean closing;

    private EmbeddedDatabase(Home home, @Nullable HomeLock lock) {
        this.home = home;
        this.lock = lock;
        this.keeper = new Thread(this::keep, "postgres-keeper");
        keeper.setDaemon(true);
    }

    /**
     * Takes the home for this process and begins to start; returns at once.
     *
     * @throws StartProblem when another process has the home
     */
    public static EmbeddedDatabase start(Home home) {
        var database = new EmbeddedDatabase(home, HomeLock.take(home));
        database.keeper.start();
        return database;
    }

    /**
     * For commands that only read: uses the server of the application that runs in this home, when there is one; otherwise
     * starts it.
     *
     * @throws StartProblem when another process has the home and its server does not answer
     */
    public static EmbeddedDatabase join(Home home) {
        Optional<HomeLock> lock = HomeLock.tryTake(home);
        if (lock.isPresent()) {
            var database = new EmbeddedDatabase(home, lock.get());
            database.keeper.start();
            return database;
        }
        var running = PostgresServer.running(home).orElseThrow(() -> HomeLock.taken(home));
        var database = new EmbeddedDatabase(home, null);
        database.port.complete(running.port());
        return database;
    }

    /** Whether the server belongs to another process and stays when this one ends. */
    public boolean joined() {
        return lock == null;
    }

    /**
     * Address of the database; waits until it takes connections.
     *
     * @throws StartProblem when it did not start
     */
    public String url() {
        return url(awaitPort(), NAME);
    }

    public String user() {
        return NAME;
    }

    public String password() {
        return home.password("database");
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private int awaitPort() {
        try {
            return port.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StartProblem problem) {
                throw problem;
            }
            throw new StartProblem(
                    "The database in " + home.postgres() + " did not start. Look into " + home.logs()
                            + " and run: gatehouse doctor",
                    e);
        }
    }

    private void keep() {
        try {
            var server = new PostgresServer(home);
            PostmasterFile postmaster = server.start();
            prepare(postmaster.port());
            port.complete(postmaster.port());
            while (!closing) {
                Thread.sleep(WATCHED_EVERY_MILLIS);
                if (!postmaster.runs() && !closing) {
                    postmaster = startAgain(server, postmaster);
                }
            }
        } catch (IOException | SQLException | RuntimeException e) {
            port.completeExceptionally(e);
            LOG.error("the embedded PostgreSQL cannot be kept running", e);
        } catch (InterruptedException e) {
            port.completeExceptionally(e);
            Thread.currentThread().interrupt();
        }
    }

    private PostmasterFile startAgain(PostgresServer server, PostmasterFile died) throws InterruptedException {
        LOG.warn("PostgreSQL (process {}) died; starting it again", died.pid());
        while (true) {
            try {
                PostmasterFile started = server.restart(died.port());
                LOG.warn("PostgreSQL runs again as process {}", started.pid());
                return started;
            } catch (IOException e) {
                if (closing) {
                    return died;
                }
                LOG.warn("PostgreSQL did not start again yet", e);
                Thread.sleep(WATCHED_EVERY_MILLIS);
            }
        }
    }

    /** Makes role and database when they are missing, and makes sure that the server is the one of this home. */
    private void prepare(int atPort) throws SQLException {
        try (var connection = connect(atPort)) {
            verifyFolder(connection);
        } catch (SQLException e) {
            if (!"28P01".equals(e.getSQLState()) && !"3D000".equals(e.getSQLState())) {
                throw e;
            }
            try (var connection =
                    PostgresConnections.open(url(atPort, "postgres"), "postgres", home.password("postgres"))) {
                verifyFolder(connection);
                createRole(connection);
                createDatabase(connection);
            }
        }
    }

    private Connection connect(int atPort) throws SQLException {
        return PostgresConnections.open(url(atPort, NAME), user(), password());
    }

    private void verifyFolder(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SHOW data_directory")) {
            row.next();
            Path served = Path.of(row.getString(1)).toAbsolutePath().normalize();
            if (!served.equals(home.postgres())) {
                throw new StartProblem("The server that answered keeps its data in " + served + " and not in "
                        + home.postgres() + ". Stop it and start again.");
            }
        }
    }

    private void createRole(Connection connection) throws SQLException {
        try (var make = connection.createStatement();
                var set = connection.prepareStatement("SELECT set_config('gatehouse.password', ?, false)")) {
            set.setString(1, password());
            set.execute();
            make.execute("""
                    DO $$
                    BEGIN
                        IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gatehouse') THEN
                            CREATE ROLE gatehouse LOGIN IN ROLE pg_monitor;
                        END IF;
                        EXECUTE format('ALTER ROLE gatehouse PASSWORD %L', current_setting('gatehouse.password'));
                    END $$
                    """);
        }
    }

    private static void createDatabase(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = 'gatehouse'")) {
            if (found.next()) {
                return;
            }
        }
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE gatehouse OWNER gatehouse");
        }
    }

    /** Stops the server, unless it belongs to another process. May be called twice. */
    @Override
    public synchronized void close() {
        if (closing || lock == null) {
            return;
        }
        closing = true;
        try {
            awaitStarted();
            keeper.join(30_000);
            if (PostgresServer.running(home).isPresent()) {
                new PostgresServer(home).stop();
            }
        } catch (IOException e) {
            LOG.error("the embedded PostgreSQL did not stop; the next start takes it over", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.close();
        }
    }

    /** A server that is half started cannot be asked to stop. */
    private void awaitStarted() {
        try {
            port.join();
        } catch (CompletionException e) {
            LOG.debug("it had not started", e);
        }
    }
}

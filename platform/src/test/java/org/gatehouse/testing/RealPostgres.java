package org.gatehouse.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One PostgreSQL for all tests of a run, an empty database for each house that is started in it. */
public final class RealPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static final class Server {
        static final EmbeddedPostgres STARTED = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "gatehouse.db-url=" + emptyDatabase(),
                        "gatehouse.db-connections=8",
                        // signals are raised when a test computes, not when a minute has passed on the machine
                        "gatehouse.warning.first-after=1d",
                        "gatehouse.home=" + emptyHome())
                .applyTo(context);
    }

    /** A folder for keys and logs that nobody has used yet. */
    public static Path emptyHome() {
        try {
            var home = Files.createTempDirectory("gatehouse-home");
            home.toFile().deleteOnExit();
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Address of a database that nobody has used yet. */
    public static String emptyDatabase() {
        String name = "house" + DATABASES.incrementAndGet();
        try (var connection = Server.STARTED.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Server.STARTED.getJdbcUrl("postgres", name);
    }
}

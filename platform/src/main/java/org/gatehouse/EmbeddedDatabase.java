package org.gatehouse;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL below the home folder, started and stopped with the application. */
final class EmbeddedDatabase implements AutoCloseable {

    private final @Nullable EmbeddedPostgres server;

    private EmbeddedDatabase(@Nullable EmbeddedPostgres server) {
        this.server = server;
    }

    static EmbeddedDatabase none() {
        return new EmbeddedDatabase(null);
    }

    static EmbeddedDatabase start(Path home) {
        try {
            return new EmbeddedDatabase(EmbeddedPostgres.builder()
                    .setDataDirectory(home.resolve("postgres").toAbsolutePath())
                    .setCleanDataDirectory(false)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setRegisterShutdownHook(false)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        if (server == null) {
            throw new IllegalStateException("no embedded database was started");
        }
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
        }
    }
}

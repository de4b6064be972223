package org.gatehouse.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import org.gatehouse.documents.issue.DemoPki;

/** Files of the state of the specimens, made once for all tests. */
final class DemoFolder {

    private static final class Made {
        static final Path FOLDER = make();

        private static Path make() {
            try {
                Path folder = Files.createTempDirectory("utopia");
                return switch (DemoPki.write(folder, Instant.now().minusSeconds(3600), new SecureRandom())) {
                    case DemoPki.Outcome.Written _ -> folder;
                    case DemoPki.Outcome.AlreadyThere(var file) -> throw new IllegalStateException(file.toString());
                    case DemoPki.Outcome.NotWritable(var file, var cause) ->
                        throw new IllegalStateException(file + cause);
                    case DemoPki.Outcome.NotMade(var cause) -> throw new IllegalStateException(cause);
                };
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private DemoFolder() {}

    static byte[] read(String name) {
        try {
            return Files.readAllBytes(Made.FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

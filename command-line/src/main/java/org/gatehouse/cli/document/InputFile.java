package org.gatehouse.cli.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that a person names: read whole, with a bound, or told why not. */
final class InputFile {

    /** The largest downloads of the ICAO directory stay below; anything larger is a mistake. */
    private static final long BYTES_MAX = 128L * 1024 * 1024;

    private InputFile() {}

    static byte[] read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString(), null, "there is no such file");
        }
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder, not a file.");
        }
        if (Files.size(file) > BYTES_MAX) {
            throw new IOException(file + " is larger than " + BYTES_MAX / 1024 / 1024 + " MiB.");
        }
        return Files.readAllBytes(file);
    }

    static String sentence(IOException failed) {
        return failed instanceof NoSuchFileException absent
                ? "There is no file " + absent.getFile() + "."
                : "A file cannot be read: " + failed.getMessage();
    }
}

package org.gatehouse.statistics.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/** Files that Spark's processes leave in the home. */
final class SparkFolder {

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private SparkFolder() {}

    static Path log(Path home, String name) throws IOException {
        return Files.createDirectories(home.resolve("logs").resolve("spark")).resolve(name + ".log");
    }

    /** A file in which a secret may stand. */
    static Path secret(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, OWNER_ONLY);
        return Files.writeString(file, content);
    }

    /** Spark may still be clearing away itself. */
    static void discard(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException | java.io.UncheckedIOException _) {
            // gone meanwhile
        }
    }
}

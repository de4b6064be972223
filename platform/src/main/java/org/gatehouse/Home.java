package org.gatehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The folder in which one installation keeps all that it must not lose: database, keys, logs, archive
 * ({@code GATEHOUSE_HOME}). One process at a time owns it.
 *
 * @param folder absolute and normalized
 */
public record Home(Path folder) {

    public Home {
        folder = folder.toAbsolutePath().normalize();
    }

    /** The cluster of the embedded PostgreSQL. */
    public Path postgres() {
        return folder.resolve("postgres");
    }

    /** Secrets that were made here; each file can be read by its owner only. */
    public Path keys() {
        return folder.resolve("keys");
    }

    public Path logs() {
        return folder.resolve("logs");
    }

    /** Things that mean nothing after a restart: sockets, the lock. */
    Path run() {
        return folder.resolve("run");
    }

    /** Programs unpacked from the jars, one folder a version. */
    Path programs() {
        return folder.resolve("programs");
    }

    /** @throws StartProblem when the folder cannot be made or written */
    public void create() {
        try {
            for (Path each : new Path[] {folder, keys(), run()}) {
                if (!Files.isDirectory(each)) {
                    Files.createDirectories(each);
                }
            }
            Files.createDirectories(logs());
            Files.setPosixFilePermissions(keys(), PosixFilePermissions.fromString("rwx------"));
            if (!Files.isWritable(folder)) {
                throw new IOException("not writable");
            }
        } catch (IOException e) {
            throw new StartProblem(
                    "The home folder " + folder
                            + " cannot be written. Make it writable for this user, or name another one"
                            + " by GATEHOUSE_HOME.",
                    e);
        }
    }

    /** A password of 192 bits that was made when it was first asked for and is kept in the keys. */
    String password(String name) {
        Path file = keys().resolve(name + ".password");
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[24];
                new SecureRandom().nextBytes(random);
                writeSecret(file, HexFormat.of().formatHex(random));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes beside the file and renames, so that a crash leaves the old one or the new one. */
    static void writeSecret(Path file, String content) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        Files.createFile(beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(beside, content);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}

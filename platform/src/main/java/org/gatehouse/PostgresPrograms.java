package org.gatehouse;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The programs of PostgreSQL, unpacked once from their jar; the folder carries the checksum of what was unpacked. */
final class PostgresPrograms {

    private final Path folder;

    private PostgresPrograms(Path folder) {
        this.folder = folder;
    }

    Path initdb() {
        return folder.resolve("bin/initdb");
    }

    Path control() {
        return folder.resolve("bin/pg_ctl");
    }

    Path folder() {
        return folder;
    }

    static PostgresPrograms unpackedIn(Path programs) {
        String archive = archiveOfThisMachine();
        try {
            Path folder = programs.resolve("postgresql-" + checksum(archive));
            if (!Files.isDirectory(folder)) {
                Path beside = Files.createDirectories(
                        programs.resolve(".unpacking-" + ProcessHandle.current().pid()));
                unpack(archive, beside);
                settle(beside, folder);
            }
            return new PostgresPrograms(folder);
        } catch (IOException e) {
            throw new StartProblem(
                    "PostgreSQL could not be unpacked into " + programs
                            + ". Is the disk full? Free 100 MB and start again.",
                    e);
        }
    }

    private static String archiveOfThisMachine() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch", "");
        String kernel = system.contains("mac") ? "darwin" : "linux";
        String processor = machine.contains("aarch64") || machine.contains("arm64") ? "arm_64" : "x86_64";
        String archive = "/postgres-" + kernel + "-" + processor + ".txz";
        if (PostgresPrograms.class.getResource(archive) == null) {
            throw new StartProblem("No PostgreSQL for " + system + " on " + machine
                    + " comes with this program. Name a PostgreSQL 15 or newer by GATEHOUSE_DB_URL.");
        }
        return archive;
    }

    private static InputStream open(String archive) throws IOException {
        InputStream stream = PostgresPrograms.class.getResourceAsStream(archive);
        if (stream == null) {
            throw new IOException("gone from the class path: " + archive);
        }
        return stream;
    }

    private static String checksum(String archive) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (var stream = new DigestInputStream(open(archive), digest)) {
                stream.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(String archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(open(archive), 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("an entry leads out of the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(parent(file));
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, file);
                    boolean runs = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            file, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    private static Path parent(Path file) throws IOException {
        Path parent = file.getParent();
        if (parent == null) {
            throw new IOException("no folder around " + file);
        }
        return parent;
    }

    /** Whoever is first wins; the other's work is thrown away. */
    private static void settle(Path beside, Path folder) throws IOException {
        try {
            Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException _) {
            deleteAll(beside);
        }
    }

    static void deleteAll(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

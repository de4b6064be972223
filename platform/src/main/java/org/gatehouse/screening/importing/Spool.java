package org.gatehouse.screening.importing;

import java.io.BufferedInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.gatehouse.names.lists.ListFile;
import org.gatehouse.names.lists.ListFiles;
import org.gatehouse.names.lists.UnknownList;
import org.gatehouse.screening.ListImports;
import org.gatehouse.screening.ListImports.Content;
import org.gatehouse.screening.ScreeningProblem;

/** Files of one delivery on this machine's disk while they are looked at; gone when it is closed. */
final class Spool implements AutoCloseable {

    private final Path folder;
    private final List<Path> paths = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final MessageDigest digest = sha256();
    private long octets;

    private Spool() throws IOException {
        folder = Files.createTempDirectory("gatehouse-list");
    }

    /** Writes one file. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    static Spool of(List<Content> files) throws IOException {
        var spool = new Spool();
        try {
            for (Content file : files) {
                spool.add(file.name(), out -> {
                    try (InputStream in = new BufferedInputStream(file.opening().open())) {
                        in.transferTo(out);
                    }
                });
            }
            return spool;
        } catch (IOException | RuntimeException failed) {
            spool.close();
            throw failed;
        }
    }

    static Spool empty() throws IOException {
        return new Spool();
    }

    void add(String name, Writing writing) throws IOException {
        Path path = folder.resolve(String.valueOf(paths.size()));
        try (OutputStream out = new DigestOutputStream(new Counted(Files.newOutputStream(path)), digest)) {
            writing.to(out);
        }
        paths.add(path);
        names.add(name);
    }

    /**
     * The one list among the files.
     *
     * @throws ScreeningProblem.FileUnknown when there is none, or more than one
     */
    ListFile list() throws IOException {
        try {
            List<ListFile> lists = ListFiles.of(paths);
            if (lists.size() != 1) {
                throw new ScreeningProblem.FileUnknown(String.join(", ", names));
            }
            return lists.getFirst();
        } catch (UnknownList unknown) {
            throw new ScreeningProblem.FileUnknown(names.get(paths.indexOf(unknown.file())));
        }
    }

    List<Path> paths() {
        return List.copyOf(paths);
    }

    List<String> names() {
        return List.copyOf(names);
    }

    long octets() {
        return octets;
    }

    /** SHA-256 of all that was added, in its order; ask once. */
    String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        for (int file = 0; file <= paths.size(); file++) {
            Files.deleteIfExists(folder.resolve(String.valueOf(file)));
        }
        Files.deleteIfExists(folder);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Stops at more than a list can have. */
    private final class Counted extends FilterOutputStream {

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int octet) throws IOException {
            grow(1);
            out.write(octet);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            grow(length);
            out.write(some, from, length);
        }

        private void grow(int more) {
            octets += more;
            if (octets > ListImports.OCTETS_MAX) {
                throw new ScreeningProblem.FileTooLarge(ListImports.OCTETS_MAX);
            }
        }
    }
}

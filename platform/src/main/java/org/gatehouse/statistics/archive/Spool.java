package org.gatehouse.statistics.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rows on their way from one engine to the other: a file of CSV for each fact and group of ports, counted as they pass, so that what
 * arrives can be held against it.
 */
final class Spool implements AutoCloseable {

    static final String SUFFIX = ".csv";

    /** Of a fact that did not occur: an empty file, so that its columns are known. */
    static final String NOBODY = "none";

    private final Path folder;
    private final Opener opener;
    private final Map<Key, Part> parts = new TreeMap<>();

    Spool(Path folder, Opener opener) {
        this.folder = folder;
        this.opener = opener;
    }

    /** Opens a file to be written. */
    @FunctionalInterface
    interface Opener {
        OutputStream open(Path file) throws IOException;
    }

    private record Key(ArchivedFact fact, String group) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int byFact = fact.compareTo(other.fact);
            return byFact == 0 ? group.compareTo(other.group) : byFact;
        }
    }

    private static final class Part {
        private final OutputStream out;
        private long rows;
        private long quantity;

        private Part(OutputStream out) {
            this.out = out;
        }
    }

    /** What was spooled: rows and the sum of their quantities. */
    record Counted(ArchivedFact fact, String group, Path file, long rows, long quantity) {}

    /** @param line the group, a comma, and the row; no field holds a comma, the last is the quantity */
    void put(ArchivedFact fact, byte[] line) throws IOException {
        int comma = 0;
        while (line[comma] != ',') {
            comma++;
        }
        Part part = part(fact, new String(line, 0, comma, StandardCharsets.US_ASCII));
        part.out.write(line, comma + 1, line.length - comma - 1);
        part.rows++;
        part.quantity += quantity(line);
    }

    private static long quantity(byte[] line) {
        int end = line.length - 1;
        int start = end;
        while (line[start - 1] != ',') {
            start--;
        }
        return Long.parseLong(new String(line, start, end - start, StandardCharsets.US_ASCII));
    }

    private Part part(ArchivedFact fact, String group) throws IOException {
        var key = new Key(fact, group);
        Part part = parts.get(key);
        if (part == null) {
            part = new Part(opener.open(file(fact, group)));
            parts.put(key, part);
        }
        return part;
    }

    private Path file(ArchivedFact fact, String group) {
        return folder.resolve(fact.code() + "." + group + SUFFIX);
    }

    /** Ends it, and says what passed, in the order of facts and groups. */
    List<Counted> end() throws IOException {
        for (ArchivedFact fact : ArchivedFact.values()) {
            if (parts.keySet().stream().noneMatch(key -> key.fact() == fact)) {
                part(fact, NOBODY);
            }
        }
        close();
        List<Counted> counted = new ArrayList<>();
        parts.forEach((key, part) -> counted.add(
                new Counted(key.fact(), key.group(), file(key.fact(), key.group()), part.rows, part.quantity)));
        return counted;
    }

    @Override
    public void close() throws IOException {
        for (Part part : parts.values()) {
            part.out.close();
        }
    }
}

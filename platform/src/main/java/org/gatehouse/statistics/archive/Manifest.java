package org.gatehouse.statistics.archive;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * What a vintage of a month holds.
 *
 * @param schema version of the contract of the files
 * @param scale how many crossings of the world a row stands for; 1 for real traffic
 * @param foldedBelow every fact of the month that a transaction below this number recorded is in, and no other
 * @param asOf every fact committed before it is in
 * @param previous SHA-256 of the manifest of the vintage before; empty for the first
 */
record Manifest(
        String schema,
        YearMonth month,
        int vintage,
        int scale,
        long foldedBelow,
        Instant asOf,
        String previous,
        String sealedBy,
        Instant sealedAt,
        List<Entry> files) {

    static final String SCHEMA = "gatehouse-archive-1";
    static final String FILE = "manifest.json";

    Manifest {
        files = List.copyOf(files);
    }

    /**
     * A file.
     *
     * @param group of the ports in it, by their kind; {@code all} where the fact knows none, {@code none} where it did not occur
     * @param quantity sum of the column of that name
     * @param sha256 of its octets, in hexadecimal
     */
    record Entry(String name, ArchivedFact fact, String group, long rows, long quantity, long octets, String sha256) {}

    long rows() {
        return files.stream().mapToLong(Entry::rows).sum();
    }

    long octets() {
        return files.stream().mapToLong(Entry::octets).sum();
    }
}

package org.gatehouse.statistics;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * The archive: sealed months of countable events as Parquet files outside the database, without personal data. What lies in a file
 * is a published contract, see {@code docs/archive.md}.
 */
public interface Archives {

    /**
     * Seals the month, or a new vintage of it where records were corrected since; the vintages before stay. A month that is sealed
     * and not changed since is left as it is, and so is one of which records were erased. Memory does not grow with the month.
     *
     * @param by opaque reference of who asks, as in the audit
     * @param progress told now and then how many rows are read
     * @throws StatisticsProblem.MonthNotEnded when it is still running at any port
     * @throws StatisticsProblem.MonthNotFolded when records of it may still come in
     * @throws StatisticsProblem.MonthEmpty when nothing was recorded in it
     * @throws StatisticsProblem.ArchiveBusy when another process writes
     * @throws StatisticsProblem.ArchiveNotWritten when it cannot be written; then nothing of it is there
     * @throws StatisticsProblem.ArchiveInTheWay when something unknown lies where it would go
     */
    Sealing seal(YearMonth month, String by, Progress progress);

    /** Every vintage of every month, in their order. */
    List<Sealed> sealed();

    /** Months whose last vintage lacks records that came in since, such as corrections. */
    List<YearMonth> changedSince();

    /** Holds every file and manifest against what was sealed. */
    Verification verify();

    /** Told how far a sealing is. */
    @FunctionalInterface
    interface Progress {
        void read(long rows, long ofAbout);
    }

    /** What became of a month. */
    sealed interface Sealing {

        Sealed sealed();

        /** Written now, in so many octets. */
        record Written(Sealed sealed, int files, long octets) implements Sealing {}

        /** Written earlier by somebody whose last step was lost: the files were verified and are recorded now. */
        record Adopted(Sealed sealed) implements Sealing {}

        /** Sealed before, and nothing was recorded for it since. */
        record Unchanged(Sealed sealed) implements Sealing {}
    }

    /**
     * A sealed month.
     *
     * @param vintage 1 for the first; a correction brings the next
     * @param schema version of the contract
     * @param rows in all files together
     * @param asOf every record committed before it is in
     * @param hash SHA-256 of the manifest, in hexadecimal
     */
    record Sealed(
            YearMonth month,
            int vintage,
            String schema,
            long rows,
            Instant asOf,
            String hash,
            String sealedBy,
            Instant sealedAt) {}

    /** @param faults in the order of the months; empty when the archive is what was sealed */
    record Verification(int vintages, int files, long octets, List<Fault> faults) {

        public Verification {
            faults = List.copyOf(faults);
        }

        public boolean intact() {
            return faults.isEmpty();
        }
    }

    /** @param file relative to the folder of the archive */
    record Fault(Kind kind, String file) {

        /** What is wrong with it. */
        public enum Kind {
            MANIFEST_MISSING,
            /** Not the octets that were sealed, or not signed by this house. */
            MANIFEST_ALTERED,
            FILE_MISSING,
            FILE_ALTERED,
            /** Lies in the archive, and no manifest names it, or the database does not know the vintage. */
            UNKNOWN
        }
    }
}

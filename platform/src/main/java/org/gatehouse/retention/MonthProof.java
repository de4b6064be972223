package org.gatehouse.retention;

import java.time.YearMonth;

/** Whether the figures of a month outlive its records. Offered by the module that keeps the archive. */
public interface MonthProof {

    /** Whether anything counts to the month: the first hours of keys of a country east of Greenwich count to the month after. */
    boolean counted(YearMonth month);

    /** Reads the archive of the month anew: signature and checksums of every file. */
    Proof prove(YearMonth month);

    /** What it found. */
    sealed interface Proof {

        /**
         * @param vintage of the archive
         * @param hash SHA-256 of its manifest, in hexadecimal
         * @param archivedBelow records of transactions below it are in the archive
         */
        record Archived(int vintage, String hash, long archivedBelow) implements Proof {}

        record Not(Hindrance why) implements Proof {}
    }
}

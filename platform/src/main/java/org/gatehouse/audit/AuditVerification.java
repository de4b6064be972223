package org.gatehouse.audit;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Finds out whether the trail is what was written. Reads it as a stream: memory does not grow with its length. */
public interface AuditVerification {

    /** What is wrong at a place. The place is certain; the kind is what explains it best. */
    enum Kind {
        /** A row is not as it was written. */
        EDITED,
        /** A row is missing between others. */
        DELETED,
        /** A row was never written by the house. */
        INSERTED,
        /** A row was written at another place of its chain. */
        REORDERED,
        /** A chain ends before a row that a signed checkpoint names. */
        TRUNCATED,
        /** A checkpoint is not signed by the house, or does not follow the one before it. */
        CHECKPOINT_FORGED,
        /** A checkpoint is missing, or differs from the one in the file outside the database. */
        CHECKPOINT_MISSING
    }

    /**
     * The first bad place, in the order of chains and of positions in them; checkpoints come after all rows.
     *
     * @param chain number of the chain; 0 where it is a checkpoint
     * @param position in the chain, or number of the checkpoint
     */
    record Break(Kind kind, long chain, long position) {}

    /**
     * What was found.
     *
     * @param broken empty when the trail is intact
     * @param rows read until the end, or until the first bad one
     * @param checkpoints with a good signature, in the database
     */
    record Report(Optional<Break> broken, long rows, long chains, long checkpoints) {

        public boolean intact() {
            return broken.isEmpty();
        }
    }

    /**
     * Verifies the trail in the database against the keys and the file of checkpoints of this installation. May run while
     * others write.
     *
     * @param progress told the number of rows read so far, now and then
     */
    Report verify(LongConsumer progress);

    /**
     * Writes all rows, one JSON document a line, in the order in which they are verified; the caller closes the stream.
     *
     * @return number of rows
     */
    long export(OutputStream to);

    /**
     * Verifies an export without the database; rows that the checkpoints name and the export lacks count as missing.
     *
     * @param rows as {@link #export} wrote them
     * @param checkpoints the file {@code audit/checkpoints.log} of the installation
     * @param keys folder with {@code audit-chain.key} and {@code audit-checkpoint.pub}
     */
    static Report verifyExport(Path rows, Path checkpoints, Path keys) {
        return ExportedTrail.verify(rows, checkpoints, keys);
    }
}

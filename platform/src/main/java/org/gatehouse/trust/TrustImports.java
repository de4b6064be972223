package org.gatehouse.trust;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.OfficerId;

/** The door through which files come in: master lists, directory downloads, certificates, revocation lists, defects. */
public interface TrustImports {

    /** The largest file that is taken; a download of the whole directory has about 80 MB. */
    int BYTES_MAX = 128 * 1024 * 1024;

    /**
     * Takes a file. New roots become proposals; links, signers and revocation lists count as far as their chain carries
     * them. One bad piece never stops the rest, and what is believed already is never lost. A file that came before from
     * the same source, byte for byte, is not looked at again.
     *
     * @throws TrustProblem.FileTooLarge when it has more than {@link #BYTES_MAX} bytes
     * @throws TrustProblem.FileEmpty when it has none
     */
    Import take(Delivery delivery);

    /** The imports, newest first; at most 100. */
    List<Import> latest();

    /**
     * One import with its lines, those first that want attention.
     *
     * @throws TrustProblem.NoSuchImport when there is none
     */
    Report report(UUID id);

    /** How the sources of the refresh stand, by name. */
    List<Source> sources();

    /**
     * A file with who brings it.
     *
     * @param source name of the file or address it comes from
     * @param byWhom as the audit knows the actor
     * @param officer whose upload is the first of the two signatures for new roots; empty where no officer stands behind
     */
    record Delivery(String source, byte[] bytes, String byWhom, Optional<OfficerId> officer) {}

    /** What a file was found to be. */
    enum FileKind {
        MASTER_LIST,
        DIRECTORY,
        CERTIFICATES,
        REVOCATION_LIST,
        DEFECT_LIST,
        UNKNOWN
    }

    /**
     * What was done with a piece.
     */
    enum Disposition {
        /** It counts as far as its chain carries it. */
        TAKEN,
        /** A new root; two officers must sign. */
        PROPOSED,
        /** A revocation list that nobody who is believed has signed; it is looked at again after each change. */
        WAITING,
        /** It was there already. */
        KNOWN,
        NOT_TAKEN
    }

    /**
     * @param remark what there is to say of the file as a whole; may be empty
     */
    record Import(
            UUID id,
            Instant at,
            String byWhom,
            String source,
            String sha256,
            int bytes,
            FileKind kind,
            String remark,
            int taken,
            int proposed,
            int known,
            int notTaken) {}

    /**
     * One piece of a file.
     *
     * @param kind ROOT, LINK, SIGNER, REVOCATION_LIST, MASTER_LIST, DEFECTS or UNKNOWN
     * @param entry where it stood in the file
     */
    record Line(
            Disposition disposition,
            String kind,
            String sha256,
            String country,
            String subject,
            String entry,
            boolean expired,
            String why) {}

    /** @param more lines beyond those given */
    record Report(Import file, List<Line> lines, int more) {}

    /** @param failure empty when the last try succeeded */
    record Source(String name, Instant triedAt, Optional<Instant> succeededAt, String failure) {}
}

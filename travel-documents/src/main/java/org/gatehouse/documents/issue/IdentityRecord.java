package org.gatehouse.documents.issue;

import java.util.Optional;
import org.gatehouse.documents.DocumentData;
import org.gatehouse.documents.names.NativeName;

/**
 * What an authority approved: everything that the document of one person says.
 *
 * @param name the name in the script of the bearer. Where the zone names nobody, it is spelled for the zone by Doc 9303-3
 *     section 6; a spelling that the zone has already was approved with it, and stays. Where data group 11 has no name, it
 *     stands there as it is
 * @param zone what the machine-readable zone says
 * @param portrait the face, JPEG or JPEG 2000
 * @param bearer data group 11
 * @param issue data group 12
 */
public record IdentityRecord(
        Optional<NativeName> name,
        DocumentData zone,
        byte[] portrait,
        Optional<BearerDetails> bearer,
        Optional<IssueDetails> issue,
        ChipKeys keys) {

    public IdentityRecord {
        portrait = portrait.clone();
    }

    /** A record whose zone has the name as the authority spells it. */
    public IdentityRecord(
            DocumentData zone,
            byte[] portrait,
            Optional<BearerDetails> bearer,
            Optional<IssueDetails> issue,
            ChipKeys keys) {
        this(Optional.empty(), zone, portrait, bearer, issue, keys);
    }

    @Override
    public byte[] portrait() {
        return portrait.clone();
    }
}

package org.gatehouse.documents.issue;

import java.util.Optional;
import org.gatehouse.documents.DocumentData;

/**
 * What an authority approved: everything that the document of one person says.
 *
 * @param zone what the machine-readable zone says
 * @param portrait the face, JPEG or JPEG 2000
 * @param bearer data group 11
 * @param issue data group 12
 */
public record IdentityRecord(
        DocumentData zone,
        byte[] portrait,
        Optional<BearerDetails> bearer,
        Optional<IssueDetails> issue,
        ChipKeys keys) {

    public IdentityRecord {
        portrait = portrait.clone();
    }

    @Override
    public byte[] portrait() {
        return portrait.clone();
    }
}

package org.gatehouse.documents.trust;

import java.util.List;
import java.util.Optional;

/**
 * What a {@link TrustStore} says of a signer's certificate.
 *
 * @param status the judgement; trusted only with a chain to an anchor
 * @param signature whether an authority known here signed it; undetermined when none is known
 * @param validity whether certificate and authority were valid at the asked instant
 * @param revocation whether a revocation list was there and does not name it
 * @param remarks what was found, in the order of looking
 * @param anchor the certificate in which the chain ends, in DER; empty when there is none
 */
public record ChainReport(
        TrustStatus status,
        Outcome signature,
        Outcome validity,
        Outcome revocation,
        List<Remark> remarks,
        Optional<byte[]> anchor) {

    public ChainReport {
        remarks = List.copyOf(remarks);
    }
}

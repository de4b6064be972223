package org.gatehouse.documents.seal;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gatehouse.documents.trust.ReadCertificate;
import org.gatehouse.documents.trust.TrustStore;

/**
 * The certificates of those who sign seals. A {@link Vds} does not carry its certificate; countries publish them. What is
 * found here is believed by nobody before the trust store has judged it. Must be safe for many threads.
 */
@FunctionalInterface
public interface SealSigners {

    /** Every certificate that the reference may mean; none when it is unknown. Two signers may share a reference. */
    List<ReadCertificate> find(SignerReference reference);

    /** The certificates by the reference that each asks for; one that asks for none is left out. */
    static SealSigners of(Collection<ReadCertificate> certificates) {
        return SealSignerIndex.of(certificates);
    }

    /** Those among the certificates of a trust store. */
    static SealSigners in(TrustStore store) {
        return reference -> {
            if (reference.signer().length() < 2 || !reference.certificate().matches("[0-9A-F]{1,40}")) {
                return List.of();
            }
            var serial = new BigInteger(reference.certificate(), 16);
            return store.signers(reference.signer().substring(0, 2), serial).stream()
                    .filter(certificate ->
                            SignerReference.of(certificate.holder()).equals(Optional.of(reference)))
                    .toList();
        };
    }
}

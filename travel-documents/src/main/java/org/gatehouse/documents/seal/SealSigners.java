package org.gatehouse.documents.seal;

import java.util.Collection;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * The certificates of those who sign seals. A {@link Vds} does not carry its certificate; countries publish them. What is
 * found here is believed by nobody before the trust store has judged it. Must be safe for many threads.
 */
@FunctionalInterface
public interface SealSigners {

    /** Every certificate that the reference may mean; none when it is unknown. Two signers may share a reference. */
    List<X509CertificateHolder> find(SignerReference reference);

    /** The certificates by the reference that each asks for; one that asks for none is left out. */
    static SealSigners of(Collection<X509CertificateHolder> certificates) {
        return SealSignerIndex.of(certificates);
    }
}

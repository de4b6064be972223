package org.gatehouse.documents.trust;

import java.time.Instant;
import org.bouncycastle.cert.X509CertificateHolder;

/** Certificates and revocation lists, and the judgement that follows from them. Immutable; safe for many threads. */
public interface TrustStore {

    /**
     * Judges a certificate that claims to come from a country's signing authority.
     *
     * @param signer a document signer, a seal signer or the signer of a master list
     * @param at the instant that validity is judged for; normally that of the inspection
     */
    ChainReport judge(X509CertificateHolder signer, Instant at);
}

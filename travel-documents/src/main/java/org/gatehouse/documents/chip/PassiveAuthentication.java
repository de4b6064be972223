package org.gatehouse.documents.chip;

import java.time.Instant;
import org.gatehouse.documents.trust.DefectList;
import org.gatehouse.documents.trust.SignatureVerifier;
import org.gatehouse.documents.trust.TrustStore;

/**
 * Verifies the files of a chip: passive authentication, and the checks that rest on it. Nothing is ever successful
 * without a chain to an authority that the trust store trusts. Whatever the bytes are, the answer is a report; never
 * throws. Safe for many threads; keep one for as long as its trust store is in use, since it remembers signers.
 *
 * @see <a href="https://www.icao.int/publications/doc-series/doc-9303">ICAO Doc 9303-11, section 5.1</a>
 */
public final class PassiveAuthentication {

    private final TrustStore trust;
    private final SignatureVerifier verifier;
    private final KnownSigners known;

    /** Without a list of defects. */
    public PassiveAuthentication(TrustStore trust, SignatureVerifier verifier) {
        this(trust, DefectList.NONE, verifier);
    }

    /**
     * @param defects known defects of genuine documents; they turn failed into undetermined, and never into successful but
     *     where TR-03135-1 section 5.8 says so
     */
    public PassiveAuthentication(TrustStore trust, DefectList defects, SignatureVerifier verifier) {
        this.trust = trust;
        this.known = new KnownSigners(defects);
        this.verifier = verifier;
    }

    /**
     * Verifies a chip by its files alone.
     *
     * @param at the instant of inspection, for which validity is judged
     */
    public ChipReport verify(ChipFiles files, Instant at) {
        return verify(files, Presented.CHIP_ALONE, at);
    }

    /**
     * Verifies a chip together with what else is known of the document.
     *
     * @param at the instant of inspection, for which validity is judged
     */
    public ChipReport verify(ChipFiles files, Presented presented, Instant at) {
        return new Examination(files, presented, at).run(trust, known, verifier);
    }
}

package org.gatehouse.documents.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From a signer's certificate to the authority that signed it; holds at any instant.
 *
 * @param status what signature, country and key usage say, before revocation
 */
record Chain(TrustStatus status, Outcome signature, List<Remark> remarks, Optional<AuthorityKey> authority) {

    Chain {
        remarks = List.copyOf(remarks);
    }

    /** Doc 9303-11 section 5 and TR-03135-1: tries every candidate, those first whose key identifier is asked for. */
    static Chain of(ReadCertificate signer, Anchors anchors, SignatureVerifier verifier) {
        Optional<String> asked = signer.authorityKeyIdentifier();
        List<Remark> hindrances = new ArrayList<>();
        boolean contradicted = false;
        for (AuthorityKey candidate : anchors.named(signer.issuer(), asked)) {
            CheckReport report = signer.signedBy(candidate.key(), verifier);
            if (report.outcome() == Outcome.SUCCESSFUL) {
                return found(signer, candidate, report.remarks());
            }
            report.remarks().stream()
                    .filter(remark -> remark.reason() == Reason.ALGORITHM_UNSUPPORTED)
                    .forEach(hindrances::add);
            // A search by name alone may have met another key of the authority, so it proves nothing against.
            contradicted |= report.outcome() == Outcome.FAILED
                    && asked.filter(candidate::carries).isPresent();
        }
        if (contradicted) {
            return new Chain(
                    TrustStatus.NOT_TRUSTED,
                    Outcome.FAILED,
                    List.of(new Remark(Reason.CHAIN_SIGNATURE, signer.issuerCountry())),
                    Optional.empty());
        }
        if (hindrances.isEmpty()) {
            hindrances.add(new Remark(Reason.CSCA_UNKNOWN, signer.issuerCountry()));
        }
        return new Chain(TrustStatus.UNDETERMINED, Outcome.UNDETERMINED, hindrances, Optional.empty());
    }

    private static Chain found(ReadCertificate signer, AuthorityKey authority, List<Remark> ofSignature) {
        List<Remark> remarks = new ArrayList<>(ofSignature);
        TrustStatus status = TrustStatus.TRUSTED;
        boolean oneCountry = !signer.country().isEmpty()
                && signer.country().equals(signer.issuerCountry())
                && signer.country().equals(authority.country());
        if (!oneCountry) {
            remarks.add(new Remark(
                    Reason.COUNTRY_MISMATCH,
                    signer.country() + " " + signer.issuerCountry() + " " + authority.country()));
            status = TrustStatus.NOT_TRUSTED;
        }
        if (!maySign(signer)) {
            remarks.add(new Remark(Reason.KEY_USAGE, ""));
            status = TrustStatus.NOT_TRUSTED;
        }
        return new Chain(status, Outcome.SUCCESSFUL, remarks, Optional.of(authority));
    }

    /** Doc 9303-12 section 7.1: signers carry digitalSignature and are no authorities. Absence is no contradiction. */
    private static boolean maySign(ReadCertificate signer) {
        boolean authority = signer.basicConstraints()
                .filter(org.bouncycastle.asn1.x509.BasicConstraints::isCA)
                .isPresent();
        boolean signature = signer.keyUsage()
                .map(usage -> usage.hasUsages(org.bouncycastle.asn1.x509.KeyUsage.digitalSignature))
                .orElse(true);
        return !authority && signature;
    }
}

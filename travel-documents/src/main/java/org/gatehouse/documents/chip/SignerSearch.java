package org.gatehouse.documents.chip;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.gatehouse.documents.trust.DefectKind;
import org.gatehouse.documents.trust.Outcome;
import org.gatehouse.documents.trust.ReadCertificate;
import org.gatehouse.documents.trust.Reason;
import org.gatehouse.documents.trust.TrustStore;
import org.jspecify.annotations.Nullable;

/** Step three: the certificate of the signer, among those embedded or else in the store. */
final class SignerSearch {

    private final TrustStore trust;
    private final KnownSigners known;

    SignerSearch(TrustStore trust, KnownSigners known) {
        this.trust = trust;
        this.known = known;
    }

    @Nullable
    KnownSigner find(SignedFile file, SignerEntry entry, Steps steps) {
        boolean unreadable = false;
        for (Tlv certificate : file.certificates()) {
            Optional<KnownSigner> signer = known.of(certificate.whole());
            unreadable |= signer.isEmpty();
            if (signer.isPresent() && signer.get().isMeantBy(entry)) {
                steps.set(Step.SIGNER, Outcome.SUCCESSFUL);
                return replaced(signer.get(), steps);
            }
        }
        Optional<KnownSigner> stored = stored(entry).stream()
                .flatMap(certificate -> known.of(certificate).stream())
                .filter(signer -> signer.isMeantBy(entry))
                .findFirst();
        if (stored.isPresent()) {
            steps.set(Step.SIGNER, Outcome.SUCCESSFUL);
            return stored.get();
        }
        steps.set(Step.SIGNER, Outcome.UNDETERMINED, unreadable ? Reason.DSC_UNPARSEABLE : Reason.DSC_MISSING, "");
        return onlyOne(file, steps);
    }

    private List<ReadCertificate> stored(SignerEntry entry) {
        byte[] keyIdentifier = entry.keyIdentifier();
        if (keyIdentifier != null) {
            return trust.signers(keyIdentifier);
        }
        Tlv issuer = entry.issuer();
        byte[] serial = entry.serial();
        return issuer == null || serial == null || serial.length == 0
                ? List.of()
                : KnownSigner.name(issuer)
                        .map(name -> trust.signers(name, new BigInteger(serial)))
                        .orElse(List.of());
    }

    /**
     * Some issuers name their signer wrongly and put its certificate beside. The signature shows whether it is the one;
     * the step stays undetermined all the same, unless the list of defects delivers the name that is right.
     */
    private @Nullable KnownSigner onlyOne(SignedFile file, Steps steps) {
        Optional<KnownSigner> only = file.certificates().size() == 1
                ? known.of(file.certificates().getFirst().whole())
                : Optional.empty();
        only.filter(signer -> signer.defect(DefectKind.SIGNER_IDENTIFIER)
                        .filter(signer::isNamed)
                        .isPresent())
                .ifPresent(_ -> steps.set(
                        Step.SIGNER, Outcome.SUCCESSFUL, Reason.KNOWN_DEFECT, DefectKind.SIGNER_IDENTIFIER.name()));
        return only.orElse(null);
    }

    /** The certificate that replaces a malformed one, when the list of defects names one and the store has it. */
    private KnownSigner replaced(KnownSigner signer, Steps steps) {
        Optional<String> replacement = signer.defect(DefectKind.SIGNER_REPLACED);
        if (replacement.isEmpty()) {
            return signer;
        }
        Optional<KnownSigner> other =
                trust
                        .signers(
                                signer.certificate().holder().getIssuer(),
                                signer.certificate().serial())
                        .stream()
                        .filter(certificate -> certificate.fingerprint().equalsIgnoreCase(replacement.get()))
                        .flatMap(certificate -> known.of(certificate).stream())
                        .findFirst();
        other.ifPresent(_ -> steps.remark(Step.SIGNER, Reason.KNOWN_DEFECT, DefectKind.SIGNER_REPLACED.name()));
        return other.orElse(signer);
    }
}

package org.gatehouse.documents.seal;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.gatehouse.documents.trust.CertificateReading;
import org.gatehouse.documents.trust.ChainReport;
import org.gatehouse.documents.trust.Outcome;
import org.gatehouse.documents.trust.PreparedKey;
import org.gatehouse.documents.trust.ReadCertificate;
import org.gatehouse.documents.trust.Remark;
import org.gatehouse.documents.trust.TrustStore;
import org.jspecify.annotations.Nullable;

/** Finds who signed a seal, whether the signature verifies and whether the signer may be believed. */
final class SignerCheck {

    /** The purpose of a barcode signer in JSON seals; Doc 9303-13 section 6. */
    private static final KeyPurposeId BARCODE_SIGNER = KeyPurposeId.getInstance(
            new ASN1ObjectIdentifier("2.23.136.1.1.14.2"));

    /** More certificates than these are not tried for one reference. */
    private static final int MOST_CANDIDATES = 8;

    static final Set<SealStep> STEPS = EnumSet.of(
            SealStep.SIGNER_CERTIFICATE,
            SealStep.SIGNER_VALIDITY,
            SealStep.SIGNER_REVOCATION,
            SealStep.SIGNER_TRUST,
            SealStep.SIGNATURE,
            SealStep.COUNTRY_AGAINST_SIGNER,
            SealStep.SIGNER_AGAINST_AUTHORITY);

    private final TrustStore trust;
    private final SealSigners signers;
    private final Steps steps;

    SignerCheck(TrustStore trust, SealSigners signers, Steps steps) {
        this.trust = trust;
        this.signers = signers;
        this.steps = steps;
    }

    /** The signer: of several that a reference may mean the one whose signature it is. Empty when there is none. */
    Optional<ReadCertificate> signer(Seal seal) {
        return switch (seal) {
            case Vds vds -> ofBinary(vds);
            case VdsNc json -> ofJson(json);
        };
    }

    private Optional<ReadCertificate> ofBinary(Vds seal) {
        SignerReference reference = seal.header().reference();
        List<ReadCertificate> candidates = signers.find(reference);
        if (candidates.isEmpty()) {
            String about = reference.signer() + " " + reference.certificate();
            steps.all(STEPS, Outcome.UNDETERMINED, SealReason.CERTIFICATE_UNKNOWN, about);
            return Optional.empty();
        }
        ReadCertificate first = candidates.getFirst();
        boolean computable = false;
        for (ReadCertificate candidate :
                candidates.subList(0, Math.min(candidates.size(), MOST_CANDIDATES))) {
            Optional<PreparedKey> key = SealSignature.key(candidate.holder().getSubjectPublicKeyInfo());
            computable |= key.isPresent();
            if (key.isPresent() && verifies(key.get(), seal)) {
                steps.passed(SealStep.SIGNATURE);
                return Optional.of(candidate);
            }
        }
        if (computable) {
            steps.put(SealStep.SIGNATURE, Outcome.FAILED, SealReason.SIGNATURE_WRONG, "");
        } else {
            unsupported(first);
        }
        return Optional.of(first);
    }

    private static boolean verifies(PreparedKey key, Vds seal) {
        return SealSignature.Hash.forKey(key)
                .filter(hash -> SealSignature.verifies(key, hash, seal.signed(), seal.signature()))
                .isPresent();
    }

    private Optional<ReadCertificate> ofJson(VdsNc seal) {
        ReadCertificate certificate = certificate(seal.certificate());
        if (certificate == null) {
            steps.all(STEPS, Outcome.FAILED, SealReason.CERTIFICATE_UNREADABLE, "");
            return Optional.empty();
        }
        Optional<PreparedKey> key = SealSignature.key(certificate.holder().getSubjectPublicKeyInfo());
        Optional<SealSignature.Hash> hash = SealSignature.Hash.named(seal.algorithm());
        if (key.isEmpty()) {
            unsupported(certificate);
        } else if (hash.isEmpty() || !SealSignature.Hash.forKey(key.get()).equals(hash)) {
            steps.put(
                    SealStep.SIGNATURE, Outcome.UNDETERMINED, SealReason.ALGORITHM_UNSUPPORTED, seal.algorithm());
        } else if (SealSignature.verifies(key.get(), hash.get(), seal.signed(), seal.signature())) {
            steps.passed(SealStep.SIGNATURE);
        } else {
            steps.put(SealStep.SIGNATURE, Outcome.FAILED, SealReason.SIGNATURE_WRONG, "");
        }
        return Optional.of(certificate);
    }

    private void unsupported(ReadCertificate certificate) {
        String algorithm = certificate
                .holder().getSubjectPublicKeyInfo()
                .getAlgorithm()
                .getAlgorithm()
                .getId();
        steps.put(SealStep.SIGNATURE, Outcome.UNDETERMINED, SealReason.ALGORITHM_UNSUPPORTED, algorithm);
    }

    /** The certificate, when the bytes are one and in the one form that DER has for it. */
    private static @Nullable ReadCertificate certificate(Octets octets) {
        return switch (ReadCertificate.read(octets.toArray())) {
            case CertificateReading.Readable(var certificate) -> inDer(certificate) ? certificate : null;
            case CertificateReading.Unreadable _ -> null;
        };
    }

    private static boolean inDer(ReadCertificate certificate) {
        try {
            return Arrays.equals(
                    certificate.holder().toASN1Structure().getEncoded(ASN1Encoding.DER), certificate.der());
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether the signer may be believed, and for seals of this kind. */
    ChainReport believe(Seal seal, ReadCertificate signer, Presentation presentation) {
        ChainReport chain = trust.judge(signer, presentation.at());
        Map<SealStep, List<SealRemark>> remarks = new EnumMap<>(SealStep.class);
        for (Remark remark : chain.remarks()) {
            ChainRemarks.sort(remark, remarks);
        }
        put(SealStep.SIGNER_CERTIFICATE, chain.signature(), remarks);
        put(SealStep.SIGNER_REVOCATION, chain.revocation(), remarks);
        boolean inTime = signedInTime(seal, signer, remarks);
        put(SealStep.SIGNER_VALIDITY, inTime ? chain.validity() : Outcome.FAILED, remarks);
        Outcome trusted =
                switch (chain.status()) {
                    case TRUSTED -> Outcome.SUCCESSFUL;
                    case NOT_TRUSTED -> Outcome.FAILED;
                    case UNDETERMINED -> Outcome.UNDETERMINED;
                    case ABORTED -> Outcome.ABORTED;
                };
        if (!mayTrustFor(seal, signer)) {
            add(remarks, SealStep.SIGNER_TRUST, SealReason.KEY_USAGE, "");
            trusted = Outcome.FAILED;
        }
        if (trusted == Outcome.FAILED) {
            add(remarks, SealStep.SIGNER_TRUST, SealReason.NOT_TRUSTED, "");
        } else if (trusted == Outcome.UNDETERMINED) {
            add(remarks, SealStep.SIGNER_TRUST, SealReason.TRUST_UNDETERMINED, "");
        }
        put(SealStep.SIGNER_TRUST, trusted, remarks);
        return chain;
    }

    private void put(SealStep step, Outcome outcome, Map<SealStep, List<SealRemark>> remarks) {
        steps.put(step, outcome, remarks.getOrDefault(step, List.of()));
    }

    private static void add(
            Map<SealStep, List<SealRemark>> remarks, SealStep step, SealReason reason, String about) {
        remarks.computeIfAbsent(step, _ -> new ArrayList<>()).add(new SealRemark(reason, about));
    }

    /** A day of signing is one in the signer's zone; a day more or less is the same day there. */
    private static boolean signedInTime(
            Seal seal, ReadCertificate signer, Map<SealStep, List<SealRemark>> remarks) {
        if (!(seal instanceof Vds vds) || vds.header().signed().isEmpty()) {
            return true;
        }
        var signed = vds.header().signed().get();
        var zone = ZoneOffset.UTC;
        var from = signer.notBefore().atZone(zone).toLocalDate().minusDays(1);
        var to = signer.notAfter().atZone(zone).toLocalDate().plusDays(1);
        boolean inTime = !signed.isBefore(from) && !signed.isAfter(to);
        if (!inTime) {
            add(remarks, SealStep.SIGNER_VALIDITY, SealReason.SIGNED_OUTSIDE_VALIDITY, signed.toString());
        }
        return inTime;
    }

    private static boolean mayTrustFor(Seal seal, ReadCertificate signer) {
        try {
            var extensions = signer.holder().getExtensions();
            KeyUsage usage = extensions == null ? null : KeyUsage.fromExtensions(extensions);
            if (usage != null && !usage.hasUsages(KeyUsage.digitalSignature)) {
                return false;
            }
            ExtendedKeyUsage purposes = extensions == null ? null : ExtendedKeyUsage.fromExtensions(extensions);
            return switch (seal) {
                case Vds _ -> true;
                case VdsNc _ -> purposes != null && purposes.hasKeyPurposeId(BARCODE_SIGNER);
            };
        } catch (RuntimeException e) {
            // An extension that cannot be read allows nothing.
            return false;
        }
    }
}

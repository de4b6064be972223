package org.gatehouse.documents.chip;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.gatehouse.documents.trust.BoundedDer;
import org.gatehouse.documents.trust.CheckReport;
import org.gatehouse.documents.trust.DerLimits;
import org.gatehouse.documents.trust.Digest;
import org.gatehouse.documents.trust.KeyReading;
import org.gatehouse.documents.trust.Outcome;
import org.gatehouse.documents.trust.PreparedKey;
import org.gatehouse.documents.trust.Reason;
import org.gatehouse.documents.trust.Remark;
import org.gatehouse.documents.trust.SignatureScheme;
import org.gatehouse.documents.trust.SignatureVerifier;
import org.jspecify.annotations.Nullable;

/** The first five steps: is there a security object, who signed it, and does the signature fit. */
final class SecurityObjectCheck {

    /** What later steps need; anything may be missing. */
    record Found(@Nullable HashList hashes, @Nullable KnownSigner signer, String signatureAlgorithm) {}

    private final Steps steps;
    private final SignerSearch search;
    private final SignatureVerifier verifier;

    SecurityObjectCheck(Steps steps, SignerSearch search, SignatureVerifier verifier) {
        this.steps = steps;
        this.search = search;
        this.verifier = verifier;
    }

    Found check(byte[] sod) {
        if (sod.length == 0) {
            steps.set(Step.SECURITY_OBJECT, Outcome.FAILED, Reason.SOD_MISSING, "");
            return new Found(null, null, "");
        }
        SignedFile file;
        try {
            file = SignedFile.read(sod);
        } catch (MalformedFile malformed) {
            unparseable(Step.SECURITY_OBJECT, malformed);
            return new Found(null, null, "");
        }
        steps.set(Step.SECURITY_OBJECT, Outcome.SUCCESSFUL);
        HashList hashes = content(file);
        if (file.signers().isEmpty()) {
            return new Found(hashes, null, "");
        }
        SignerEntry entry = file.signers().getFirst();
        Optional<AlgorithmIdentifier> digest = algorithm(entry.digestAlgorithm());
        messageDigest(file, entry, digest);
        KnownSigner signer = search.find(file, entry, steps);
        String algorithm = signature(file, entry, digest, signer);
        return new Found(hashes, signer, algorithm);
    }

    private void unparseable(Step step, MalformedFile malformed) {
        steps.set(step, Outcome.FAILED, Reason.SOD_UNPARSEABLE, malformed.what() + " @" + malformed.offset());
    }

    private @Nullable HashList content(SignedFile file) {
        steps.set(Step.CONTENT, Outcome.SUCCESSFUL);
        if (!file.contentType().valueIs(Oid.SECURITY_OBJECT)) {
            steps.set(Step.CONTENT, Outcome.FAILED, Reason.CONTENT_TYPE, named(file.contentType()));
        }
        if (file.signers().size() != 1) {
            steps.set(
                    Step.CONTENT,
                    Outcome.FAILED,
                    Reason.SIGNER_COUNT,
                    String.valueOf(file.signers().size()));
        }
        try {
            return HashList.read(file.content());
        } catch (MalformedFile malformed) {
            unparseable(Step.CONTENT, malformed);
            return null;
        }
    }

    private static String named(Tlv identifier) {
        try {
            return Oid.dotted(identifier);
        } catch (MalformedFile malformed) {
            return malformed.what();
        }
    }

    /** RFC 5652 section 5.4: with attributes, they hold the digest of the content; without, there is nothing to compare. */
    private void messageDigest(SignedFile file, SignerEntry entry, Optional<AlgorithmIdentifier> algorithm) {
        SignerEntry.Attributes attributes = entry.attributes();
        if (attributes == null) {
            steps.set(Step.MESSAGE_DIGEST, Outcome.NOT_SUPPORTED);
            return;
        }
        Optional<Digest> digest = algorithm.flatMap(found -> Digest.of(found.getAlgorithm()));
        if (digest.isEmpty()) {
            steps.set(
                    Step.MESSAGE_DIGEST,
                    Outcome.UNDETERMINED,
                    Reason.ALGORITHM_UNSUPPORTED,
                    algorithm.map(found -> found.getAlgorithm().getId()).orElse(""));
            return;
        }
        byte[] expected = attributes.messageDigest();
        if (!Arrays.equals(attributes.contentType(), file.contentType().value())) {
            steps.set(Step.MESSAGE_DIGEST, Outcome.FAILED, Reason.CONTENT_TYPE, "");
        } else if (expected == null
                || !MessageDigest.isEqual(expected, digest.get().hash(file.content()))) {
            steps.set(Step.MESSAGE_DIGEST, Outcome.FAILED, Reason.MESSAGE_DIGEST, "");
        } else {
            steps.set(Step.MESSAGE_DIGEST, Outcome.SUCCESSFUL);
        }
    }

    private static Optional<AlgorithmIdentifier> algorithm(Tlv element) {
        Optional<AlgorithmIdentifier> usual = UsualAlgorithms.find(element);
        if (usual.isPresent()) {
            return usual;
        }
        byte[] encoded = element.whole();
        if (BoundedDer.fault(encoded, DerLimits.CERTIFICATE).isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(AlgorithmIdentifier.getInstance(encoded));
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }

    /** @return the name of the signature algorithm */
    private String signature(
            SignedFile file, SignerEntry entry, Optional<AlgorithmIdentifier> digest, @Nullable KnownSigner signer) {
        Optional<AlgorithmIdentifier> identifier = algorithm(entry.signatureAlgorithm());
        Optional<SignatureScheme> scheme = identifier.flatMap(found -> SignatureScheme.read(found, digest));
        if (scheme.isEmpty()) {
            String about = identifier.map(found -> found.getAlgorithm().getId()).orElse("");
            steps.set(Step.SIGNATURE, Outcome.UNDETERMINED, Reason.ALGORITHM_UNSUPPORTED, about);
            return about;
        }
        if (signer == null) {
            steps.set(Step.SIGNATURE, Outcome.UNDETERMINED, Reason.DSC_MISSING, "");
        } else {
            switch (signer.certificate().key()) {
                case KeyReading.Readable(var key) -> report(verify(scheme.get(), key, file, entry));
                case KeyReading.Unreadable(var why) -> onOtherCurve(scheme.get(), signer, why, file, entry);
            }
        }
        return name(scheme.get());
    }

    private void report(CheckReport report) {
        steps.set(new StepResult(Step.SIGNATURE, report.outcome(), report.remarks()));
    }

    private CheckReport verify(SignatureScheme scheme, PreparedKey key, SignedFile file, SignerEntry entry) {
        SignerEntry.Attributes attributes = entry.attributes();
        if (attributes == null) {
            return verifier.verify(scheme, key, file.content(), entry.signature());
        }
        CheckReport first = verifier.verify(scheme, key, attributes.encoded(), entry.signature());
        if (first.outcome() != Outcome.FAILED) {
            return first;
        }
        // Attributes that do not stand in DER are signed in DER all the same: RFC 5652 section 5.4.
        return inDer(attributes.encoded())
                .map(encoded -> verifier.verify(scheme, key, encoded, entry.signature()))
                .orElse(first);
    }

    private static Optional<byte[]> inDer(byte[] set) {
        if (BoundedDer.fault(set, DerLimits.SECURITY_OBJECT).isPresent()) {
            return Optional.empty();
        }
        try {
            byte[] encoded = ASN1Set.getInstance(set).getEncoded(ASN1Encoding.DER);
            return Arrays.equals(encoded, set) ? Optional.empty() : Optional.of(encoded);
        } catch (IOException | RuntimeException _) {
            return Optional.empty();
        }
    }

    /**
     * Some documents name one curve in the certificate and were signed on another of the same size. A point can lie on
     * another well-known curve only when the key was made there; so the signature is shown to be the signer's, and the
     * certificate to be wrong.
     */
    private void onOtherCurve(
            SignatureScheme scheme, KnownSigner signer, Remark why, SignedFile file, SignerEntry entry) {
        List<PreparedKey> keys = OtherCurves.keys(signer.certificate().holder().getSubjectPublicKeyInfo());
        for (PreparedKey key : keys) {
            if (verify(scheme, key, file, entry).outcome() == Outcome.SUCCESSFUL) {
                steps.set(Step.SIGNATURE, Outcome.UNDETERMINED, Reason.KNOWN_DEFECT, "CURVE " + key.described());
                return;
            }
        }
        steps.set(new StepResult(Step.SIGNATURE, Outcome.UNDETERMINED, List.of(why)));
    }

    private static String name(SignatureScheme scheme) {
        String digest = scheme.digest().standardName();
        return switch (scheme) {
            case SignatureScheme.RsaPkcs1 _ -> "RSA " + digest;
            case SignatureScheme.RsaPss _ -> "RSA-PSS " + digest;
            case SignatureScheme.Ecdsa _ -> "ECDSA " + digest;
        };
    }
}

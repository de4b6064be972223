package org.gatehouse.documents.trust;

import java.io.IOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cms.SignerInformation;
import org.jspecify.annotations.Nullable;

/** Whether a master list may vouch for authorities: signature, signer's purpose, time, and the chain to a pinned root. */
final class MasterListCheck {

    /** Clocks differ; a list signed later than this after the import was not signed by an honest clock. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofDays(1);

    private MasterListCheck() {}

    /** What stands against the list; empty when nothing does. */
    static Optional<String> objection(
            MasterList list, List<ReadCertificate> roots, SignatureVerifier verifier, Instant loadedAt) {
        Optional<ReadCertificate> signer = list.signer();
        if (signer.isEmpty()) {
            return Optional.of("the signer's certificate is not embedded");
        }
        if (!hasPurpose(signer.get())) {
            return Optional.of("Doc 9303-12 section 7.1: the signer is not a signer of master lists");
        }
        Optional<Instant> signed = list.signingTime();
        if (signed.isEmpty()) {
            return Optional.of("Doc 9303-12 section 8: no signing time");
        }
        if (signed.get().isAfter(loadedAt.plus(CLOCK_DIFFERENCE))) {
            return Optional.of("signed in the future: " + signed.get());
        }
        if (!signer.get().validAt(signed.get())) {
            return Optional.of("the signer was not valid when it signed");
        }
        if (!signatureFits(list, signer.get(), verifier)) {
            return Optional.of(Reason.SIGNATURE_INVALID.name());
        }
        return descends(list, signer.get(), roots, verifier)
                ? Optional.empty()
                : Optional.of("its signer does not descend from a pinned root of lists");
    }

    private static boolean hasPurpose(ReadCertificate signer) {
        return signer.extension(Extension.extendedKeyUsage, ExtendedKeyUsage::getInstance)
                .filter(usage -> usage.hasKeyPurposeId(KeyPurposeId.getInstance(MasterList.SIGNER_PURPOSE)))
                .isPresent();
    }

    private static boolean descends(
            MasterList list, ReadCertificate signer, List<ReadCertificate> roots, SignatureVerifier verifier) {
        List<Authority> pool = new ArrayList<>();
        roots.forEach(root -> pool.add(new Authority(root, Set.of(Authority.PINNED))));
        // What came along proves nothing by itself, and may be the link from a pinned root to the present key.
        list.embedded().stream().filter(Collected::mayLead).forEach(one -> pool.add(new Authority(one, Set.of())));
        list.certificates().stream()
                .flatMap(one -> one.readable().stream())
                .filter(one -> one.country().equals(signer.country()) && Collected.mayLead(one))
                .forEach(one -> pool.add(new Authority(one, Set.of())));
        return Chain.of(signer, Anchors.among(pool, Set.of(), verifier), verifier)
                        .status()
                == TrustStatus.TRUSTED;
    }

    /** CMS, RFC 5652 section 5.4: with attributes the signature is over those, and one of them holds the content's hash. */
    private static boolean signatureFits(MasterList list, ReadCertificate signer, SignatureVerifier verifier) {
        try {
            SignerInformation signature = list.signature();
            Optional<SignatureScheme> scheme = SignatureScheme.read(
                    signature.toASN1Structure().getDigestEncryptionAlgorithm(),
                    Optional.of(signature.getDigestAlgorithmID()));
            Optional<Digest> digest = Digest.of(signature.getDigestAlgorithmID().getAlgorithm());
            if (scheme.isEmpty() || digest.isEmpty() || !(signer.key() instanceof KeyReading.Readable(var key))) {
                return false;
            }
            AttributeTable attributes = signature.getSignedAttributes();
            byte @Nullable [] encoded = signature.getEncodedSignedAttributes();
            if (attributes == null
                    || encoded == null
                    || !attributesFit(attributes, digest.get().hash(list.content()))) {
                return false; // Doc 9303-12 section 8 demands the attributes
            }
            return verifier.verify(scheme.get(), key, encoded, signature.getSignature())
                            .outcome()
                    == Outcome.SUCCESSFUL;
        } catch (IOException | RuntimeException e) {
            return false; // attributes that are not what their identifiers promise
        }
    }

    private static boolean attributesFit(AttributeTable attributes, byte[] hash) {
        Optional<ASN1ObjectIdentifier> type = only(attributes, CMSAttributes.contentType)
                .map(attribute -> ASN1ObjectIdentifier.getInstance(
                        attribute.getAttrValues().getObjectAt(0)));
        Optional<byte[]> digest = only(attributes, CMSAttributes.messageDigest)
                .map(attribute -> ASN1OctetString.getInstance(
                                attribute.getAttrValues().getObjectAt(0))
                        .getOctets());
        return type.filter(MasterList.CONTENT_TYPE::equals).isPresent()
                && digest.filter(found -> MessageDigest.isEqual(found, hash)).isPresent();
    }

    private static Optional<Attribute> only(AttributeTable attributes, ASN1ObjectIdentifier type) {
        return attributes.getAll(type).size() == 1
                ? Optional.of(attributes.get(type))
                        .filter(found -> found.getAttrValues().size() == 1)
                : Optional.empty();
    }
}

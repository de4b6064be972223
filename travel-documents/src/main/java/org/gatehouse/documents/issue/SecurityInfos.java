package org.gatehouse.documents.issue;

import java.io.IOException;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.gatehouse.documents.authority.SigningScheme;

/** Data groups 14 and 15: what the chip can prove itself with; Doc 9303-11 section 9.2, Doc 9303-10 sections 4.7.14, 4.7.15. */
final class SecurityInfos {

    private static final ASN1ObjectIdentifier BSI_PROTOCOLS = new ASN1ObjectIdentifier("0.4.0.127.0.7.2.2");
    private static final ASN1ObjectIdentifier ECDSA_PLAIN = new ASN1ObjectIdentifier("0.4.0.127.0.7.1.1.4.1");
    private static final ASN1ObjectIdentifier ACTIVE_AUTHENTICATION = new ASN1ObjectIdentifier("2.23.136.1.1.5");

    private static final int DIFFIE_HELLMAN = 1;
    private static final int ELLIPTIC = 2;

    private final ASN1EncodableVector all = new ASN1EncodableVector();

    private SecurityInfos() {}

    /** The security infos of the keys; an empty array when there is nothing to say. */
    static byte[] dataGroup14(ChipKeys keys) {
        var infos = new SecurityInfos();
        keys.chipAuthentication().ifPresent(infos::chipAuthentication);
        keys.activeAuthentication().ifPresent(infos::activeAuthentication);
        return infos.all.size() == 0 ? new byte[0] : Tlv.of(0x6E, der(new DERSet(infos.all)));
    }

    static byte[] dataGroup15(SubjectPublicKeyInfo key) {
        return Tlv.of(0x6F, der(key));
    }

    private void chipAuthentication(ChipKeys.ChipAuthenticationKey key) {
        int agreement = agreement(key.key());
        String identifier = "3.%d.%d".formatted(agreement, key.cipher().arc());
        var protocol = new ASN1EncodableVector();
        protocol.add(BSI_PROTOCOLS.branch(identifier));
        protocol.add(new ASN1Integer(1));
        var publicKey = new ASN1EncodableVector();
        publicKey.add(BSI_PROTOCOLS.branch("1." + agreement));
        publicKey.add(key.key());
        key.keyId().ifPresent(number -> {
            protocol.add(new ASN1Integer(number));
            publicKey.add(new ASN1Integer(number));
        });
        all.add(new DERSequence(protocol));
        all.add(new DERSequence(publicKey));
    }

    private static int agreement(SubjectPublicKeyInfo key) {
        ASN1ObjectIdentifier algorithm = key.getAlgorithm().getAlgorithm();
        if (algorithm.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
            return ELLIPTIC;
        }
        if (algorithm.equals(PKCSObjectIdentifiers.dhKeyAgreement)
                || algorithm.equals(X9ObjectIdentifiers.dhpublicnumber)) {
            return DIFFIE_HELLMAN;
        }
        throw new Refusal(new IssueProblem.ChipKeyUnfit("no chip authentication with " + algorithm.getId()));
    }

    /** An elliptic key does not say its digest, so the chip must; an RSA signature carries it. */
    private void activeAuthentication(SubjectPublicKeyInfo key) {
        SigningScheme scheme = SigningScheme.of(key, SigningScheme.RsaPadding.PKCS1)
                .orElseThrow(() -> new Refusal(new IssueProblem.ChipKeyUnfit("no active authentication with "
                        + key.getAlgorithm().getAlgorithm().getId())));
        // The arcs of ecdsa-plain-SHA256, -SHA384 and -SHA512 in BSI TR-03111 section 5.2.1.1.
        int arc =
                switch (scheme) {
                    case ECDSA_SHA256 -> 3;
                    case ECDSA_SHA384 -> 4;
                    case ECDSA_SHA512 -> 5;
                    case RSA_SHA256, PSS_SHA256 -> 0;
                };
        if (arc > 0) {
            all.add(new DERSequence(new ASN1Encodable[] {
                ACTIVE_AUTHENTICATION, new ASN1Integer(1), ECDSA_PLAIN.branch(String.valueOf(arc))
            }));
        }
    }

    private static byte[] der(ASN1Encodable object) {
        try {
            return object.toASN1Primitive().getEncoded(ASN1Encoding.DER);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

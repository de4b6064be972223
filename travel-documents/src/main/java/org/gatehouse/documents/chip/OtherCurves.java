package org.gatehouse.documents.chip;

import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.gatehouse.documents.trust.KeyReading;
import org.gatehouse.documents.trust.PreparedKey;

/** The same point, taken for one on another curve that documents use. */
final class OtherCurves {

    /** P-224, P-256, P-384, P-521, and brainpool r1 from 224 to 512 bits. */
    private static final List<ASN1ObjectIdentifier> CURVES = List.of(
            new ASN1ObjectIdentifier("1.3.132.0.33"),
            new ASN1ObjectIdentifier("1.2.840.10045.3.1.7"),
            new ASN1ObjectIdentifier("1.3.132.0.34"),
            new ASN1ObjectIdentifier("1.3.132.0.35"),
            new ASN1ObjectIdentifier("1.3.36.3.3.2.8.1.1.5"),
            new ASN1ObjectIdentifier("1.3.36.3.3.2.8.1.1.7"),
            new ASN1ObjectIdentifier("1.3.36.3.3.2.8.1.1.9"),
            new ASN1ObjectIdentifier("1.3.36.3.3.2.8.1.1.11"),
            new ASN1ObjectIdentifier("1.3.36.3.3.2.8.1.1.13"));

    private OtherCurves() {}

    /** The keys that the bytes of this one are on other curves; normally none or one. */
    static List<PreparedKey> keys(SubjectPublicKeyInfo info) {
        List<PreparedKey> keys = new ArrayList<>();
        if (info.getAlgorithm().getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)) {
            byte[] point = info.getPublicKeyData().getOctets();
            for (ASN1ObjectIdentifier curve : CURVES) {
                var renamed = new SubjectPublicKeyInfo(
                        new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, curve), point);
                if (PreparedKey.read(renamed) instanceof KeyReading.Readable(var key)) {
                    keys.add(key);
                }
            }
        }
        return keys;
    }
}

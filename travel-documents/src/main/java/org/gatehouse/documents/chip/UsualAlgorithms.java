package org.gatehouse.documents.chip;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** Algorithm identifiers that nearly every security object carries, known by their bytes: reading them costs more than that. */
final class UsualAlgorithms {

    private record Usual(byte[] encoded, Optional<AlgorithmIdentifier> identifier) {}

    /** SHA-256, 384, 512; RSA with SHA-256, any digest; ECDSA with SHA-256, 384, 512: Doc 9303-12 section 4.4. */
    private static final List<Usual> ALL = Stream.of(
                    "2.16.840.1.101.3.4.2.1",
                    "1.2.840.10045.4.3.2",
                    "1.2.840.113549.1.1.11",
                    "1.2.840.113549.1.1.1",
                    "2.16.840.1.101.3.4.2.2",
                    "1.2.840.10045.4.3.3",
                    "2.16.840.1.101.3.4.2.3",
                    "1.2.840.10045.4.3.4")
            .map(ASN1ObjectIdentifier::new)
            .flatMap(name -> Stream.of(new AlgorithmIdentifier(name), new AlgorithmIdentifier(name, DERNull.INSTANCE)))
            .map(UsualAlgorithms::usual)
            .toList();

    private UsualAlgorithms() {}

    static Optional<AlgorithmIdentifier> find(Tlv element) {
        for (Usual usual : ALL) {
            byte[] encoded = usual.encoded;
            if (Arrays.equals(element.bytes(), element.start(), element.end(), encoded, 0, encoded.length)) {
                return usual.identifier;
            }
        }
        return Optional.empty();
    }

    private static Usual usual(AlgorithmIdentifier identifier) {
        try {
            return new Usual(identifier.getEncoded(), Optional.of(identifier));
        } catch (IOException e) {
            throw new IllegalStateException("an identifier always encodes", e);
        }
    }
}

package org.gatehouse.documents.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.gatehouse.documents.trust.KeyReading;
import org.gatehouse.documents.trust.Outcome;
import org.gatehouse.documents.trust.PreparedKey;
import org.gatehouse.documents.trust.SignatureVerifier;

/** Checks a plain ECDSA signature, r and s one behind the other; Doc 9303-13 section 2.4, BSI TR-03111. */
final class SealSignature {

    /** Shorter keys prove nothing. */
    private static final int SHORTEST_KEY = 224;

    private static final SignatureVerifier VERIFIER = SignatureVerifier.fastest();

    private SealSignature() {}

    /** The hash functions, by the largest key that each goes with. */
    enum Hash {
        SHA_224(224, X9ObjectIdentifiers.ecdsa_with_SHA224),
        SHA_256(256, X9ObjectIdentifiers.ecdsa_with_SHA256),
        SHA_384(384, X9ObjectIdentifiers.ecdsa_with_SHA384),
        SHA_512(521, X9ObjectIdentifiers.ecdsa_with_SHA512);

        private final int largestKey;
        private final ASN1ObjectIdentifier algorithm;

        Hash(int largestKey, ASN1ObjectIdentifier algorithm) {
            this.largestKey = largestKey;
            this.algorithm = algorithm;
        }

        /** The hash function that goes with a key. */
        static Optional<Hash> forKey(PreparedKey key) {
            return Arrays.stream(values())
                    .filter(hash -> key.bits() <= hash.largestKey)
                    .findFirst();
        }

        /** The hash function of a name of RFC 7518; empty when seals know no such name. */
        static Optional<Hash> named(String algorithm) {
            return switch (algorithm) {
                case "ES256" -> Optional.of(SHA_256);
                case "ES384" -> Optional.of(SHA_384);
                case "ES512" -> Optional.of(SHA_512);
                default -> Optional.empty();
            };
        }
    }

    /** The key of a certificate, when it is one that signs seals: on a known curve, of 224 to 521 bits. */
    static Optional<PreparedKey> key(SubjectPublicKeyInfo info) {
        if (!info.getAlgorithm().getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)) {
            return Optional.empty();
        }
        return switch (PreparedKey.read(info)) {
            case KeyReading.Readable(var key) ->
                key.bits() >= SHORTEST_KEY && Hash.forKey(key).isPresent() ? Optional.of(key) : Optional.empty();
            case KeyReading.Unreadable _ -> Optional.empty();
        };
    }

    /** Bytes of r, and of s. */
    static int half(PreparedKey key) {
        return (key.bits() + 7) / 8;
    }

    static boolean verifies(PreparedKey key, Hash hash, Octets content, Octets signature) {
        int half = half(key);
        if (signature.length() != 2 * half) {
            return false;
        }
        byte[] both = signature.toArray();
        var der = new ASN1EncodableVector(2);
        der.add(new ASN1Integer(new BigInteger(1, both, 0, half)));
        der.add(new ASN1Integer(new BigInteger(1, both, half, half)));
        try {
            byte[] encoded = new DERSequence(der).getEncoded(ASN1Encoding.DER);
            return VERIFIER.verify(new AlgorithmIdentifier(hash.algorithm), key, content.toArray(), encoded)
                            .outcome()
                    == Outcome.SUCCESSFUL;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

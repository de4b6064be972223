package org.gatehouse.documents.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA224Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/** Checks a plain ECDSA signature, r and s one behind the other; Doc 9303-13 section 2.4, BSI TR-03111. */
final class SealSignature {

    /** Shorter keys prove nothing. */
    private static final int SHORTEST_KEY = 224;

    private SealSignature() {}

    /** The hash functions, by the largest key that each goes with. */
    enum Hash {
        SHA_224(224),
        SHA_256(256),
        SHA_384(384),
        SHA_512(521);

        private final int largestKey;

        Hash(int largestKey) {
            this.largestKey = largestKey;
        }

        /** The hash function for a key, its size given in bits. */
        static Optional<Hash> forKey(int bits) {
            return Arrays.stream(values())
                    .filter(hash -> bits <= hash.largestKey)
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

        byte[] of(Octets content) {
            Digest digest =
                    switch (this) {
                        case SHA_224 -> new SHA224Digest();
                        case SHA_256 -> new SHA256Digest();
                        case SHA_384 -> new SHA384Digest();
                        case SHA_512 -> new SHA512Digest();
                    };
            byte[] bytes = content.toArray();
            digest.update(bytes, 0, bytes.length);
            byte[] hash = new byte[digest.getDigestSize()];
            digest.doFinal(hash, 0);
            return hash;
        }
    }

    /** The key of a certificate, when it is one that signs seals: on a named curve, of 224 to 521 bits. */
    static Optional<ECPublicKeyParameters> key(SubjectPublicKeyInfo info) {
        // Parameters that a certificate brings along could be any curve; only named ones are computed with.
        boolean named = info.getAlgorithm().getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)
                && info.getAlgorithm().getParameters() instanceof ASN1ObjectIdentifier;
        if (!named) {
            return Optional.empty();
        }
        try {
            AsymmetricKeyParameter key = PublicKeyFactory.createKey(info);
            return key instanceof ECPublicKeyParameters ec
                            && bits(ec) >= SHORTEST_KEY
                            && Hash.forKey(bits(ec)).isPresent()
                    ? Optional.of(ec)
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            // A point off its curve, an unknown name: no key that could be used.
            return Optional.empty();
        }
    }

    static int bits(ECPublicKeyParameters key) {
        return key.getParameters().getN().bitLength();
    }

    /** Bytes of r, and of s. */
    static int half(ECPublicKeyParameters key) {
        return (bits(key) + 7) / 8;
    }

    static boolean verifies(ECPublicKeyParameters key, Hash hash, Octets content, Octets signature) {
        int half = half(key);
        if (signature.length() != 2 * half) {
            return false;
        }
        byte[] both = signature.toArray();
        var signer = new ECDSASigner();
        signer.init(false, key);
        return signer.verifySignature(
                hash.of(content), new BigInteger(1, both, 0, half), new BigInteger(1, both, half, half));
    }
}

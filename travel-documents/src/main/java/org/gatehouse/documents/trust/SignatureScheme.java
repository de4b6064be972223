package org.gatehouse.documents.trust;

import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** How a signature is made, as an algorithm identifier says it. */
public sealed interface SignatureScheme {

    /** What the message is hashed with. */
    Digest digest();

    /** RSASSA-PKCS1-v1_5, RFC 8017 section 8.2. */
    record RsaPkcs1(Digest digest) implements SignatureScheme {}

    /**
     * RSASSA-PSS, RFC 8017 section 8.1.
     *
     * @param mask digest of the mask generation function MGF1; may differ from that of the message
     * @param saltBytes length of the salt; may differ from that of the digest
     */
    record RsaPss(Digest digest, Digest mask, int saltBytes) implements SignatureScheme {}

    /**
     * ECDSA.
     *
     * @param plain whether r and s simply follow one another (BSI TR-03111 section 5.2.1) instead of standing in DER
     */
    record Ecdsa(Digest digest, boolean plain) implements SignatureScheme {}

    /** Whether the scheme is one that Doc 9303 no longer allows for new documents. */
    default boolean weak() {
        return digest() == Digest.SHA1;
    }

    /** The scheme of a certificate or a revocation list; empty when it is not supported here. */
    static Optional<SignatureScheme> read(AlgorithmIdentifier algorithm) {
        return read(algorithm, Optional.empty());
    }

    /**
     * The scheme of a CMS signer, which may name the key's algorithm alone and the digest apart.
     *
     * @param apart the digest algorithm of the signer; asked only where the signature algorithm names none
     */
    static Optional<SignatureScheme> read(AlgorithmIdentifier algorithm, Optional<AlgorithmIdentifier> apart) {
        String identifier = algorithm.getAlgorithm().getId();
        if (identifier.equals(PKCSObjectIdentifiers.id_RSASSA_PSS.getId())) {
            return pss(algorithm.getParameters());
        }
        SignatureScheme known = Known.SCHEMES.get(identifier);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Digest> digest = apart.flatMap(named -> Digest.of(named.getAlgorithm()));
        return switch (identifier) {
            case "1.2.840.113549.1.1.1" -> digest.map(RsaPkcs1::new);
            case "1.2.840.10045.2.1" -> digest.map(named -> new Ecdsa(named, false));
            default -> Optional.empty();
        };
    }

    private static Optional<SignatureScheme> pss(@org.jspecify.annotations.Nullable ASN1Encodable parameters) {
        try {
            // Omitted parameters, and omitted members, mean SHA-1 and a salt of 20 bytes: RFC 4055 section 3.1.
            RSASSAPSSparams read =
                    parameters == null || parameters.toASN1Primitive() instanceof org.bouncycastle.asn1.ASN1Null
                            ? new RSASSAPSSparams()
                            : RSASSAPSSparams.getInstance(parameters);
            AlgorithmIdentifier mask = read.getMaskGenAlgorithm();
            int salt = read.getSaltLength().intValueExact();
            boolean usual = mask.getAlgorithm().equals(PKCSObjectIdentifiers.id_mgf1)
                    && read.getTrailerField().intValueExact() == 1
                    && salt >= 0
                    && salt <= 512;
            if (!usual) {
                return Optional.empty();
            }
            Optional<Digest> maskDigest = Digest.of(
                    AlgorithmIdentifier.getInstance(mask.getParameters()).getAlgorithm());
            return Digest.of(read.getHashAlgorithm().getAlgorithm())
                    .flatMap(digest -> maskDigest.map(ofMask -> new RsaPss(digest, ofMask, salt)));
        } catch (IllegalArgumentException | ArithmeticException | NullPointerException e) {
            return Optional.empty(); // not what the identifier promises, so nothing that could be verified
        }
    }
}

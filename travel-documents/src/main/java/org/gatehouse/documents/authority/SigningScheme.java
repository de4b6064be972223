package org.gatehouse.documents.authority;

import java.security.InvalidAlgorithmParameterException;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;

/** A signature algorithm with its digest; those of Doc 9303-12 section 4.1.6 that are still fit for new documents. */
public enum SigningScheme {
    /** On curves of up to 256 bits. */
    ECDSA_SHA256("SHA256withECDSA", "SHA-256"),
    /** On curves of up to 384 bits. */
    ECDSA_SHA384("SHA384withECDSA", "SHA-384"),
    /** On longer curves. */
    ECDSA_SHA512("SHA512withECDSA", "SHA-512"),
    /** RSASSA-PKCS1_v15 with SHA-256. */
    RSA_SHA256("SHA256withRSA", "SHA-256"),
    /** RSASSA-PSS with SHA-256, MGF1 of the same and 32 bytes of salt. */
    PSS_SHA256("SHA256withRSAandMGF1", "SHA-256");

    /** What pads an RSA signature; a certificate does not say it. */
    public enum RsaPadding {
        PKCS1,
        PSS
    }

    private static final int RSA_BITS_MIN = 2048;

    private final String signature;
    private final String digest;
    private final AlgorithmIdentifier algorithm;

    SigningScheme(String signature, String digest) {
        this.signature = signature;
        this.digest = digest;
        algorithm = new DefaultSignatureAlgorithmIdentifierFinder().find(signature);
    }

    /**
     * The scheme that fits a key: the digest is as long as the curve, so that neither is the weaker half.
     *
     * @return empty for keys that no new document should be signed with: RSA below 2,048 bits, curves below 224, others
     */
    public static Optional<SigningScheme> of(SubjectPublicKeyInfo key, RsaPadding padding) {
        AsymmetricKeyParameter parameters;
        try {
            parameters = PublicKeyFactory.createKey(key);
        } catch (java.io.IOException | RuntimeException _) {
            // Bouncy Castle tells an unknown or malformed key by any of these.
            return Optional.empty();
        }
        return switch (parameters) {
            case ECPublicKeyParameters ec ->
                ofCurve(ec.getParameters().getCurve().getFieldSize());
            case RSAKeyParameters rsa when rsa.getModulus().bitLength() >= RSA_BITS_MIN ->
                Optional.of(padding == RsaPadding.PSS ? PSS_SHA256 : RSA_SHA256);
            case AsymmetricKeyParameter _ -> Optional.empty();
        };
    }

    private static Optional<SigningScheme> ofCurve(int bits) {
        if (bits < 224) {
            return Optional.empty();
        }
        return Optional.of(bits <= 256 ? ECDSA_SHA256 : bits <= 384 ? ECDSA_SHA384 : ECDSA_SHA512);
    }

    /** The name of the digest in Java: SHA-256, SHA-384 or SHA-512. */
    public String digestName() {
        return digest;
    }

    /** The digest as a CMS names it, without parameters; RFC 5754 section 2. */
    public AlgorithmIdentifier digestAlgorithm() {
        ASN1ObjectIdentifier identifier =
                switch (this) {
                    case ECDSA_SHA256, RSA_SHA256, PSS_SHA256 -> NISTObjectIdentifiers.id_sha256;
                    case ECDSA_SHA384 -> NISTObjectIdentifiers.id_sha384;
                    case ECDSA_SHA512 -> NISTObjectIdentifiers.id_sha512;
                };
        return new AlgorithmIdentifier(identifier);
    }

    /** The signature algorithm as certificates and CMS name it. */
    public AlgorithmIdentifier algorithm() {
        return algorithm;
    }

    /** A signature object of one provider. Tokens spell PSS with parameters, Bouncy Castle with a name. */
    Signature with(Provider provider) throws NoSuchAlgorithmException, InvalidAlgorithmParameterException {
        if (this != PSS_SHA256 || provider == Bouncy.CASTLE) {
            return Signature.getInstance(signature, provider);
        }
        Signature pss = Signature.getInstance("SHA256withRSASSA-PSS", provider);
        pss.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        return pss;
    }
}

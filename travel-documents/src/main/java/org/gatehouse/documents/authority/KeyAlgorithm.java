package org.gatehouse.documents.authority;

/** The kinds of keys that this room makes, each with the scheme that it signs by. */
public enum KeyAlgorithm {
    P256("secp256r1", 256, SigningScheme.ECDSA_SHA256),
    P384("secp384r1", 384, SigningScheme.ECDSA_SHA384),
    P521("secp521r1", 521, SigningScheme.ECDSA_SHA512),
    BRAINPOOL_P256("brainpoolP256r1", 256, SigningScheme.ECDSA_SHA256),
    BRAINPOOL_P384("brainpoolP384r1", 384, SigningScheme.ECDSA_SHA384),
    BRAINPOOL_P512("brainpoolP512r1", 512, SigningScheme.ECDSA_SHA512),
    RSA_2048("", 2048, SigningScheme.RSA_SHA256),
    RSA_2048_PSS("", 2048, SigningScheme.PSS_SHA256),
    RSA_4096("", 4096, SigningScheme.RSA_SHA256),
    RSA_4096_PSS("", 4096, SigningScheme.PSS_SHA256);

    private final String curve;
    private final int bits;
    private final SigningScheme scheme;

    KeyAlgorithm(String curve, int bits, SigningScheme scheme) {
        this.curve = curve;
        this.bits = bits;
        this.scheme = scheme;
    }

    /** How keys of this kind sign. */
    public SigningScheme scheme() {
        return scheme;
    }

    /** The name of the curve; empty for RSA. */
    String curve() {
        return curve;
    }

    int bits() {
        return bits;
    }
}

package org.gatehouse.documents.pki;

/** Kinds of keys that documents are signed with, and how their signatures are named. */
public enum KeyKind {
    P256("secp256r1", "SHA256withECDSA", false),
    P384("secp384r1", "SHA384withECDSA", false),
    P521("secp521r1", "SHA512withECDSA", false),
    BRAINPOOL_256("brainpoolP256r1", "SHA256withECDSA", false),
    BRAINPOOL_384("brainpoolP384r1", "SHA384withECDSA", false),
    BRAINPOOL_512("brainpoolP512r1", "SHA512withECDSA", false),
    P256_EXPLICIT("secp256r1", "SHA256withECDSA", true),
    P384_EXPLICIT("secp384r1", "SHA384withECDSA", true),
    BRAINPOOL_256_EXPLICIT("brainpoolP256r1", "SHA256withECDSA", true),
    BRAINPOOL_384_EXPLICIT("brainpoolP384r1", "SHA384withECDSA", true),
    BRAINPOOL_512_EXPLICIT("brainpoolP512r1", "SHA512withECDSA", true),
    P256_SHA1("secp256r1", "SHA1withECDSA", false),
    P256_PLAIN("secp256r1", "SHA256withPLAIN-ECDSA", false),
    RSA_2048("RSA", "SHA256withRSA", false),
    RSA_2048_SHA1("RSA", "SHA1withRSA", false),
    RSA_PSS_2048("RSA", "SHA256withRSAandMGF1", false);

    final String curve;
    final String signature;
    final boolean explicit;

    KeyKind(String curve, String signature, boolean explicit) {
        this.curve = curve;
        this.signature = signature;
        this.explicit = explicit;
    }

    boolean rsa() {
        return curve.equals("RSA");
    }
}

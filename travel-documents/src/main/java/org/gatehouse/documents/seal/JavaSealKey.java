package org.gatehouse.documents.seal;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.SignatureException;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.util.BigIntegers;
import org.gatehouse.documents.trust.PreparedKey;

/** A key that signs through the Java security interface, by the provider that knows the key. */
record JavaSealKey(PrivateKey key, X509CertificateHolder certificate) implements SealKey {

    /** For the curves that Java itself does not know. Not registered: the library leaves the machine as it is. */
    private static final BouncyCastleProvider BOUNCY_CASTLE = new BouncyCastleProvider();

    @Override
    public byte[] sign(byte[] content) throws GeneralSecurityException {
        PreparedKey publicKey = SealSignature.key(certificate.getSubjectPublicKeyInfo())
                .orElseThrow(() -> new InvalidKeyException("not an EC key on a known curve of 224 to 521 bits"));
        SealSignature.Hash hash = SealSignature.Hash.forKey(publicKey)
                .orElseThrow(() -> new InvalidKeyException("no hash for a key of this size"));
        String algorithm = hash.name().replace("_", "") + "withECDSA";
        int half = SealSignature.half(publicKey);
        try {
            return plain(der(Signature.getInstance(algorithm), content), half);
        } catch (GeneralSecurityException | RuntimeException byJava) {
            // Java takes keys of curves that it does not know, and says so only when it signs.
            try {
                return plain(der(Signature.getInstance(algorithm, BOUNCY_CASTLE), content), half);
            } catch (GeneralSecurityException | RuntimeException e) {
                byJava.addSuppressed(e);
                throw byJava;
            }
        }
    }

    private byte[] der(Signature signature, byte[] content) throws GeneralSecurityException {
        signature.initSign(key);
        signature.update(content);
        return signature.sign();
    }

    private static byte[] plain(byte[] der, int half) throws SignatureException {
        try {
            ASN1Sequence both = ASN1Sequence.getInstance(der);
            byte[] plain = new byte[2 * half];
            for (int i = 0; i < 2; i++) {
                BigInteger part =
                        ASN1Integer.getInstance(both.getObjectAt(i)).getPositiveValue();
                System.arraycopy(BigIntegers.asUnsignedByteArray(half, part), 0, plain, i * half, half);
            }
            return plain;
        } catch (IllegalArgumentException e) {
            throw new SignatureException("the key signed in a form that is not known", e);
        }
    }
}

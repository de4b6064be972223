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
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.util.BigIntegers;

/** A key that signs through the Java security interface, by the provider that knows the key. */
record JavaSealKey(PrivateKey key, X509CertificateHolder certificate) implements SealKey {

    /** For the curves that Java itself does not know. Not registered: the library leaves the machine as it is. */
    private static final BouncyCastleProvider BOUNCY_CASTLE = new BouncyCastleProvider();

    @Override
    public byte[] sign(byte[] content) throws GeneralSecurityException {
        ECPublicKeyParameters publicKey = SealSignature.key(certificate.getSubjectPublicKeyInfo())
                .orElseThrow(() -> new InvalidKeyException("not an EC key on a named curve of 224 to 521 bits"));
        SealSignature.Hash hash = SealSignature.Hash.forKey(SealSignature.bits(publicKey))
                .orElseThrow(() -> new InvalidKeyException("no hash for a key of this size"));
        Signature signature = signature(hash.name().replace("_", "") + "withECDSA");
        signature.update(content);
        return plain(signature.sign(), SealSignature.half(publicKey));
    }

    private Signature signature(String algorithm) throws GeneralSecurityException {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            return signature;
        } catch (GeneralSecurityException e) {
            Signature signature = Signature.getInstance(algorithm, BOUNCY_CASTLE);
            signature.initSign(key);
            return signature;
        }
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

package org.gatehouse.documents.seal;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * The key of a seal signer, wherever it lies: in a file, or in a device that never gives it out. Must be safe for many
 * threads.
 */
public interface SealKey {

    /** The certificate of the key; a seal refers to it or carries it. */
    X509CertificateHolder certificate();

    /**
     * Signs with ECDSA and the hash that goes with the size of the key: SHA-224, SHA-256, SHA-384 or SHA-512.
     *
     * @param content what is to be hashed and signed
     * @return r and s one behind the other, each as long as the order of the curve; BSI TR-03111
     * @throws GeneralSecurityException when the key or its device refuses
     */
    byte[] sign(byte[] content) throws GeneralSecurityException;

    /** A key of the Java security interface, from a PKCS#12 file or a PKCS#11 device. */
    static SealKey of(PrivateKey key, X509CertificateHolder certificate) {
        return new JavaSealKey(key, certificate);
    }
}

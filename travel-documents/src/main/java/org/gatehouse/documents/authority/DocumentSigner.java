package org.gatehouse.documents.authority;

import java.security.GeneralSecurityException;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * A key with the certificate that the state's authority gave it: a document signer, a seal signer or the signer of a
 * master list; Doc 9303-12 section 3. Safe for many threads.
 *
 * @see Pkcs12Signer
 * @see Pkcs11Signer
 */
public interface DocumentSigner extends SigningKey {

    /** The certificate of this key. */
    X509CertificateHolder certificate();

    @Override
    default SubjectPublicKeyInfo publicKey() {
        return certificate().getSubjectPublicKeyInfo();
    }

    /** A key of this process with its certificate. */
    static DocumentSigner of(SigningKey key, X509CertificateHolder certificate) {
        return new DocumentSigner() {
            @Override
            public X509CertificateHolder certificate() {
                return certificate;
            }

            @Override
            public SigningScheme scheme() {
                return key.scheme();
            }

            @Override
            public byte[] sign(byte[] message) throws GeneralSecurityException {
                return key.sign(message);
            }
        };
    }
}

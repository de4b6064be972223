package org.gatehouse.documents.authority;

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
}

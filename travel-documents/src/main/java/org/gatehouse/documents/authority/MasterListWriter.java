package org.gatehouse.documents.authority;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.cert.X509CertificateHolder;

/** Writes master lists: the roots that a state believes, signed by it; Doc 9303-12 section 9. */
public final class MasterListWriter {

    private static final ASN1ObjectIdentifier MASTER_LIST = new ASN1ObjectIdentifier("2.23.136.1.1.2");

    private MasterListWriter() {}

    /**
     * Signs a list.
     *
     * @param roots in any order; DER orders them
     * @param signer with a certificate of the master list profile
     * @param signerRoot the root that issued it, which goes along so that the chain is complete
     * @throws GeneralSecurityException when the key cannot sign
     */
    public static byte[] write(
            Collection<X509CertificateHolder> roots, DocumentSigner signer, X509CertificateHolder signerRoot, Instant at)
            throws GeneralSecurityException {
        var certificates = new ASN1EncodableVector();
        roots.forEach(root -> certificates.add(root.toASN1Structure()));
        byte[] content;
        try {
            content = new DERSequence(new ASN1Encodable[] {new ASN1Integer(0), new DERSet(certificates)})
                    .getEncoded(ASN1Encoding.DER);
        } catch (IOException impossible) {
            throw new IllegalStateException("certificates that were read cannot be written", impossible);
        }
        return SignedContent.sign(MASTER_LIST, content, signer, at, List.of(signerRoot));
    }
}

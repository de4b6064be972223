package org.gatehouse.documents.issue;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.gatehouse.documents.authority.DocumentSigner;
import org.gatehouse.documents.seal.SealKey;

/** Lets a signer that lies in a file or a token sign seals. Its key is elliptic, or every signature is refused. */
public record SignerSealKey(DocumentSigner signer) implements SealKey {

    @Override
    public X509CertificateHolder certificate() {
        return signer.certificate();
    }

    @Override
    public byte[] sign(byte[] content) throws GeneralSecurityException {
        try {
            if (!(PublicKeyFactory.createKey(signer.publicKey()) instanceof ECPublicKeyParameters key)) {
                throw new InvalidKeyException("a seal is signed with an elliptic key");
            }
            BigInteger order = key.getParameters().getN();
            BigInteger[] halves = StandardDSAEncoding.INSTANCE.decode(order, signer.sign(content));
            return PlainDSAEncoding.INSTANCE.encode(order, halves[0], halves[1]);
        } catch (IOException | IllegalArgumentException malformed) {
            throw new InvalidKeyException("key or signature is of a form that is not known", malformed);
        }
    }
}

package org.gatehouse.documents.authority;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import org.bouncycastle.cert.X509CertificateHolder;

/** Signers in PKCS#12 files; RFC 7292. The default of a small authority, as long as the file lies in a safe place. */
public final class Pkcs12Signer {

    private Pkcs12Signer() {}

    /**
     * Opens a key file; brainpool and curves with written-out parameters too.
     *
     * @param alias the name of the entry; empty takes the only key there is
     * @param padding what pads RSA signatures; nothing to elliptic curves
     */
    public static SignerOpening open(
            byte[] file, char[] password, String alias, SigningScheme.RsaPadding padding) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12", Bouncy.CASTLE);
            store.load(new ByteArrayInputStream(file), password);
            return KeptSigner.of(store, password, alias, new byte[0], padding, Bouncy.CASTLE);
        } catch (Exception unreadable) {
            // A damaged file shows itself by any exception that the parser has.
            return new SignerOpening.Refused(new SigningProblem.KeyStoreUnreadable(String.valueOf(unreadable.getMessage())));
        }
    }

    /** Writes a key file with one entry, encrypted by AES-256 with the password. */
    public static byte[] write(
            GeneratedKey key, X509CertificateHolder certificate, String alias, char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12-AES256-AES128", Bouncy.CASTLE);
            store.load(null, null);
            Certificate entry = CertificateFactory.getInstance("X.509", Bouncy.CASTLE)
                    .generateCertificate(new ByteArrayInputStream(certificate.getEncoded()));
            store.setKeyEntry(alias, key.privateKey(), password, new Certificate[] {entry});
            var file = new ByteArrayOutputStream();
            store.store(file, password);
            return file.toByteArray();
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException("a key of this process cannot be written", impossible);
        }
    }
}

package org.gatehouse.benchmarks;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.gatehouse.documents.authority.CertificateProfile;
import org.gatehouse.documents.authority.DocumentSigner;
import org.gatehouse.documents.authority.GeneratedKey;
import org.gatehouse.documents.authority.KeyAlgorithm;
import org.gatehouse.documents.authority.MasterListWriter;

/**
 * A master list of the size of a large state's, its keys in the shares that are met: seven in ten RSA, a fifth of those PSS,
 * the curves with their parameters in full.
 */
final class NationalList {

    /** Certificates in the German list of May 2026. */
    static final int CERTIFICATES = 588;

    private static final List<KeyAlgorithm> MIX = List.of(
            KeyAlgorithm.RSA_4096,
            KeyAlgorithm.P256,
            KeyAlgorithm.RSA_2048,
            KeyAlgorithm.RSA_4096_PSS,
            KeyAlgorithm.BRAINPOOL_P256,
            KeyAlgorithm.RSA_4096,
            KeyAlgorithm.P384,
            KeyAlgorithm.RSA_2048,
            KeyAlgorithm.RSA_2048_PSS,
            KeyAlgorithm.RSA_4096);

    private NationalList() {}

    /**
     * @param root by which the list is believed
     * @param list in DER
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Made(byte[] root, byte[] list) {}

    static Made make(int certificates) throws GeneralSecurityException, IOException {
        var random = new SecureRandom();
        // Making a long RSA key takes a second: a few of them serve many authorities.
        var publisher = new SpecimenState("UT", KeyAlgorithm.P384, random);
        GeneratedKey key = GeneratedKey.generate(KeyAlgorithm.P256, random);
        X509CertificateHolder signer = publisher.signer(CertificateProfile.MASTER_LIST_SIGNER, "Lists", key);
        List<X509CertificateHolder> authorities = new ArrayList<>();
        authorities.add(publisher.root());
        List<GeneratedKey> keys = new ArrayList<>();
        for (KeyAlgorithm algorithm : MIX) {
            keys.add(GeneratedKey.generate(algorithm, random));
        }
        for (int i = 1; i < certificates; i++) {
            String country = "" + (char) ('A' + i / 26 % 26) + (char) ('A' + i % 26);
            authorities.add(new SpecimenState(country, keys.get(i % keys.size()), random).root());
        }
        return new Made(
                publisher.root().getEncoded(),
                MasterListWriter.write(
                        authorities, DocumentSigner.of(key, signer), publisher.root(), SpecimenState.NOW));
    }
}

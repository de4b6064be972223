package org.gatehouse.documents.chip;

import static org.gatehouse.documents.pki.TestState.NOW;
import static org.gatehouse.documents.pki.TestState.der;

import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.gatehouse.documents.pki.KeyKind;
import org.gatehouse.documents.pki.TestKey;
import org.gatehouse.documents.pki.TestState;
import org.gatehouse.documents.trust.Outcome;
import org.gatehouse.documents.trust.SignatureVerifier;
import org.gatehouse.documents.trust.TrustStore;
import org.jmrtd.lds.SODFile;

/**
 * Counts passive authentications a second of one core's time, with a warm chain, beside the bare signature check and
 * beside JMRTD; to be started by hand: its figures depend on the machine.
 */
final class VerificationSpeed {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 4;

    private VerificationSpeed() {}

    private interface Once {
        boolean run() throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        List<KeyKind> kinds = arguments.length == 0
                ? List.of(KeyKind.P256, KeyKind.RSA_2048, KeyKind.BRAINPOOL_256)
                : Arrays.stream(arguments).map(KeyKind::valueOf).toList();
        for (KeyKind kind : kinds) {
            measure(kind);
        }
    }

    private static void measure(KeyKind kind) throws Exception {
        TestState state = TestState.of("UT", kind, 1);
        TrustStore trust = TrustStore.builder(NOW)
                .anchor(der(state.authority()))
                .revocationList(state.revocationList())
                .build();
        byte[] dg14 =
                Bytes.tlv(0x6E, Bytes.tlv(0x31, Bytes.tlv(0x30, Bytes.oid("1.2.3"), Bytes.tlv(4, new byte[310]))));
        ChipFiles files = TestChip.of(state)
                .group(2, TestChip.dg2(TestChip.jpeg(14_900)))
                .group(14, dg14)
                .files();
        var passive = new PassiveAuthentication(trust, SignatureVerifier.plain());
        byte[] message = new byte[128];
        byte[] signature = state.signerKey().sign(message);
        PublicKey key = state.signerKey().pair().getPublic();
        String algorithm = kind == KeyKind.RSA_2048 ? "SHA256withRSA" : "SHA256withECDSA";
        double raw = rate(() -> raw(algorithm, key, message, signature));
        double ours = rate(() -> passive.verify(files, NOW).outcome() == Outcome.SUCCESSFUL);
        double hashes = rate(() -> hashed(files));
        double reading = rate(() -> SignedFile.read(files.sod()).signers().size() == 1);
        var authority = new JcaX509CertificateConverter()
                .setProvider(TestKey.BOUNCY_CASTLE)
                .getCertificate(state.authority())
                .getPublicKey();
        double theirs = rate(() -> jmrtd(files, algorithm, authority));
        System.out.printf(
                Locale.ROOT,
                "%s: raw %,.0f, passive %,.0f (%.2f of raw), JMRTD %,.0f (%.2f times); hashing alone %.1f us, reading %.1f us%n",
                kind,
                raw,
                ours,
                ours / raw,
                theirs,
                ours / theirs,
                1e6 / hashes,
                1e6 / reading);
    }

    private static boolean raw(String algorithm, PublicKey key, byte[] message, byte[] signature) throws Exception {
        Signature engine = Signature.getInstance(algorithm, TestKey.BOUNCY_CASTLE);
        engine.initVerify(key);
        engine.update(message);
        return engine.verify(signature);
    }

    private static boolean hashed(ChipFiles files) throws Exception {
        for (byte[] file : files.dataGroups().values()) {
            if (MessageDigest.getInstance("SHA-256").digest(file).length != 32) {
                return false;
            }
        }
        return true;
    }

    /** The same by JMRTD with BouncyCastle: it offers no verification, so that what a user of it would write is here. */
    private static boolean jmrtd(ChipFiles files, String algorithm, PublicKey authority) throws Exception {
        SODFile sod = new SODFile(new ByteArrayInputStream(files.sod()));
        var signer = sod.getDocSigningCertificate();
        signer.checkValidity(java.util.Date.from(NOW));
        signer.verify(authority, TestKey.BOUNCY_CASTLE);
        Signature engine = Signature.getInstance(algorithm, TestKey.BOUNCY_CASTLE);
        engine.initVerify(signer.getPublicKey());
        engine.update(ASN1Set.getInstance(sod.getEContent()).getEncoded("DER"));
        if (!engine.verify(sod.getEncryptedDigest())) {
            return false;
        }
        for (Map.Entry<Integer, byte[]> hash : sod.getDataGroupHashes().entrySet()) {
            byte[] file = files.dataGroups().get(hash.getKey());
            if (!Arrays.equals(MessageDigest.getInstance("SHA-256").digest(file), hash.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static double rate(Once once) throws Exception {
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            long until = start + 400_000_000L;
            int count = 0;
            while (THREADS.getCurrentThreadCpuTime() < until) {
                for (int i = 0; i < 50; i++) {
                    if (!once.run()) {
                        throw new IllegalStateException("did not verify");
                    }
                }
                count += 50;
            }
            best = Math.max(best, count / ((THREADS.getCurrentThreadCpuTime() - start) / 1e9));
        }
        return best;
    }
}

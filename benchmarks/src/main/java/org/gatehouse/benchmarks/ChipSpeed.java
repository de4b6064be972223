package org.gatehouse.benchmarks;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.gatehouse.documents.DocumentData;
import org.gatehouse.documents.MrzFormat;
import org.gatehouse.documents.PartialDate;
import org.gatehouse.documents.Sex;
import org.gatehouse.documents.authority.CertificateProfile;
import org.gatehouse.documents.authority.DocumentSigner;
import org.gatehouse.documents.authority.GeneratedKey;
import org.gatehouse.documents.authority.KeyAlgorithm;
import org.gatehouse.documents.authority.KeyUseLimits;
import org.gatehouse.documents.authority.KeyUses;
import org.gatehouse.documents.chip.ChipFiles;
import org.gatehouse.documents.chip.PassiveAuthentication;
import org.gatehouse.documents.issue.ChipKeys;
import org.gatehouse.documents.issue.IdentityRecord;
import org.gatehouse.documents.issue.IssueOutcome;
import org.gatehouse.documents.issue.LdsVersion;
import org.gatehouse.documents.issue.Personalisation;
import org.gatehouse.documents.issue.Personaliser;
import org.gatehouse.documents.trust.Outcome;
import org.gatehouse.documents.trust.SignatureVerifier;
import org.gatehouse.documents.trust.TrustStore;
import org.jmrtd.lds.SODFile;

/** A chip verified: by us, by the peer, and the one signature that neither can leave out. */
final class ChipSpeed {

    private static final Instant NOW = SpecimenState.NOW;
    private static final BouncyCastleProvider CASTLE = new BouncyCastleProvider();

    private final PassiveAuthentication ours;
    private final ChipFiles files;
    private final PublicKey rootKey;
    private final PublicKey signerKey;
    private final String algorithm;
    private final Provider provider;
    private final byte[] message;
    private final byte[] signature;

    private ChipSpeed(
            KeyAlgorithm signer,
            X509CertificateHolder root,
            X509CertificateHolder certificate,
            TrustStore trust,
            SignatureVerifier verifier,
            ChipFiles files)
            throws Exception {
        this.ours = new PassiveAuthentication(trust, verifier);
        this.files = files;
        this.rootKey = named(root);
        this.signerKey = named(certificate);
        this.algorithm = signer == KeyAlgorithm.P256 ? "SHA256withECDSA" : "SHA256withRSA";
        this.provider = verifier.provider().orElse(CASTLE);
        var sod = new SODFile(new ByteArrayInputStream(files.sod()));
        this.message = sod.getEContent();
        this.signature = sod.getEncryptedDigest();
    }

    /**
     * A chip with three data groups, and all that is known of its signer.
     *
     * @param signer of the document signer; the authority's key is the longer one that goes with it
     */
    static ChipSpeed issue(KeyAlgorithm signer) throws Exception {
        var random = new SecureRandom();
        var state = new SpecimenState(
                "UT", signer == KeyAlgorithm.P256 ? KeyAlgorithm.P384 : KeyAlgorithm.RSA_4096, random);
        GeneratedKey key = GeneratedKey.generate(signer, random);
        X509CertificateHolder certificate = state.signer(CertificateProfile.DOCUMENT_SIGNER, "Document Signer", key);
        SignatureVerifier verifier = SignatureVerifier.fastest();
        TrustStore trust = TrustStore.builder(NOW)
                .verifier(verifier)
                .anchor(state.root().getEncoded())
                .revocationList(state.nobodyRevoked().getEncoded())
                .build();
        Personalisation chip = personalise(DocumentSigner.of(key, certificate), trust);
        SortedMap<Integer, byte[]> groups = new TreeMap<>(chip.dataGroups());
        groups.keySet().retainAll(Set.of(1, 2, 14));
        return new ChipSpeed(signer, state.root(), certificate, trust, verifier, ChipFiles.of(chip.sod(), groups));
    }

    /** Parse, verify the signature, hash three data groups; chain and revocation from the cache. */
    boolean ours() {
        return ours.verify(files, NOW).outcome() == Outcome.SUCCESSFUL;
    }

    /** The signature alone, by the provider that we use, its key prepared before. */
    boolean bareVerify() throws Exception {
        var bare = Signature.getInstance(algorithm, provider);
        bare.initVerify(signerKey);
        bare.update(message);
        return bare.verify(signature);
    }

    /** The signature, and the data groups hashed and compared with nothing. */
    boolean bareVerifyAndHashes() throws Exception {
        boolean hashed = true;
        for (byte[] file : files.dataGroups().values()) {
            hashed &= MessageDigest.getInstance("SHA-256").digest(file).length == 32;
        }
        return hashed && bareVerify();
    }

    /** What a program with the peer and Bouncy Castle does: the peer itself verifies nothing. */
    boolean peer() throws Exception {
        var sod = new SODFile(new ByteArrayInputStream(files.sod()));
        X509Certificate certificate = sod.getDocSigningCertificate();
        certificate.checkValidity(Date.from(NOW));
        certificate.verify(rootKey, CASTLE);
        var signed = Signature.getInstance(algorithm, CASTLE);
        signed.initVerify(signerKey);
        signed.update(sod.getEContent());
        boolean genuine = signed.verify(sod.getEncryptedDigest());
        var digest = MessageDigest.getInstance(sod.getDigestAlgorithm());
        for (Map.Entry<Integer, byte[]> hash : sod.getDataGroupHashes().entrySet()) {
            byte[] file = files.dataGroups().get(hash.getKey());
            genuine &= file == null || MessageDigest.isEqual(digest.digest(file), hash.getValue());
        }
        return genuine;
    }

    /**
     * The key with its curve by name. Certificates of Doc 9303 write the curve out, and Bouncy Castle is several times slower
     * with one that it does not recognise: the references are measured at their best.
     */
    private static PublicKey named(X509CertificateHolder certificate) throws Exception {
        SubjectPublicKeyInfo key = certificate.getSubjectPublicKeyInfo();
        if (key.getAlgorithm().getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)) {
            ASN1ObjectIdentifier curve = key.getPublicKeyData().getBytes().length == 2 * 32 + 1
                    ? SECObjectIdentifiers.secp256r1
                    : SECObjectIdentifiers.secp384r1;
            var algorithm = new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, curve);
            key = new SubjectPublicKeyInfo(algorithm, key.getPublicKeyData().getBytes());
        }
        return new JcaPEMKeyConverter().setProvider(CASTLE).getPublicKey(key);
    }

    private static Personalisation personalise(DocumentSigner signer, TrustStore trust) throws IOException {
        var zone = new DocumentData(
                MrzFormat.TD3,
                "P",
                "UTO",
                "QX0000017",
                new PartialDate.Full(LocalDate.of(1990, 4, 17)),
                Optional.of(LocalDate.of(2035, 1, 14)),
                Sex.FEMALE,
                "UTO",
                "SPECIMEN",
                "ZOE MARIE",
                "");
        SubjectPublicKeyInfo chipKey =
                GeneratedKey.generate(KeyAlgorithm.P256, new SecureRandom()).publicKey();
        var keys = new ChipKeys(
                Optional.of(new ChipKeys.ChipAuthenticationKey(
                        chipKey, ChipKeys.SecureMessaging.AES_128, OptionalInt.empty())),
                Optional.empty());
        var identity = new IdentityRecord(zone, portrait(), Optional.empty(), Optional.empty(), keys);
        var personaliser = new Personaliser(signer, KeyUseLimits.DOC_9303, KeyUses.inMemory(), trust, LdsVersion.V1_8);
        return switch (personaliser.personalise(identity, NOW)) {
            case IssueOutcome.Issued(var chip) -> chip;
            case IssueOutcome.Refused(var problem) -> throw new IllegalStateException(problem.toString());
        };
    }

    /** Grain that compresses to about 15 kB, as portraits on chips do. */
    private static byte[] portrait() throws IOException {
        var image = new BufferedImage(300, 400, BufferedImage.TYPE_BYTE_GRAY);
        var grain = new Random(1);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.getRaster().setSample(x, y, 0, 96 + grain.nextInt(20));
            }
        }
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", jpeg);
        return jpeg.toByteArray();
    }
}

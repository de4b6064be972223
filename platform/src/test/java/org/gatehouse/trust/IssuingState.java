package org.gatehouse.trust;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.bouncycastle.cert.X509CertificateHolder;
import org.gatehouse.documents.DocumentData;
import org.gatehouse.documents.MrzFormat;
import org.gatehouse.documents.PartialDate;
import org.gatehouse.documents.Sex;
import org.gatehouse.documents.authority.CertificateOrder;
import org.gatehouse.documents.authority.CertificateProfile;
import org.gatehouse.documents.authority.Certificates;
import org.gatehouse.documents.authority.CountryAuthority;
import org.gatehouse.documents.authority.DirectoryFile;
import org.gatehouse.documents.authority.DocumentSigner;
import org.gatehouse.documents.authority.GeneratedKey;
import org.gatehouse.documents.authority.KeyAlgorithm;
import org.gatehouse.documents.authority.KeyUseLimits;
import org.gatehouse.documents.authority.KeyUses;
import org.gatehouse.documents.authority.MasterListWriter;
import org.gatehouse.documents.authority.RevocationLists;
import org.gatehouse.documents.authority.StateName;
import org.gatehouse.documents.issue.ChipKeys;
import org.gatehouse.documents.issue.IdentityRecord;
import org.gatehouse.documents.issue.IssueOutcome;
import org.gatehouse.documents.issue.LdsVersion;
import org.gatehouse.documents.issue.Personalisation;
import org.gatehouse.documents.issue.Personaliser;
import org.gatehouse.documents.trust.TrustStore;

/** A state that issues passports with chips, made anew with keys of its own for each test that asks. */
public final class IssuingState {

    private static final AtomicInteger STATES = new AtomicInteger();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SITE = "https://pki.example";

    private final String zoneCode;
    private final StateName name;
    private final Instant now;
    private final CountryAuthority root;
    private final CountryAuthority next;
    private final X509CertificateHolder link;
    private final GeneratedKey signerKey;
    private final X509CertificateHolder signer;

    /** @param now the day on which passports are issued */
    public IssuingState(String country, String zoneCode, Instant now) {
        this.zoneCode = zoneCode;
        this.now = now;
        this.name = new StateName(country, zoneCode, "Test", "CSCA " + zoneCode + " " + STATES.incrementAndGet(), SITE);
        try {
            Instant founded = now.atOffset(ZoneOffset.UTC).minusYears(1).toInstant();
            root = Certificates.root(
                    order(CertificateProfile.COUNTRY_AUTHORITY, name, founded), GeneratedKey.generate(p256(), RANDOM));
            next = Certificates.root(
                    order(CertificateProfile.COUNTRY_AUTHORITY, name, now), GeneratedKey.generate(p256(), RANDOM));
            link = Certificates.link(order(CertificateProfile.AUTHORITY_LINK, name, now), next, root);
            signerKey = GeneratedKey.generate(p256(), RANDOM);
            signer = Certificates.signer(
                    order(CertificateProfile.DOCUMENT_SIGNER, name.named("DS 1"), now.minusSeconds(86_400)),
                    signerKey.publicKey(),
                    root);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyAlgorithm p256() {
        return KeyAlgorithm.P256;
    }

    private static CertificateOrder order(CertificateProfile profile, StateName subject, Instant from) {
        Instant used =
                later(from, profile == CertificateProfile.DOCUMENT_SIGNER ? Period.ofMonths(3) : Period.ofYears(5));
        List<String> types = profile == CertificateProfile.DOCUMENT_SIGNER ? List.of("P") : List.of();
        return new CertificateOrder(
                profile,
                subject,
                new BigInteger(126, RANDOM).setBit(126),
                from,
                used,
                later(from, Period.ofYears(16)),
                types,
                SITE + "/crl");
    }

    private static Instant later(Instant from, Period period) {
        return from.atOffset(ZoneOffset.UTC).plus(period).toInstant();
    }

    public X509CertificateHolder signer() {
        return signer;
    }

    public byte[] root() {
        return encoded(root.certificate());
    }

    byte[] next() {
        return encoded(next.certificate());
    }

    byte[] link() {
        return encoded(link);
    }

    /** A signer that the next root signed: only the link leads to it from the first. */
    X509CertificateHolder signerOfNext() {
        try {
            return Certificates.signer(
                    order(CertificateProfile.DOCUMENT_SIGNER, name.named("DS 2"), now),
                    GeneratedKey.generate(p256(), RANDOM).publicKey(),
                    next);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A revocation list that revokes the signer, or nobody. */
    byte[] revocationList(int number, boolean revokesSigner) {
        Map<BigInteger, Instant> revoked = new HashMap<>();
        if (revokesSigner) {
            revoked.put(signer.getSerialNumber(), now);
        }
        try {
            return RevocationLists.issue(
                            root, BigInteger.valueOf(number), revoked, now, now.plus(RevocationLists.INTERVAL_MAX))
                    .getEncoded();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A master list of this state with its own roots and those of others. */
    public byte[] masterList(IssuingState... others) {
        List<X509CertificateHolder> roots = new java.util.ArrayList<>(List.of(root.certificate()));
        for (IssuingState other : others) {
            roots.add(other.root.certificate());
        }
        try {
            var key = GeneratedKey.generate(p256(), RANDOM);
            var certificate = Certificates.signer(
                    order(CertificateProfile.MASTER_LIST_SIGNER, name.named("ML 1"), now.minusSeconds(60)),
                    key.publicKey(),
                    root);
            return MasterListWriter.write(roots, DocumentSigner.of(key, certificate), root.certificate(), now);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] directory() {
        return new DirectoryFile(1)
                .signer(signer, name.country())
                .signer(link, name.country())
                .bytes();
    }

    /** A passport with its chip, issued and checked as a passport office would. */
    public Personalisation passport(String number) {
        var zone = new DocumentData(
                MrzFormat.TD3,
                "P",
                zoneCode,
                number,
                new PartialDate.Full(LocalDate.of(1985, 6, 12)),
                Optional.of(LocalDate.ofInstant(now, ZoneOffset.UTC).plusYears(5)),
                Sex.FEMALE,
                zoneCode,
                "MUSTER",
                "VERA NORA",
                "");
        var trust = TrustStore.builder(now).anchor(root()).build();
        var office = new Personaliser(
                DocumentSigner.of(signerKey, signer),
                KeyUseLimits.DOC_9303,
                KeyUses.inMemory(),
                trust,
                LdsVersion.V1_8);
        var identity = new IdentityRecord(zone, portrait(), Optional.empty(), Optional.empty(), ChipKeys.NONE);
        return switch (office.personalise(identity, now)) {
            case IssueOutcome.Issued(var made) -> made;
            case IssueOutcome.Refused(var problem) -> throw new IllegalStateException(problem.toString());
        };
    }

    private static byte[] portrait() {
        var image = new BufferedImage(413, 531, BufferedImage.TYPE_INT_RGB);
        var drawn = image.createGraphics();
        drawn.setColor(Color.LIGHT_GRAY);
        drawn.fillRect(0, 0, 413, 531);
        drawn.setColor(Color.DARK_GRAY);
        drawn.fillOval(110, 120, 190, 260);
        drawn.dispose();
        var jpeg = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", jpeg);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return jpeg.toByteArray();
    }

    private static byte[] encoded(X509CertificateHolder certificate) {
        try {
            return certificate.getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

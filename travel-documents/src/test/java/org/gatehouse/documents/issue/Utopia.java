package org.gatehouse.documents.issue;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.gatehouse.documents.DocumentData;
import org.gatehouse.documents.authority.CertificateProfile;
import org.gatehouse.documents.authority.DocumentSigner;
import org.gatehouse.documents.authority.GeneratedKey;
import org.gatehouse.documents.authority.KeyAlgorithm;
import org.gatehouse.documents.authority.KeyUseLimits;
import org.gatehouse.documents.authority.KeyUses;
import org.gatehouse.documents.trust.TrustStore;

/** The invented state of these tests, its signers and its people. */
final class Utopia {

    static final Instant NOW = Instant.parse("2026-03-01T09:30:00Z");
    static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
    static final SecureRandom RANDOM = new SecureRandom();

    private final DemoState state;
    private final DocumentSigner signer;

    Utopia(KeyAlgorithm authority, KeyAlgorithm documents) {
        try {
            state = new DemoState(authority, NOW, RANDOM);
            DemoState.Signer made =
                    state.signer(CertificateProfile.DOCUMENT_SIGNER, "Signer", documents, List.of("P", "ID"));
            signer = DocumentSigner.of(made.key(), made.certificate());
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** One state for all the tests that do not care for its keys. */
    static final Utopia ELLIPTIC = new Utopia(KeyAlgorithm.P384, KeyAlgorithm.P256);

    DocumentSigner signer() {
        return signer;
    }

    DemoState state() {
        return state;
    }

    TrustStore trust() {
        try {
            return TrustStore.builder(NOW).anchor(state.root().getEncoded()).build();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    Personaliser personaliser(LdsVersion version) {
        return new Personaliser(signer, KeyUseLimits.DOC_9303, KeyUses.inMemory(), trust(), version);
    }

    Personaliser personaliser() {
        return personaliser(LdsVersion.V1_8);
    }

    static SubjectPublicKeyInfo chipKey(KeyAlgorithm algorithm) {
        return GeneratedKey.generate(algorithm, RANDOM).publicKey();
    }

    /** The specimen passport with keys on P-256. */
    static IdentityRecord passport() {
        return Specimen.passport(TODAY, chipKey(KeyAlgorithm.P256), chipKey(KeyAlgorithm.P256));
    }

    /** The specimen passport with nothing but zone and portrait. */
    static IdentityRecord plain() {
        IdentityRecord full = passport();
        return new IdentityRecord(
                full.zone(), full.portrait(), Optional.empty(), Optional.empty(), ChipKeys.NONE);
    }

    static IdentityRecord with(byte[] portrait) {
        return new IdentityRecord(
                plain().zone(), portrait, Optional.empty(), Optional.empty(), ChipKeys.NONE);
    }

    static IdentityRecord with(DocumentData zone) {
        return new IdentityRecord(
                zone, plain().portrait(), Optional.empty(), Optional.empty(), ChipKeys.NONE);
    }

    static Personalisation issued(IssueOutcome outcome) {
        return switch (outcome) {
            case IssueOutcome.Issued(var made) -> made;
            case IssueOutcome.Refused(var problem) -> throw new AssertionError("refused: " + problem);
        };
    }

    static IssueProblem refused(IssueOutcome outcome) {
        return switch (outcome) {
            case IssueOutcome.Issued _ -> throw new AssertionError("was issued");
            case IssueOutcome.Refused(var problem) -> problem;
        };
    }
}

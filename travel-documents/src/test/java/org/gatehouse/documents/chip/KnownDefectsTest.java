package org.gatehouse.documents.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.documents.pki.TestState.NOW;
import static org.gatehouse.documents.pki.TestState.der;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.X509CertificateHolder;
import org.gatehouse.documents.pki.KeyKind;
import org.gatehouse.documents.pki.TestKey;
import org.gatehouse.documents.pki.TestState;
import org.gatehouse.documents.trust.DefectList;
import org.gatehouse.documents.trust.Digest;
import org.gatehouse.documents.trust.Outcome;
import org.gatehouse.documents.trust.Reason;
import org.gatehouse.documents.trust.Remark;
import org.gatehouse.documents.trust.SignatureVerifier;
import org.gatehouse.documents.trust.TrustStatus;
import org.gatehouse.documents.trust.TrustStore;
import org.gatehouse.documents.trust.TrustStoreBuilder;
import org.junit.jupiter.api.Test;

/** BSI TR-03135-1 section 5.8: a known defect turns failed into undetermined, and hardly ever into successful. */
class KnownDefectsTest {

    private final TestState state = TestState.of("UT", KeyKind.P256, 1);
    private final X509CertificateHolder signer = state.signer();

    private TrustStoreBuilder full() {
        return TrustStore.builder(NOW).anchor(der(state.authority())).revocationList(state.revocationList());
    }

    private static String fingerprint(X509CertificateHolder certificate) {
        return HexFormat.of().formatHex(Digest.SHA256.hash(der(certificate)));
    }

    private static DefectList list(X509CertificateHolder of, String... defects) {
        StringBuilder lines = new StringBuilder();
        for (String defect : defects) {
            lines.append(fingerprint(of)).append('\t').append(defect).append('\n');
        }
        var reading = DefectList.read(lines.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(reading.faults()).isEmpty();
        return reading.list();
    }

    private ChipReport verify(TestChip chip, X509CertificateHolder of, Instant at, String... defects) {
        return new PassiveAuthentication(full().build(), list(of, defects), SignatureVerifier.plain())
                .verify(chip.files(), at);
    }

    private static List<String> defects(ChipReport report, Step step) {
        return report.step(step).remarks().stream()
                .filter(remark -> remark.reason() == Reason.KNOWN_DEFECT)
                .map(Remark::about)
                .toList();
    }

    private void becomes(ChipReport report, Step step, Outcome outcome, String defect) {
        assertThat(report.step(step).outcome()).isEqualTo(outcome);
        assertThat(defects(report, step)).containsExactly(defect);
    }

    @Test
    void a_defect_of_another_signer_changes_nothing() {
        TestChip chip = TestChip.of(state).signer(signer).spoiledDigest();
        ChipReport report = verify(chip, state.revokedSigner(), NOW, "SECURITY_OBJECT_MALFORMED");
        assertThat(report.step(Step.MESSAGE_DIGEST).outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void a_malformed_security_object_is_undetermined() {
        TestChip chip = TestChip.of(state).signer(signer).spoiledDigest();
        ChipReport report = verify(chip, signer, NOW, "SECURITY_OBJECT_MALFORMED");
        becomes(report, Step.MESSAGE_DIGEST, Outcome.UNDETERMINED, "SECURITY_OBJECT_MALFORMED");
        assertThat(report.step(Step.MESSAGE_DIGEST).remarks())
                .extracting(Remark::reason)
                .contains(Reason.MESSAGE_DIGEST);
        assertThat(defects(report, Step.SIGNATURE)).isEmpty();
        assertThat(report.outcome()).isEqualTo(Outcome.UNDETERMINED);
        TestChip forged = TestChip.of(state).signer(signer).key(TestKey.of(KeyKind.P256, 77));
        becomes(
                verify(forged, signer, NOW, "SECURITY_OBJECT_MALFORMED"),
                Step.SIGNATURE,
                Outcome.UNDETERMINED,
                "SECURITY_OBJECT_MALFORMED");
        TestChip typed = TestChip.of(state).signer(signer).contentType("1.2.3");
        becomes(
                verify(typed, signer, NOW, "SECURITY_OBJECT_MALFORMED"),
                Step.CONTENT,
                Outcome.UNDETERMINED,
                "SECURITY_OBJECT_MALFORMED");
    }

    @Test
    void a_data_group_that_was_altered_fails_whatever_is_known() {
        TestChip chip = TestChip.of(state).signer(signer).altered(1, TestChip.dg1(TestChip.ZONE.replace('X', 'Y')));
        ChipReport report = verify(
                chip.altered(2, new byte[] {0x75, 0}),
                signer,
                NOW,
                "SECURITY_OBJECT_MALFORMED",
                "VALIDITY_INCORRECT",
                "COM_SOD_DISCREPANCY");
        assertThat(report.step(Step.DATA_GROUPS).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void an_expired_signer_of_valid_documents_is_undetermined() {
        ChipReport report = verify(
                TestChip.of(state).signer(signer), signer, Instant.parse("2033-02-01T00:00:00Z"), "VALIDITY_INCORRECT");
        becomes(report, Step.VALIDITY, Outcome.UNDETERMINED, "VALIDITY_INCORRECT");
        assertThat(report.outcome()).isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void lists_that_differ_are_in_order_since_the_groups_are_checked_one_by_one() {
        ChipReport report = verify(TestChip.of(state).signer(signer).com(1), signer, NOW, "COM_SOD_DISCREPANCY");
        becomes(report, Step.UNSIGNED_FILES, Outcome.SUCCESSFUL, "COM_SOD_DISCREPANCY");
        assertThat(report.outcome()).isEqualTo(Outcome.SUCCESSFUL);
        byte[] pace = Bytes.tlv(0x30, Bytes.oid("0.4.0.127.0.7.2.2.4.2.4"), Bytes.number(2));
        TestChip downgraded = TestChip.of(state)
                .signer(signer)
                .group(14, PassiveAuthenticationTest.dg14())
                .com(1, 2, 14)
                .cardAccess(Bytes.tlv(0x31, pace));
        ChipReport other = verify(downgraded, signer, NOW, "COM_SOD_DISCREPANCY");
        assertThat(other.step(Step.UNSIGNED_FILES).outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void a_revoked_signer_is_not_trusted_or_undetermined_by_the_status_that_is_known() {
        ChipReport revoked = verify(TestChip.of(state).signer(signer), signer, NOW, "SIGNER_REVOKED\t2");
        becomes(revoked, Step.REVOCATION, Outcome.FAILED, "SIGNER_REVOKED");
        becomes(revoked, Step.TRUST, Outcome.FAILED, "SIGNER_REVOKED");
        assertThat(revoked.trust()).isEqualTo(TrustStatus.NOT_TRUSTED);
        assertThat(revoked.outcome()).isEqualTo(Outcome.FAILED);
        ChipReport unclear = verify(TestChip.of(state).signer(signer), signer, NOW, "SIGNER_REVOKED\t5");
        assertThat(unclear.trust()).isEqualTo(TrustStatus.UNDETERMINED);
        assertThat(unclear.outcome()).isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void a_signer_that_is_badly_encoded_is_undetermined() {
        ChipReport report = verify(TestChip.of(state).signer(signer), signer, NOW, "SIGNER_MALFORMED");
        becomes(report, Step.SIGNER, Outcome.UNDETERMINED, "SIGNER_MALFORMED");
        assertThat(report.trust()).isEqualTo(TrustStatus.UNDETERMINED);
        assertThat(report.outcome()).isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void the_replacement_of_a_malformed_signer_is_used() {
        X509CertificateHolder malformed =
                state.signerDraft().subject("C=XX,O=Test,CN=DS").signedBy(state.authority(), state.authorityKey());
        TrustStore store = full().certificate(der(signer)).build();
        DefectList list = list(malformed, "SIGNER_REPLACED\t" + fingerprint(signer));
        TestChip chip = TestChip.of(state).signer(malformed);
        ChipReport report = new PassiveAuthentication(store, list, SignatureVerifier.plain()).verify(chip.files(), NOW);
        assertThat(report.signer().orElseThrow().sha256()).isEqualTo(fingerprint(signer));
        assertThat(report.outcome()).isEqualTo(Outcome.SUCCESSFUL);
        assertThat(defects(report, Step.SIGNER)).containsExactly("SIGNER_REPLACED");
        assertThat(verify(chip, malformed, NOW, "SIGNER_REPLACED\t" + "00".repeat(32))
                        .outcome())
                .isEqualTo(Outcome.FAILED);
    }

    @Test
    void a_signer_named_wrongly_is_found_by_the_name_delivered() {
        TestChip chip = TestChip.of(state).signer(state.revokedSigner()).embedded(der(signer));
        String identifier = HexFormat.of().formatHex(state.signerKey().identifier());
        ChipReport byKey = verify(chip, signer, NOW, "SIGNER_IDENTIFIER\t" + identifier);
        becomes(byKey, Step.SIGNER, Outcome.SUCCESSFUL, "SIGNER_IDENTIFIER");
        assertThat(byKey.outcome()).isEqualTo(Outcome.SUCCESSFUL);
        ChipReport byName = verify(chip, signer, NOW, "SIGNER_IDENTIFIER\t" + state.authorityName());
        becomes(byName, Step.SIGNER, Outcome.SUCCESSFUL, "SIGNER_IDENTIFIER");
        for (String wrong : List.of("", "C=UT,O=Other", "no name", "00")) {
            ChipReport report = verify(chip, signer, NOW, "SIGNER_IDENTIFIER\t" + wrong);
            assertThat(report.step(Step.SIGNER).outcome()).as(wrong).isEqualTo(Outcome.UNDETERMINED);
        }
    }

    private static X500Name threeLetters() {
        return new X500Name(new RDN[] {
            new RDN(BCStyle.C, new DERPrintableString("UTO")), new RDN(BCStyle.CN, new DERPrintableString("DS"))
        });
    }

    @Test
    void a_country_written_wrongly_is_taken_as_delivered_and_leaves_the_chain_undetermined() {
        X509CertificateHolder three =
                state.signerDraft().subject(threeLetters()).signedBy(state.authority(), state.authorityKey());
        TestChip chip = TestChip.of(state).signer(three);
        assertThat(verify(chip, signer, NOW).step(Step.ISSUING_STATE).outcome()).isEqualTo(Outcome.UNDETERMINED);
        ChipReport report = verify(chip, three, NOW, "ISSUING_COUNTRY\tut");
        assertThat(report.step(Step.ISSUING_STATE).outcome()).isEqualTo(Outcome.SUCCESSFUL);
        becomes(report, Step.CHAIN, Outcome.UNDETERMINED, "ISSUING_COUNTRY");
        becomes(report, Step.TRUST, Outcome.UNDETERMINED, "ISSUING_COUNTRY");
        assertThat(report.outcome()).isEqualTo(Outcome.UNDETERMINED);
        X509CertificateHolder revoked = state.signerDraft()
                .subject(threeLetters())
                .serial(TestState.REVOKED_SERIAL)
                .signedBy(state.authority(), state.authorityKey());
        ChipReport gone = verify(TestChip.of(state).signer(revoked), revoked, NOW, "ISSUING_COUNTRY\tut");
        assertThat(gone.trust()).isEqualTo(TrustStatus.NOT_TRUSTED);
        assertThat(gone.outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void a_proof_by_a_key_that_others_have_fails() {
        TestChip chip = TestChip.of(state)
                .signer(signer)
                .group(14, PassiveAuthenticationTest.dg14(Bytes.tlv(0x30, Bytes.oid("0.4.0.127.0.7.2.2.1.2"))));
        var proof = new ChipProof.Told(ChipProof.Protocol.CHIP_AUTHENTICATION, Outcome.SUCCESSFUL);
        var presented = new Presented(Optional.empty(), Optional.empty(), List.of(proof));
        var known = new PassiveAuthentication(
                full().build(), list(signer, "CHIP_KEYS_COMPROMISED"), SignatureVerifier.plain());
        becomes(known.verify(chip.files(), presented, NOW), Step.GENUINE_CHIP, Outcome.FAILED, "CHIP_KEYS_COMPROMISED");
        var other = new PassiveAuthentication(
                full().build(), list(signer, "ACTIVE_KEYS_COMPROMISED"), SignatureVerifier.plain());
        assertThat(other.verify(chip.files(), presented, NOW)
                        .step(Step.GENUINE_CHIP)
                        .outcome())
                .isEqualTo(Outcome.SUCCESSFUL);
        var failed = new Presented(
                Optional.empty(),
                Optional.empty(),
                List.of(new ChipProof.Told(ChipProof.Protocol.CHIP_AUTHENTICATION, Outcome.FAILED)));
        var protocol =
                new PassiveAuthentication(full().build(), list(signer, "PROTOCOL_FAILED"), SignatureVerifier.plain());
        becomes(protocol.verify(chip.files(), failed, NOW), Step.GENUINE_CHIP, Outcome.UNDETERMINED, "PROTOCOL_FAILED");
    }

    @Test
    void defects_of_files_that_are_not_checked_here_change_nothing() {
        ChipReport report = verify(TestChip.of(state).signer(signer), signer, NOW, "CARD_SECURITY_MALFORMED");
        assertThat(report.outcome()).isEqualTo(Outcome.SUCCESSFUL);
    }

    @Test
    void a_country_written_wrongly_is_explained_though_revocation_is_unknown() {
        X509CertificateHolder three =
                state.signerDraft().subject(threeLetters()).signedBy(state.authority(), state.authorityKey());
        TrustStore withoutList =
                TrustStore.builder(NOW).anchor(der(state.authority())).build();
        ChipReport report = new PassiveAuthentication(
                        withoutList, list(three, "ISSUING_COUNTRY\tut"), SignatureVerifier.plain())
                .verify(TestChip.of(state).signer(three).files(), NOW);
        assertThat(report.trust()).isEqualTo(TrustStatus.UNDETERMINED);
        becomes(report, Step.TRUST, Outcome.UNDETERMINED, "ISSUING_COUNTRY");
    }

    @Test
    void a_defect_that_delivers_no_country_leaves_that_of_the_certificate() {
        ChipReport report = verify(TestChip.of(state).signer(signer), signer, NOW, "ISSUING_COUNTRY");
        assertThat(report.step(Step.ISSUING_STATE).outcome()).isEqualTo(Outcome.SUCCESSFUL);
    }
}

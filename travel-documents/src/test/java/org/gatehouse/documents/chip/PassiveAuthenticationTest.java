package org.gatehouse.documents.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.documents.pki.TestState.NOW;
import static org.gatehouse.documents.pki.TestState.der;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.cert.X509CertificateHolder;
import org.gatehouse.documents.MrzReader;
import org.gatehouse.documents.pki.KeyKind;
import org.gatehouse.documents.pki.TestKey;
import org.gatehouse.documents.pki.TestState;
import org.gatehouse.documents.trust.Digest;
import org.gatehouse.documents.trust.Outcome;
import org.gatehouse.documents.trust.Reason;
import org.gatehouse.documents.trust.Remark;
import org.gatehouse.documents.trust.RevocationPolicy;
import org.gatehouse.documents.trust.SignatureVerifier;
import org.gatehouse.documents.trust.TrustStatus;
import org.gatehouse.documents.trust.TrustStore;
import org.gatehouse.documents.trust.TrustStoreBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The fifteen steps, each in order and out of order, on chips that were signed here. */
class PassiveAuthenticationTest {

    private static final ASN1ObjectIdentifier DOCUMENT_TYPES = new ASN1ObjectIdentifier("2.23.136.1.1.6.2");

    private final TestState state = TestState.of("UT", KeyKind.P256, 1);
    private final TrustStore trust = full(state).build();

    private static TrustStoreBuilder full(TestState state) {
        return TrustStore.builder(NOW).anchor(der(state.authority())).revocationList(state.revocationList());
    }

    private static ChipReport verify(TrustStore trust, TestChip chip) {
        return verify(trust, chip, NOW);
    }

    private static ChipReport verify(TrustStore trust, TestChip chip, Instant at) {
        return new PassiveAuthentication(trust, SignatureVerifier.plain()).verify(chip.files(), at);
    }

    private static List<Reason> reasons(ChipReport report, Step step) {
        return report.step(step).remarks().stream().map(Remark::reason).toList();
    }

    private static void isGenuine(ChipReport report) {
        assertThat(report.steps())
                .allSatisfy(result -> assertThat(result.outcome())
                        .as(result.toString())
                        .isIn(Outcome.SUCCESSFUL, Outcome.NOT_SUPPORTED));
        assertThat(report.outcome()).isEqualTo(Outcome.SUCCESSFUL);
        assertThat(report.trust()).isEqualTo(TrustStatus.TRUSTED);
    }

    /** One step came out so for one reason, and no other step failed. */
    private static void only(ChipReport report, Step step, Outcome outcome, Reason reason) {
        assertThat(report.step(step).outcome()).isEqualTo(outcome);
        assertThat(reasons(report, step)).contains(reason);
        Set<Step> failed = EnumSet.noneOf(Step.class);
        report.steps().stream()
                .filter(result -> result.outcome() == Outcome.FAILED)
                .forEach(result -> failed.add(result.step()));
        assertThat(failed).isEqualTo(outcome == Outcome.FAILED ? EnumSet.of(step) : EnumSet.noneOf(Step.class));
        assertThat(report.outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @EnumSource(KeyKind.class)
    void a_genuine_chip_is_proved_with_every_kind_of_key(KeyKind kind) {
        TestState of = TestState.of("UT", kind, 1);
        byte[] certificate = der(of.signer());
        ChipReport report =
                verify(full(of).build(), TestChip.of(of).embedded(certificate).com(1, 2));
        isGenuine(report);
        assertThat(report.steps()).extracting(StepResult::step).containsExactly(Step.values());
        assertThat(report.dataGroups())
                .containsEntry(1, GroupIntegrity.IDENTICAL)
                .containsEntry(2, GroupIntegrity.IDENTICAL)
                .hasSize(2);
        assertThat(report.digestAlgorithm()).isEqualTo("SHA-256");
        assertThat(report.signer()).hasValueSatisfying(signer -> {
            assertThat(signer.country()).isEqualTo("UT");
            assertThat(signer.serial()).isEqualTo("64");
            assertThat(signer.sha256()).isEqualTo(HexFormat.of().formatHex(Digest.SHA256.hash(certificate)));
            assertThat(signer.certificate()).isEqualTo(certificate);
        });
        assertThat(report.zone()).hasValueSatisfying(zone -> {
            assertThat(zone.text()).isEqualTo(TestChip.ZONE);
            assertThat(zone.reading().number()).isEqualTo("L898902C3");
        });
    }

    @Test
    void the_report_names_digest_and_signature_algorithm() {
        assertThat(verify(trust, TestChip.of(state).digest(Digest.SHA512)).digestAlgorithm())
                .isEqualTo("SHA-512");
        assertThat(verify(trust, TestChip.of(state)).signatureAlgorithm()).isEqualTo("ECDSA SHA-256");
        TestState rsa = TestState.of("UT", KeyKind.RSA_2048, 1);
        assertThat(verify(trust, TestChip.of(rsa)).signatureAlgorithm()).isEqualTo("RSA SHA-256");
        TestState pss = TestState.of("UT", KeyKind.RSA_PSS_2048, 1);
        assertThat(verify(trust, TestChip.of(pss)).signatureAlgorithm()).isEqualTo("RSA-PSS SHA-256");
    }

    @Test
    void a_genuine_chip_is_proved_again_from_the_signers_remembered() {
        var passive = new PassiveAuthentication(trust, SignatureVerifier.plain());
        isGenuine(passive.verify(TestChip.of(state).files(), NOW));
        isGenuine(passive.verify(TestChip.of(state).files(), NOW));
        var forged = TestChip.of(state).key(TestKey.of(KeyKind.P256, 77)).files();
        assertThat(passive.verify(forged, NOW).step(Step.SIGNATURE).outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void step_1_fails_without_a_security_object() {
        var files = ChipFiles.of(new byte[0], TestChip.of(state).files().dataGroups());
        ChipReport report = new PassiveAuthentication(trust, SignatureVerifier.plain()).verify(files, NOW);
        only(report, Step.SECURITY_OBJECT, Outcome.FAILED, Reason.SOD_MISSING);
        assertThat(report.trust()).isEqualTo(TrustStatus.UNDETERMINED);
        assertThat(report.signer()).isEmpty();
        assertThat(report.digestAlgorithm()).isEmpty();
        assertThat(report.signatureAlgorithm()).isEmpty();
        assertThat(report.dataGroups().values()).containsOnly(GroupIntegrity.ABORTED);
        assertThat(report.zone()).isPresent();
        for (Step step : EnumSet.range(Step.CONTENT, Step.DATA_GROUPS)) {
            assertThat(report.step(step).outcome()).as(step.name()).isEqualTo(Outcome.UNDETERMINED);
        }
    }

    @Test
    void step_1_fails_on_bytes_that_are_no_security_object() {
        byte[] sod = TestChip.of(state).sod();
        sod[0] = 0x78;
        var files = ChipFiles.of(sod, TestChip.of(state).files().dataGroups());
        ChipReport report = new PassiveAuthentication(trust, SignatureVerifier.plain()).verify(files, NOW);
        only(report, Step.SECURITY_OBJECT, Outcome.FAILED, Reason.SOD_UNPARSEABLE);
        assertThat(report.step(Step.SECURITY_OBJECT).remarks().getFirst().about())
                .contains("77")
                .contains("@0");
    }

    @Test
    void step_1_takes_indefinite_lengths_and_octets_in_pieces() {
        isGenuine(verify(trust, TestChip.of(state).indefinite()));
    }

    @Test
    void step_2_fails_when_something_else_was_signed() {
        ChipReport report = verify(trust, TestChip.of(state).contentType("1.2.840.113549.1.7.1"));
        only(report, Step.CONTENT, Outcome.FAILED, Reason.CONTENT_TYPE);
        assertThat(report.step(Step.CONTENT).remarks())
                .extracting(Remark::about)
                .containsExactly("1.2.840.113549.1.7.1");
    }

    @Test
    void step_2_fails_with_two_signatures_and_with_none() {
        only(verify(trust, TestChip.of(state).signers(2)), Step.CONTENT, Outcome.FAILED, Reason.SIGNER_COUNT);
        ChipReport none = verify(trust, TestChip.of(state).signers(0));
        only(none, Step.CONTENT, Outcome.FAILED, Reason.SIGNER_COUNT);
        assertThat(none.step(Step.SIGNATURE).outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(none.dataGroups()).containsEntry(1, GroupIntegrity.IDENTICAL);
    }

    @Test
    void step_2_takes_the_object_of_version_1() {
        isGenuine(verify(trust, TestChip.of(state).versionOne()));
    }

    @Test
    void step_3_finds_the_signer_among_several_certificates() {
        byte[] other = der(state.revokedSigner());
        isGenuine(verify(trust, TestChip.of(state).embedded(other, new byte[] {0x30, 0}, der(state.signer()))));
    }

    @Test
    void step_3_finds_the_signer_in_the_store_when_the_chip_carries_none() {
        TrustStore withSigner = full(state).certificate(der(state.signer())).build();
        isGenuine(verify(withSigner, TestChip.of(state).embedded()));
        isGenuine(verify(withSigner, TestChip.of(state).embedded().signerByKeyIdentifier()));
    }

    @Test
    void step_3_finds_the_signer_by_its_key_identifier() {
        isGenuine(verify(trust, TestChip.of(state).signerByKeyIdentifier()));
        X509CertificateHolder without =
                state.signerDraft().withoutSubjectIdentifier().signedBy(state.authority(), state.authorityKey());
        isGenuine(verify(trust, TestChip.of(state).signer(without).signerByKeyIdentifier()));
    }

    @Test
    void step_3_is_undetermined_when_the_signer_is_nowhere() {
        ChipReport report = verify(trust, TestChip.of(state).embedded());
        only(report, Step.SIGNER, Outcome.UNDETERMINED, Reason.DSC_MISSING);
        assertThat(reasons(report, Step.SIGNATURE)).containsExactly(Reason.DSC_MISSING);
        assertThat(report.trust()).isEqualTo(TrustStatus.UNDETERMINED);
        assertThat(report.step(Step.DATA_GROUPS).outcome()).isEqualTo(Outcome.SUCCESSFUL);
        assertThat(report.step(Step.TRUST).outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(report.signer()).isEmpty();
    }

    @Test
    void step_3_is_undetermined_when_the_certificate_cannot_be_read() {
        ChipReport report = verify(trust, TestChip.of(state).embedded(new byte[] {0x30, 2, 5, 0}));
        only(report, Step.SIGNER, Outcome.UNDETERMINED, Reason.DSC_UNPARSEABLE);
    }

    @Test
    void step_3_is_undetermined_when_the_object_names_another_than_it_carries() {
        TestChip chip = TestChip.of(state).signer(state.revokedSigner()).embedded(der(state.signer()));
        ChipReport report = verify(trust, chip);
        only(report, Step.SIGNER, Outcome.UNDETERMINED, Reason.DSC_MISSING);
        // The one certificate there is was tried, and its key signed.
        assertThat(report.step(Step.SIGNATURE).outcome()).isEqualTo(Outcome.SUCCESSFUL);
        assertThat(report.signer()).isPresent();
    }

    @Test
    void step_4_fails_when_the_digest_is_of_something_else() {
        only(
                verify(trust, TestChip.of(state).spoiledDigest()),
                Step.MESSAGE_DIGEST,
                Outcome.FAILED,
                Reason.MESSAGE_DIGEST);
    }

    @Test
    void step_4_fails_when_the_attribute_names_another_content() {
        ChipReport report = verify(trust, TestChip.of(state).attributeType("1.2.840.113549.1.7.1"));
        only(report, Step.MESSAGE_DIGEST, Outcome.FAILED, Reason.CONTENT_TYPE);
    }

    @Test
    void step_4_has_nothing_to_compare_when_the_content_itself_is_signed() {
        ChipReport report = verify(trust, TestChip.of(state).withoutAttributes());
        isGenuine(report);
        assertThat(report.step(Step.MESSAGE_DIGEST).outcome()).isEqualTo(Outcome.NOT_SUPPORTED);
        TestChip forged = TestChip.of(state).withoutAttributes().key(TestKey.of(KeyKind.P256, 77));
        only(verify(trust, forged), Step.SIGNATURE, Outcome.FAILED, Reason.SIGNATURE_INVALID);
    }

    @Test
    void step_4_takes_another_digest_than_the_data_groups_have() {
        isGenuine(verify(trust, TestChip.of(state).messageDigest(Digest.SHA384).digest(Digest.SHA512)));
    }

    @Test
    void step_5_fails_when_another_key_signed() {
        ChipReport report = verify(trust, TestChip.of(state).key(TestKey.of(KeyKind.P256, 77)));
        only(report, Step.SIGNATURE, Outcome.FAILED, Reason.SIGNATURE_INVALID);
    }

    @Test
    void step_5_verifies_attributes_in_der_though_they_stand_otherwise() {
        isGenuine(verify(trust, TestChip.of(state).attributesUnsorted()));
    }

    @Test
    void step_5_is_undetermined_with_an_algorithm_that_is_not_known() {
        byte[] unknown = Bytes.tlv(0x30, Bytes.oid("1.2.3.4"));
        ChipReport report = verify(trust, TestChip.of(state).algorithm(unknown));
        only(report, Step.SIGNATURE, Outcome.UNDETERMINED, Reason.ALGORITHM_UNSUPPORTED);
        assertThat(report.signatureAlgorithm()).isEqualTo("1.2.3.4");
    }

    @Test
    void step_5_remarks_upon_a_weak_algorithm_and_goes_on() {
        TestState weak = TestState.of("UT", KeyKind.RSA_2048_SHA1, 1);
        ChipReport report = verify(full(weak).build(), TestChip.of(weak));
        isGenuine(report);
        assertThat(reasons(report, Step.SIGNATURE)).containsExactly(Reason.ALGORITHM_WEAK);
    }

    @Test
    void step_5_is_undetermined_when_the_key_was_made_on_another_curve_than_its_certificate_says() {
        TestKey right = TestKey.of(KeyKind.P256, 11);
        var point = right.info().getPublicKeyData().getOctets();
        var wrong = new org.bouncycastle.asn1.x509.SubjectPublicKeyInfo(
                TestKey.of(KeyKind.BRAINPOOL_256, 1).info().getAlgorithm(), point);
        X509CertificateHolder signer = state.signerDraft().key(wrong).signedBy(state.authority(), state.authorityKey());
        ChipReport report = verify(trust, TestChip.of(state).signer(signer).key(right));
        only(report, Step.SIGNATURE, Outcome.UNDETERMINED, Reason.KNOWN_DEFECT);
        assertThat(report.step(Step.SIGNATURE).remarks())
                .extracting(Remark::about)
                .containsExactly("CURVE P-256");
        ChipReport forged = verify(trust, TestChip.of(state).signer(signer).key(TestKey.of(KeyKind.P256, 77)));
        assertThat(reasons(forged, Step.SIGNATURE)).containsExactly(Reason.ALGORITHM_UNSUPPORTED);
    }

    @Test
    void step_6_is_undetermined_when_the_authority_is_unknown_and_nothing_is_successful_then() {
        ChipReport report = verify(TrustStore.builder(NOW).build(), TestChip.of(state));
        only(report, Step.CHAIN, Outcome.UNDETERMINED, Reason.CSCA_UNKNOWN);
        assertThat(report.trust()).isEqualTo(TrustStatus.UNDETERMINED);
        assertThat(report.step(Step.SIGNATURE).outcome()).isEqualTo(Outcome.SUCCESSFUL);
    }

    @Test
    void step_6_fails_when_the_authority_did_not_sign_the_signer() {
        X509CertificateHolder forged = state.signerDraft()
                .authorityIdentifier(state.authorityKey().identifier())
                .signedBy(state.authority(), TestKey.of(KeyKind.P256, 77));
        ChipReport report = verify(trust, TestChip.of(state).signer(forged));
        assertThat(report.step(Step.CHAIN).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(reasons(report, Step.CHAIN)).containsExactly(Reason.CHAIN_SIGNATURE);
        assertThat(report.step(Step.TRUST).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(report.trust()).isEqualTo(TrustStatus.NOT_TRUSTED);
        assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void step_6_fails_when_signer_and_authority_are_of_two_countries() {
        X509CertificateHolder stranger =
                state.signerDraft().subject("C=XX,O=Test,CN=DS").signedBy(state.authority(), state.authorityKey());
        ChipReport report = verify(trust, TestChip.of(state).signer(stranger));
        assertThat(report.step(Step.CHAIN).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(reasons(report, Step.CHAIN)).containsExactly(Reason.COUNTRY_MISMATCH);
    }

    @Test
    void step_6_fails_when_the_key_may_not_sign() {
        X509CertificateHolder other = state.signerDraft()
                .usage(Optional.of(
                        new org.bouncycastle.asn1.x509.KeyUsage(org.bouncycastle.asn1.x509.KeyUsage.keyAgreement)))
                .signedBy(state.authority(), state.authorityKey());
        ChipReport report = verify(trust, TestChip.of(state).signer(other));
        assertThat(report.step(Step.CHAIN).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(reasons(report, Step.CHAIN)).containsExactly(Reason.KEY_USAGE);
    }

    @Test
    void step_8_fails_with_an_expired_signer_and_with_one_of_tomorrow() {
        Instant late = Instant.parse("2033-02-01T00:00:00Z");
        ChipReport expired = verify(trust, TestChip.of(state), late);
        assertThat(expired.step(Step.VALIDITY).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(reasons(expired, Step.VALIDITY)).contains(Reason.DSC_EXPIRED);
        assertThat(expired.outcome()).isEqualTo(Outcome.FAILED);
        X509CertificateHolder early = state.signerDraft()
                .valid("2027-01-01T00:00:00Z", "2033-01-01T00:00:00Z")
                .signedBy(state.authority(), state.authorityKey());
        ChipReport tomorrow = verify(trust, TestChip.of(state).signer(early));
        only(tomorrow, Step.VALIDITY, Outcome.FAILED, Reason.DSC_NOT_YET_VALID);
    }

    @Test
    void step_8_reports_the_day_of_issue_beside() {
        var passive = new PassiveAuthentication(trust, SignatureVerifier.plain());
        var issued = new Presented(Optional.empty(), Optional.of(LocalDate.of(2024, 6, 1)), List.of());
        ChipReport report = passive.verify(TestChip.of(state).files(), issued, NOW);
        assertThat(report.step(Step.VALIDITY).outcome()).isEqualTo(Outcome.SUCCESSFUL);
        assertThat(reasons(report, Step.VALIDITY)).containsExactly(Reason.DSC_NOT_YET_VALID);
        assertThat(report.step(Step.VALIDITY).remarks().getFirst().about()).startsWith("2024-06-01");
        assertThat(report.outcome()).isEqualTo(Outcome.SUCCESSFUL);
    }

    @Test
    void step_8_is_undetermined_when_the_key_was_not_in_use_on_the_day_of_issue_that_dg12_states() {
        var period = new ASN1EncodableVector();
        period.add(new org.bouncycastle.asn1.DERTaggedObject(
                false, 0, new org.bouncycastle.asn1.DERGeneralizedTime("20250101000000Z")));
        period.add(new org.bouncycastle.asn1.DERTaggedObject(
                false, 1, new org.bouncycastle.asn1.DERGeneralizedTime("20250401000000Z")));
        X509CertificateHolder signer = state.signerDraft()
                .with(org.bouncycastle.asn1.x509.Extension.privateKeyUsagePeriod, new DERSequence(period))
                .signedBy(state.authority(), state.authorityKey());
        TestChip late = TestChip.of(state).signer(signer).group(12, dg12("20260101"));
        only(verify(trust, late), Step.VALIDITY, Outcome.UNDETERMINED, Reason.KEY_USAGE);
        isGenuine(verify(trust, TestChip.of(state).signer(signer).group(12, dg12("20250301"))));
    }

    private static byte[] dg12(String issued) {
        return Bytes.tlv(0x6C, Bytes.tlv(0x5C, new byte[] {0x5F, 0x26}), Bytes.text(0x5F26, issued));
    }

    @Test
    void step_9_fails_with_a_revoked_signer() {
        ChipReport report = verify(trust, TestChip.of(state).signer(state.revokedSigner()));
        assertThat(report.step(Step.REVOCATION).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(reasons(report, Step.REVOCATION)).containsExactly(Reason.DSC_REVOKED);
        assertThat(report.step(Step.TRUST).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void step_9_is_undetermined_without_a_list_and_the_store_decides_what_follows() {
        TrustStoreBuilder builder = TrustStore.builder(NOW).anchor(der(state.authority()));
        ChipReport accepted = verify(builder.build(), TestChip.of(state));
        assertThat(accepted.step(Step.REVOCATION).outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(accepted.outcome()).isEqualTo(Outcome.SUCCESSFUL);
        ChipReport demanded = verify(
                builder.revocation(RevocationPolicy.CLEARANCE_IS_DEMANDED).build(), TestChip.of(state));
        assertThat(demanded.step(Step.TRUST).outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(demanded.outcome()).isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void step_10_fails_when_a_data_group_was_altered() {
        String other = TestChip.ZONE.replace("ERIKSSON", "ERIKSEN<");
        ChipReport report = verify(trust, TestChip.of(state).altered(1, TestChip.dg1(other)));
        only(report, Step.DATA_GROUPS, Outcome.FAILED, Reason.DG_HASH);
        assertThat(report.step(Step.DATA_GROUPS).remarks())
                .extracting(Remark::about)
                .containsExactly("DG1");
        assertThat(report.dataGroups())
                .containsEntry(1, GroupIntegrity.NOT_IDENTICAL)
                .containsEntry(2, GroupIntegrity.IDENTICAL);
    }

    @Test
    void step_10_fails_when_a_data_group_is_there_that_nobody_signed() {
        ChipReport report = verify(trust, TestChip.of(state).altered(11, new byte[] {0x6B, 0}));
        only(report, Step.DATA_GROUPS, Outcome.FAILED, Reason.DG_NOT_IN_SOD);
        assertThat(report.dataGroups()).containsEntry(11, GroupIntegrity.NON_CONFORMANT);
    }

    @Test
    void step_10_leaves_a_signed_group_that_was_not_read_as_present() {
        ChipReport report =
                verify(trust, TestChip.of(state).group(3, new byte[] {0x63, 0}).unread(3));
        isGenuine(report);
        assertThat(report.dataGroups()).containsEntry(3, GroupIntegrity.PRESENT);
    }

    @Test
    void a_store_that_breaks_breaks_off_the_check_and_proves_nothing() {
        TrustStore broken = (_, _) -> {
            throw new IllegalStateException("the store is gone");
        };
        ChipReport report = verify(broken, TestChip.of(state));
        assertThat(report.outcome()).isEqualTo(Outcome.ABORTED);
        assertThat(report.trust()).isEqualTo(TrustStatus.ABORTED);
        assertThat(report.steps()).hasSize(Step.values().length);
    }

    @Test
    void step_10_is_undetermined_without_dg1_and_tells_of_a_face_that_was_not_read() {
        ChipReport report = verify(trust, TestChip.of(state).unread(2));
        isGenuine(report);
        assertThat(report.dataGroups()).containsEntry(2, GroupIntegrity.PRESENT);
        assertThat(report.step(Step.DATA_GROUPS).remarks())
                .extracting(Remark::about)
                .containsExactly("DG2");
        ChipReport without = verify(trust, TestChip.of(state).unread(1));
        assertThat(without.step(Step.DATA_GROUPS).outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(without.zone()).isEmpty();
        assertThat(without.step(Step.ISSUING_STATE).outcome()).isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void step_10_is_undetermined_with_a_digest_that_is_not_known() {
        ChipReport report = verify(trust, TestChip.of(state).foreignDigest("1.2.3.4"));
        only(report, Step.DATA_GROUPS, Outcome.UNDETERMINED, Reason.ALGORITHM_UNSUPPORTED);
        assertThat(report.dataGroups().values()).containsOnly(GroupIntegrity.ABORTED);
        assertThat(report.digestAlgorithm()).isEqualTo("1.2.3.4");
    }

    @Test
    void step_10_remarks_upon_sha_1_and_goes_on() {
        ChipReport report = verify(trust, TestChip.of(state).digest(Digest.SHA1));
        isGenuine(report);
        assertThat(reasons(report, Step.DATA_GROUPS)).containsExactly(Reason.ALGORITHM_WEAK);
    }

    @Test
    void step_11_fails_when_ef_com_names_other_groups() {
        ChipReport hidden = verify(
                trust,
                TestChip.of(state).group(15, new byte[] {0x6F, 0}).unread(15).com(1, 2));
        only(hidden, Step.UNSIGNED_FILES, Outcome.FAILED, Reason.COM_SOD_MISMATCH);
        assertThat(hidden.step(Step.UNSIGNED_FILES).remarks())
                .extracting(Remark::about)
                .containsExactly("DG15");
        ChipReport added = verify(trust, TestChip.of(state).com(1, 2, 14));
        only(added, Step.UNSIGNED_FILES, Outcome.FAILED, Reason.COM_SOD_MISMATCH);
        assertThat(added.dataGroups()).containsEntry(14, GroupIntegrity.NOT_PRESENT);
        only(
                verify(trust, TestChip.of(state).com(new byte[] {1})),
                Step.UNSIGNED_FILES,
                Outcome.FAILED,
                Reason.COM_SOD_MISMATCH);
        isGenuine(verify(trust, TestChip.of(state).com(2, 1)));
    }

    @Test
    void step_11_has_nothing_to_compare_without_ef_com() {
        assertThat(verify(trust, TestChip.of(state)).step(Step.UNSIGNED_FILES).outcome())
                .isEqualTo(Outcome.NOT_SUPPORTED);
    }

    private static byte[] protocol(String identifier, int version) {
        return Bytes.tlv(0x30, Bytes.oid(identifier), Bytes.number(version));
    }

    @Test
    void step_11_compares_ef_card_access_with_dg14() {
        byte[] pace = protocol("0.4.0.127.0.7.2.2.4.2.4", 2);
        byte[] better = protocol("0.4.0.127.0.7.2.2.4.6.4", 2);
        byte[] chip = protocol("0.4.0.127.0.7.2.2.3.2.4", 1);
        TestChip sound = TestChip.of(state).group(14, dg14(pace, chip)).cardAccess(Bytes.tlv(0x31, pace));
        ChipReport report = verify(trust, sound);
        isGenuine(report);
        assertThat(report.step(Step.UNSIGNED_FILES).outcome()).isEqualTo(Outcome.SUCCESSFUL);
        TestChip downgraded =
                TestChip.of(state).group(14, dg14(pace, better, chip)).cardAccess(Bytes.tlv(0x31, pace));
        only(verify(trust, downgraded), Step.UNSIGNED_FILES, Outcome.FAILED, Reason.COM_SOD_MISMATCH);
        TestChip invented = TestChip.of(state).group(14, dg14(chip)).cardAccess(Bytes.tlv(0x31, pace));
        only(verify(trust, invented), Step.UNSIGNED_FILES, Outcome.FAILED, Reason.COM_SOD_MISMATCH);
        TestChip broken = TestChip.of(state).group(14, dg14(chip)).cardAccess(new byte[] {0x31});
        only(verify(trust, broken), Step.UNSIGNED_FILES, Outcome.FAILED, Reason.COM_SOD_MISMATCH);
        TestChip unsigned = TestChip.of(state).cardAccess(Bytes.tlv(0x31, pace));
        assertThat(verify(trust, unsigned).step(Step.UNSIGNED_FILES).outcome()).isEqualTo(Outcome.NOT_SUPPORTED);
    }

    static byte[] dg14(byte[]... protocols) {
        return Bytes.tlv(0x6E, Bytes.tlv(0x31, protocols));
    }

    @Test
    void step_12_fails_when_the_signer_is_of_another_country_than_the_issuing_state() {
        ChipReport report =
                verify(trust, TestChip.of(state).group(1, TestChip.dg1(TestChip.ZONE.replaceFirst("UTO", "DEU"))));
        assertThat(report.step(Step.ISSUING_STATE).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(reasons(report, Step.ISSUING_STATE)).containsExactly(Reason.ISSUER_STATE_MISMATCH);
        assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void step_12_is_undetermined_with_a_state_that_no_table_has() {
        ChipReport report =
                verify(trust, TestChip.of(state).group(1, TestChip.dg1(TestChip.ZONE.replaceFirst("UTO", "XQQ"))));
        only(report, Step.ISSUING_STATE, Outcome.UNDETERMINED, Reason.ISSUER_STATE_MISMATCH);
    }

    private X509CertificateHolder signs(String... types) {
        var set = new ASN1EncodableVector();
        for (String type : types) {
            set.add(new DERPrintableString(type));
        }
        var list = new ASN1EncodableVector();
        list.add(new ASN1Integer(0));
        list.add(new DERSet(set));
        return state.signerDraft()
                .with(DOCUMENT_TYPES, new DERSequence(list))
                .signedBy(state.authority(), state.authorityKey());
    }

    @Test
    void step_13_asks_whether_the_signer_may_sign_this_type() {
        ChipReport allowed = verify(trust, TestChip.of(state).signer(signs("ID", "P")));
        isGenuine(allowed);
        assertThat(allowed.step(Step.DOCUMENT_TYPE).outcome()).isEqualTo(Outcome.SUCCESSFUL);
        ChipReport other = verify(trust, TestChip.of(state).signer(signs("ID", "AC")));
        only(other, Step.DOCUMENT_TYPE, Outcome.FAILED, Reason.DOCTYPE_NOT_ALLOWED);
        ChipReport narrower = verify(trust, TestChip.of(state).signer(signs("PD")));
        only(narrower, Step.DOCUMENT_TYPE, Outcome.FAILED, Reason.DOCTYPE_NOT_ALLOWED);
        String diplomat = TestChip.ZONE.replaceFirst("P<", "PD");
        isGenuine(verify(
                trust, TestChip.of(state).group(1, TestChip.dg1(diplomat)).signer(signs("P"))));
        isGenuine(verify(
                trust, TestChip.of(state).group(1, TestChip.dg1(diplomat)).signer(signs("PD"))));
        assertThat(verify(trust, TestChip.of(state)).step(Step.DOCUMENT_TYPE).outcome())
                .isEqualTo(Outcome.NOT_SUPPORTED);
    }

    @Test
    void step_2_fails_on_content_that_lists_no_hashes_though_it_is_signed() {
        byte[] content = Bytes.tlv(0x30, Bytes.number(2));
        ChipReport report = verify(trust, TestChip.of(state).content(content));
        only(report, Step.CONTENT, Outcome.FAILED, Reason.SOD_UNPARSEABLE);
        assertThat(report.step(Step.CONTENT).remarks().getFirst().about())
                .contains("version")
                .contains("@2");
        assertThat(report.step(Step.MESSAGE_DIGEST).outcome()).isEqualTo(Outcome.SUCCESSFUL);
        assertThat(report.step(Step.SIGNATURE).outcome()).isEqualTo(Outcome.SUCCESSFUL);
        assertThat(report.step(Step.DATA_GROUPS).outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(report.dataGroups().values()).containsOnly(GroupIntegrity.ABORTED);
    }

    @Test
    void step_2_counts_the_signatures_in_its_remark() {
        for (int count : new int[] {0, 2}) {
            assertThat(verify(trust, TestChip.of(state).signers(count))
                            .step(Step.CONTENT)
                            .remarks())
                    .containsExactly(new Remark(Reason.SIGNER_COUNT, String.valueOf(count)));
        }
    }

    @Test
    void step_4_is_undetermined_with_a_digest_that_is_not_known_and_names_it() {
        ChipReport report = verify(trust, TestChip.of(state).signerDigest(Bytes.tlv(0x30, Bytes.oid("1.2.3.4"))));
        assertThat(report.step(Step.MESSAGE_DIGEST).outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(report.step(Step.MESSAGE_DIGEST).remarks())
                .containsExactly(new Remark(Reason.ALGORITHM_UNSUPPORTED, "1.2.3.4"));
        assertThat(report.step(Step.SIGNATURE).outcome()).isEqualTo(Outcome.SUCCESSFUL);
        assertThat(report.outcome()).isEqualTo(Outcome.UNDETERMINED);
        ChipReport broken = verify(trust, TestChip.of(state).signerDigest(Bytes.tlv(0x30, Bytes.tlv(5))));
        assertThat(broken.step(Step.MESSAGE_DIGEST).remarks())
                .containsExactly(new Remark(Reason.ALGORITHM_UNSUPPORTED, ""));
    }

    @Test
    void step_5_is_undetermined_when_the_algorithm_is_none_at_all() {
        ChipReport report = verify(trust, TestChip.of(state).algorithm(Bytes.tlv(0x30, Bytes.tlv(5))));
        only(report, Step.SIGNATURE, Outcome.UNDETERMINED, Reason.ALGORITHM_UNSUPPORTED);
        assertThat(report.signatureAlgorithm()).isEmpty();
    }

    @Test
    void step_5_takes_the_digest_of_the_signer_where_the_algorithm_names_the_key_alone() {
        byte[] keyAlone = Bytes.tlv(0x30, Bytes.oid("1.2.840.10045.2.1"));
        ChipReport report = verify(trust, TestChip.of(state).algorithm(keyAlone));
        isGenuine(report);
        assertThat(report.signatureAlgorithm()).isEqualTo("ECDSA SHA-256");
        only(
                verify(trust, TestChip.of(state).algorithm(keyAlone).messageDigest(Digest.SHA384)),
                Step.SIGNATURE,
                Outcome.FAILED,
                Reason.SIGNATURE_INVALID);
    }

    @Test
    void step_5_fails_when_another_key_signed_attributes_that_do_not_stand_in_der() {
        TestChip forged = TestChip.of(state).attributesUnsorted().key(TestKey.of(KeyKind.P256, 77));
        only(verify(trust, forged), Step.SIGNATURE, Outcome.FAILED, Reason.SIGNATURE_INVALID);
    }

    private static Presented issuedOn(String day) {
        return new Presented(Optional.empty(), Optional.of(LocalDate.parse(day)), List.of());
    }

    private List<Remark> validity(TestChip chip, Presented presented) {
        return new PassiveAuthentication(trust, SignatureVerifier.plain())
                .verify(chip.files(), presented, NOW)
                .step(Step.VALIDITY)
                .remarks();
    }

    @Test
    void step_8_believes_the_day_of_issue_that_was_entered_before_that_of_dg12() {
        TestChip chip = TestChip.of(state).group(12, dg12("20240601"));
        assertThat(validity(chip, Presented.CHIP_ALONE)).hasSize(1);
        assertThat(validity(chip, issuedOn("2025-06-01"))).isEmpty();
        assertThat(validity(TestChip.of(state).group(12, dg12("20250601")), issuedOn("2024-06-01")))
                .hasSize(1);
    }

    @Test
    void step_8_believes_no_dg12_that_was_altered_and_no_day_that_is_none() {
        TestChip altered = TestChip.of(state).group(12, dg12("20250601")).altered(12, dg12("20240601"));
        assertThat(validity(altered, Presented.CHIP_ALONE)).isEmpty();
        assertThat(validity(TestChip.of(state).group(12, dg12("20240000")), Presented.CHIP_ALONE))
                .isEmpty();
        assertThat(validity(TestChip.of(state).group(12, new byte[] {0x6C}), Presented.CHIP_ALONE))
                .isEmpty();
    }

    @Test
    void step_10_names_each_thing_that_is_wrong_with_the_groups() {
        TestChip chip =
                TestChip.of(state).unread(1).altered(2, new byte[] {0x75, 0}).altered(11, new byte[] {0x6B, 0});
        StepResult result = verify(trust, chip).step(Step.DATA_GROUPS);
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.remarks())
                .containsExactly(
                        new Remark(Reason.DG_MISSING, "DG1"),
                        new Remark(Reason.DG_HASH, "DG2"),
                        new Remark(Reason.DG_NOT_IN_SOD, "DG11"));
    }

    @Test
    void step_11_compares_nothing_without_a_list_of_hashes() {
        TestChip chip = TestChip.of(state).content(Bytes.tlv(0x30)).com(1, 2, 3);
        ChipReport report = verify(trust, chip);
        assertThat(report.step(Step.UNSIGNED_FILES).outcome()).isEqualTo(Outcome.NOT_SUPPORTED);
        assertThat(report.dataGroups()).containsOnlyKeys(1, 2);
    }

    @Test
    void step_11_fails_when_either_of_the_two_files_does_not_agree_and_says_which() {
        byte[] pace = protocol("0.4.0.127.0.7.2.2.4.2.4", 2);
        byte[] other = protocol("0.4.0.127.0.7.2.2.4.6.4", 2);
        byte[] chip = protocol("0.4.0.127.0.7.2.2.3.2.4", 1);
        TestChip both =
                TestChip.of(state).group(14, dg14(pace, chip)).com(1, 2, 14).cardAccess(Bytes.tlv(0x31, pace));
        assertThat(verify(trust, both).step(Step.UNSIGNED_FILES).outcome()).isEqualTo(Outcome.SUCCESSFUL);
        StepResult list = verify(trust, both.com(1, 2)).step(Step.UNSIGNED_FILES);
        assertThat(list.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(list.remarks()).containsExactly(new Remark(Reason.COM_SOD_MISMATCH, "DG14"));
        StepResult access = verify(trust, both.com(1, 2, 14).cardAccess(Bytes.tlv(0x31, pace, other)))
                .step(Step.UNSIGNED_FILES);
        assertThat(access.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(access.remarks())
                .containsExactly(new Remark(Reason.COM_SOD_MISMATCH, "EF.CardAccess 0.4.0.127.0.7.2.2.4.6.4"));
        StepResult broken = verify(trust, both.cardAccess(new byte[] {0x31})).step(Step.UNSIGNED_FILES);
        assertThat(broken.remarks()).containsExactly(new Remark(Reason.COM_SOD_MISMATCH, "EF.CardAccess"));
        TestChip unread = TestChip.of(state).group(14, new byte[] {0x6E}).cardAccess(Bytes.tlv(0x31, pace));
        assertThat(verify(trust, unread).step(Step.UNSIGNED_FILES).remarks())
                .containsExactly(new Remark(Reason.COM_SOD_MISMATCH, "EF.CardAccess DG14"));
        assertThat(verify(trust, TestChip.of(state).com(new byte[] {1}))
                        .step(Step.UNSIGNED_FILES)
                        .remarks())
                .containsExactly(new Remark(Reason.COM_SOD_MISMATCH, "EF.COM"));
    }

    @Test
    void step_12_names_the_two_that_do_not_agree() {
        ChipReport report =
                verify(trust, TestChip.of(state).group(1, TestChip.dg1(TestChip.ZONE.replaceFirst("UTO", "DEU"))));
        assertThat(report.step(Step.ISSUING_STATE).remarks())
                .containsExactly(new Remark(Reason.ISSUER_STATE_MISMATCH, "DEU UT"));
    }

    @Test
    void step_13_takes_a_type_with_fillers_and_names_those_that_are_allowed() {
        isGenuine(verify(trust, TestChip.of(state).signer(signs("P<"))));
        assertThat(verify(trust, TestChip.of(state).signer(signs("ID", "AC")))
                        .step(Step.DOCUMENT_TYPE)
                        .remarks()
                        .getFirst()
                        .about())
                .startsWith("P ")
                .contains("ID")
                .contains("AC");
        String diplomat = TestChip.ZONE.replaceFirst("P<", "PD");
        only(
                verify(
                        trust,
                        TestChip.of(state).group(1, TestChip.dg1(diplomat)).signer(signs("PO"))),
                Step.DOCUMENT_TYPE,
                Outcome.FAILED,
                Reason.DOCTYPE_NOT_ALLOWED);
    }

    @Test
    void steps_12_and_13_are_undetermined_without_dg1_or_without_a_signer() {
        ChipReport without = verify(trust, TestChip.of(state).signer(signs("P")).unread(1));
        assertThat(without.step(Step.DOCUMENT_TYPE).outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(without.step(Step.ISSUING_STATE).outcome()).isEqualTo(Outcome.UNDETERMINED);
        ChipReport nobody = verify(trust, TestChip.of(state).embedded());
        assertThat(nobody.step(Step.DOCUMENT_TYPE).outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(nobody.step(Step.ISSUING_STATE).outcome()).isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void step_15_compares_what_is_printed_and_is_undetermined_without_dg1() {
        var passive = new PassiveAuthentication(trust, SignatureVerifier.plain());
        String zone = TestChip.ZONE;
        var same = MrzReader.read(zone.substring(0, 44) + "\n" + zone.substring(44), LocalDate.of(2026, 6, 1));
        var other = MrzReader.read(
                zone.substring(0, 44).replace("ANNA", "HANN") + "\n" + zone.substring(44), LocalDate.of(2026, 6, 1));
        ChipReport fits = passive.verify(TestChip.of(state).files(), Presented.with(same), NOW);
        isGenuine(fits);
        assertThat(fits.step(Step.PRINTED_ZONE).outcome()).isEqualTo(Outcome.SUCCESSFUL);
        only(
                passive.verify(TestChip.of(state).files(), Presented.with(other), NOW),
                Step.PRINTED_ZONE,
                Outcome.FAILED,
                Reason.MRZ_DG1_MISMATCH);
        assertThat(passive.verify(TestChip.of(state).unread(1).files(), Presented.with(same), NOW)
                        .step(Step.PRINTED_ZONE)
                        .outcome())
                .isEqualTo(Outcome.UNDETERMINED);
        assertThat(passive.verify(TestChip.of(state).files(), NOW)
                        .step(Step.PRINTED_ZONE)
                        .outcome())
                .isEqualTo(Outcome.NOT_SUPPORTED);
    }

    @Test
    void a_check_that_was_broken_off_says_so_at_every_step_and_knows_nothing() {
        TrustStore broken = (_, _) -> {
            throw new IllegalStateException("the store is gone");
        };
        ChipReport report = verify(broken, TestChip.of(state));
        assertThat(report.steps()).allSatisfy(result -> {
            assertThat(result.outcome()).isEqualTo(Outcome.ABORTED);
            assertThat(result.remarks()).containsExactly(new Remark(Reason.ABORTED, "IllegalStateException"));
        });
        assertThat(report.dataGroups()).isEmpty();
        assertThat(report.digestAlgorithm()).isEmpty();
        assertThat(report.signatureAlgorithm()).isEmpty();
    }
}

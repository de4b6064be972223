package org.gatehouse.documents.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.gatehouse.documents.MrzFormat;
import org.gatehouse.documents.MrzReader;
import org.gatehouse.documents.pki.CertificateDraft;
import org.gatehouse.documents.pki.KeyKind;
import org.gatehouse.documents.pki.TestState;
import org.gatehouse.documents.trust.Outcome;
import org.gatehouse.documents.trust.TrustStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SealVerifierTest {

    private static final Seals UTOPIA = Seals.utopia();
    private static final ASN1ObjectIdentifier TYPES = new ASN1ObjectIdentifier("2.23.136.1.1.6.2");

    private static void expect(SealReport report, SealStep step, Outcome outcome, SealReason... reasons) {
        assertThat(report.outcome(step)).as(report.toString()).isEqualTo(outcome);
        assertThat(report.result(step).remarks()).extracting(SealRemark::reason).containsExactly(reasons);
    }

    private static SealReport verify(Seals seals, byte[] seal) {
        return seals.verifier().verify(seal, Seals.presented());
    }

    private static SealReport verify(byte[] seal) {
        return verify(UTOPIA, seal);
    }

    private static void genuine(SealReport report) {
        assertThat(report.overall()).as(report.toString()).isEqualTo(Outcome.SUCCESSFUL);
    }

    /** A seal of that country, signed by Utopia's signer. */
    private static byte[] signed(String country, String type, Map<String, FeatureValue> features) {
        var draft = new VdsDraft(4, country, Optional.empty(), LocalDate.of(2026, 5, 2), type, features);
        return Seals.written(SealWriter.write(draft, UTOPIA.key));
    }

    private static void altered(byte[] seal, int... bits) {
        var verifier = UTOPIA.verifier();
        for (int i = 0; i < seal.length; i++) {
            for (int bit : bits) {
                byte[] altered = seal.clone();
                altered[i] ^= (byte) bit;
                assertThat(verifier.verify(altered, Seals.presented()).overall())
                        .as("byte %d, bit %d", i, bit)
                        .isNotEqualTo(Outcome.SUCCESSFUL);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyKind.class,
            names = {"P256", "P384", "P521", "BRAINPOOL_256", "BRAINPOOL_384", "BRAINPOOL_512"})
    void seals_of_every_usual_curve_are_genuine(KeyKind kind) {
        Seals seals = Seals.of(kind);

        genuine(verify(seals, seals.visa()));
        genuine(verify(seals, seals.vaccination()));
    }

    @Test
    void a_certificate_that_writes_its_curve_out_verifies_too() {
        Seals seals = Seals.of(KeyKind.BRAINPOOL_256_EXPLICIT);

        genuine(verify(seals, seals.visa()));
    }

    @Test
    void a_genuine_visa_passes_every_step_that_has_something_to_look_at_9303_13() {
        Seals seals = UTOPIA.with(Seals.draft(UTOPIA.state).with(TYPES, Seals.documentTypes("V")));
        var printed = Seals.zone(MrzFormat.MRV_B, "VC", "UTO", "L8988901C");

        SealReport report = seals.verifier()
                .verify(seals.visa(), Seals.presented().printed(printed).passport("XY1234567"));

        assertThat(report.steps().values()).extracting(StepResult::outcome).containsOnly(Outcome.SUCCESSFUL);
        genuine(report);
        assertThat(report.chain()).isPresent();
    }

    @Test
    void any_altered_byte_of_a_seal_keeps_it_from_success() {
        altered(UTOPIA.visa(), 0x01, 0x20, 0x80);
        altered(UTOPIA.vaccination(), 0x01, 0x04, 0x80);
    }

    @Test
    void a_seal_cut_off_anywhere_fails_in_its_structure() {
        var verifier = UTOPIA.verifier();
        for (byte[] seal : List.of(UTOPIA.visa(), UTOPIA.vaccination())) {
            for (int length = 1; length < seal.length; length++) {
                SealReport report = verifier.verify(Arrays.copyOf(seal, length), Seals.presented());
                assertThat(report.outcome(SealStep.STRUCTURE))
                        .as("%d bytes", length)
                        .isEqualTo(Outcome.FAILED);
                assertThat(report.overall()).isEqualTo(Outcome.FAILED);
            }
        }
    }

    @Test
    void bytes_after_the_end_of_a_seal_fail() {
        byte[] seal = UTOPIA.visa();

        expect(
                verify(Arrays.copyOf(seal, seal.length + 1)),
                SealStep.STRUCTURE,
                Outcome.FAILED,
                SealReason.LENGTH_MALFORMED);
    }

    @Test
    void a_signer_with_the_same_reference_and_another_key_did_not_sign_it() {
        TestState other = TestState.of("UT", KeyKind.P256, 8);
        Seals forger = UTOPIA.with(Seals.draft(other));
        byte[] forged = Seals.written(SealWriter.write(
                Seals.visa(MrzFormat.MRV_A), SealKey.of(other.signerKey().pair().getPrivate(), forger.certificate)));

        expect(verify(forged), SealStep.SIGNATURE, Outcome.FAILED, SealReason.SIGNATURE_WRONG);
    }

    @Test
    void of_two_certificates_with_one_reference_the_one_that_verifies_is_judged() {
        TestState other = TestState.of("UT", KeyKind.P256, 8);
        var decoy = Seals.draft(other).signedBy(UTOPIA.state.authority(), UTOPIA.state.authorityKey());
        var verifier = new SealVerifier(
                UTOPIA.trust(),
                SealSigners.of(
                        List.of(Seals.read(TestState.der(decoy)), Seals.read(TestState.der(UTOPIA.certificate)))));

        genuine(verifier.verify(UTOPIA.visa(), Seals.presented()));
    }

    @Test
    void an_unknown_certificate_proves_nothing_either_way() {
        var verifier = new SealVerifier(UTOPIA.trust(), SealSigners.of(List.of()));

        SealReport report = verifier.verify(UTOPIA.visa(), Seals.presented());

        expect(report, SealStep.SIGNATURE, Outcome.UNDETERMINED, SealReason.CERTIFICATE_UNKNOWN);
        assertThat(report.overall()).isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void an_unknown_authority_leaves_a_right_signature_undetermined() {
        var nobody = TrustStore.builder(Seals.NOW).build();
        var signers = SealSigners.of(List.of(Seals.read(TestState.der(UTOPIA.certificate))));
        for (byte[] seal : List.of(UTOPIA.visa(), UTOPIA.vaccination())) {
            SealReport report = new SealVerifier(nobody, signers).verify(seal, Seals.presented());

            assertThat(report.outcome(SealStep.SIGNATURE)).isEqualTo(Outcome.SUCCESSFUL);
            expect(report, SealStep.SIGNER_CERTIFICATE, Outcome.UNDETERMINED, SealReason.AUTHORITY_UNKNOWN);
            assertThat(report.overall()).isEqualTo(Outcome.UNDETERMINED);
        }
    }

    @Test
    void an_expired_signer_fails() {
        var presented = Presentation.of(Instant.parse("2033-06-01T00:00:00Z"), LocalDate.of(2033, 6, 1));

        SealReport report = UTOPIA.verifier().verify(UTOPIA.visa(), presented);

        assertThat(report.outcome(SealStep.SIGNER_VALIDITY)).isEqualTo(Outcome.FAILED);
        assertThat(report.result(SealStep.SIGNER_VALIDITY).remarks())
                .extracting(SealRemark::reason)
                .contains(SealReason.EXPIRED);
        assertThat(report.overall()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void a_seal_signed_before_its_certificate_began_fails() {
        Seals late = UTOPIA.with(Seals.draft(UTOPIA.state).valid("2026-05-20T00:00:00Z", "2033-01-01T00:00:00Z"));

        expect(verify(late, late.visa()), SealStep.SIGNER_VALIDITY, Outcome.FAILED, SealReason.SIGNED_OUTSIDE_VALIDITY);
    }

    @Test
    void a_revoked_signer_fails() {
        Seals revoked = UTOPIA.with(Seals.draft(UTOPIA.state).serial(TestState.REVOKED_SERIAL));
        for (byte[] seal : List.of(revoked.visa(), revoked.vaccination())) {
            SealReport report = verify(revoked, seal);

            expect(report, SealStep.SIGNER_REVOCATION, Outcome.FAILED, SealReason.REVOKED);
            assertThat(report.outcome(SealStep.SIGNER_TRUST)).isEqualTo(Outcome.FAILED);
            assertThat(report.overall()).isEqualTo(Outcome.FAILED);
        }
    }

    @Test
    void a_seal_that_names_a_foreign_country_fails() {
        SealReport report = verify(signed("FRA", Seals.VISA, Seals.visaFeatures(MrzFormat.MRV_B)));

        expect(report, SealStep.COUNTRY_AGAINST_SIGNER, Outcome.FAILED, SealReason.COUNTRY_MISMATCH);
        assertThat(report.overall()).isEqualTo(Outcome.FAILED);
        byte[] json =
                Seals.written(SealWriter.write(new VdsNcDraft("icao.vacc", 1, "FRA", Seals.VACCINATION), UTOPIA.key));
        expect(verify(json), SealStep.COUNTRY_AGAINST_SIGNER, Outcome.FAILED, SealReason.COUNTRY_MISMATCH);
    }

    @Test
    void a_zone_of_a_foreign_issuer_inside_fails() {
        var features = new HashMap<>(Seals.visaFeatures(MrzFormat.MRV_B));
        features.put("MRZ", new FeatureValue.Zone(Seals.zone(MrzFormat.MRV_B, "VC", "FRA", "L8988901C")));

        SealReport report = verify(signed("UTO", Seals.VISA, features));

        expect(report, SealStep.MRZ_AGAINST_SIGNER, Outcome.FAILED, SealReason.COUNTRY_MISMATCH);
        expect(report, SealStep.MRZ_AGAINST_AUTHORITY, Outcome.FAILED, SealReason.COUNTRY_MISMATCH);
    }

    @Test
    void a_seal_on_another_page_or_beside_another_passport_fails() {
        var printed = Seals.zone(MrzFormat.MRV_B, "VC", "UTO", "L8988902C");

        SealReport report = UTOPIA.verifier()
                .verify(UTOPIA.visa(), Seals.presented().printed(printed).passport("XY1234568"));

        expect(report, SealStep.PRINTED_MRZ, Outcome.FAILED, SealReason.PRINTED_DIFFERS);
        expect(report, SealStep.PASSPORT_NUMBER, Outcome.FAILED, SealReason.PASSPORT_DIFFERS);
    }

    @Test
    void a_printed_zone_of_another_shape_is_compared_field_by_field() {
        var features = new HashMap<String, FeatureValue>();
        features.put("MRZ", new FeatureValue.Zone(Seals.zone(MrzFormat.TD2, "AR", "UTO", "L8988901C")));
        features.put("PASSPORT_NUMBER", new FeatureValue.Text("XY1234567"));
        var card = Seals.zone(MrzFormat.TD1, "AR", "UTO", "L8988901C");

        SealReport report = UTOPIA.verifier()
                .verify(signed("UTO", "FB06", features), Seals.presented().printed(card));

        assertThat(report.outcome(SealStep.PRINTED_MRZ)).isEqualTo(Outcome.SUCCESSFUL);
        genuine(report);
    }

    @Test
    void a_health_certificate_is_compared_with_the_passport() {
        var passport = MrzReader.read(
                "P<UTOSMITH<<BILL<<<<<<<<<<<<<<<<<<<<<<<<<<<<\nB1234567Z<UTO9001028M3001012<<<<<<<<<<<<<<<4",
                Seals.TODAY);

        SealReport report = UTOPIA.verifier()
                .verify(
                        UTOPIA.vaccination(),
                        Seals.presented().printed(passport).passport("A1234567Z"));

        expect(report, SealStep.PRINTED_MRZ, Outcome.FAILED, SealReason.PRINTED_DIFFERS);
        assertThat(report.outcome(SealStep.PASSPORT_NUMBER)).isEqualTo(Outcome.SUCCESSFUL);
    }

    @Test
    void a_certificate_for_other_types_of_document_fails_9303_12() {
        Seals passports = UTOPIA.with(Seals.draft(UTOPIA.state).with(TYPES, Seals.documentTypes("P", "I")));

        expect(
                verify(passports, passports.visa()),
                SealStep.DOCUMENT_TYPE,
                Outcome.FAILED,
                SealReason.TYPE_NOT_ALLOWED);
    }

    @Test
    void a_certificate_without_the_purpose_of_a_barcode_signer_signs_no_json_9303_13() {
        CertificateDraft draft = CertificateDraft.signer("C=UT,O=Test,CN=VS", UTOPIA.state.signerKey())
                .serial(0x5B)
                .valid("2025-01-01T00:00:00Z", "2033-01-01T00:00:00Z");
        Seals plain = UTOPIA.with(draft);

        SealReport report = verify(plain, plain.vaccination());

        assertThat(report.result(SealStep.SIGNER_TRUST).remarks())
                .extracting(SealRemark::reason)
                .contains(SealReason.KEY_USAGE);
        assertThat(report.overall()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void a_seal_dated_in_the_future_fails() {
        var early = Presentation.of(Instant.parse("2026-04-01T00:00:00Z"), LocalDate.of(2026, 4, 1));

        expect(
                UTOPIA.verifier().verify(UTOPIA.visa(), early),
                SealStep.SEMANTICS,
                Outcome.FAILED,
                SealReason.DATED_IN_THE_FUTURE,
                SealReason.DATED_IN_THE_FUTURE);
    }

    @Test
    void signers_are_found_in_the_trust_store_too() {
        TrustStore store = TrustStore.builder(Seals.NOW)
                .anchor(TestState.der(UTOPIA.state.authority()))
                .certificate(TestState.der(UTOPIA.certificate))
                .build();

        genuine(new SealVerifier(store, SealSigners.in(store)).verify(UTOPIA.visa(), Seals.presented()));
    }

    @Test
    void a_register_that_breaks_aborts_the_check_and_no_more() {
        var verifier = new SealVerifier(UTOPIA.trust(), _ -> {
            throw new IllegalStateException("connection lost");
        });

        SealReport report = verifier.verify(UTOPIA.visa(), Seals.presented());

        assertThat(report.overall()).isEqualTo(Outcome.ABORTED);
        assertThat(report.outcome(SealStep.SEMANTICS)).isEqualTo(Outcome.SUCCESSFUL);
    }

    @Test
    void nothing_is_not_supported_and_something_else_is_no_seal() {
        assertThat(verify(new byte[0]).overall()).isEqualTo(Outcome.NOT_SUPPORTED);
        List<SealReport> reports = new ArrayList<>();
        for (String text : List.of("M1DESMARAIS/LUC", "https://example.org", " ")) {
            reports.add(verify(text.getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(reports)
                .allSatisfy(report -> expect(report, SealStep.TECHNOLOGY, Outcome.FAILED, SealReason.NOT_A_SEAL));
    }

    @Test
    void a_seal_of_a_kind_that_is_not_read_here_is_undetermined_and_no_forgery() {
        SealReport report = verify("NDB1CPDNLW6JUSGGZGRLBWPNXEAAWXEB5G".getBytes(StandardCharsets.UTF_8));

        expect(report, SealStep.TECHNOLOGY, Outcome.UNDETERMINED, SealReason.TECHNOLOGY_UNSUPPORTED);
        assertThat(report.overall()).isEqualTo(Outcome.UNDETERMINED);
    }
}

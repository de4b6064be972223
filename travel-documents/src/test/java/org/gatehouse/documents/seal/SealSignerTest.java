package org.gatehouse.documents.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.gatehouse.documents.pki.CertificateDraft;
import org.gatehouse.documents.pki.KeyKind;
import org.gatehouse.documents.pki.TestKey;
import org.gatehouse.documents.pki.TestState;
import org.gatehouse.documents.trust.Outcome;
import org.gatehouse.documents.trust.TrustStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose signature a seal has, and whether he may sign seals. */
class SealSignerTest {

    private static final Seals UTOPIA = Seals.utopia();
    private static final String RSA = "1.2.840.113549.1.1.1";
    private static final ASN1ObjectIdentifier TYPES = new ASN1ObjectIdentifier("2.23.136.1.1.6.2");

    private static SealReport verify(Seals seals, byte[] seal) {
        return seals.verifier().verify(seal, Seals.presented());
    }

    private static List<SealReason> reasons(SealReport report, SealStep step) {
        return report.result(step).remarks().stream().map(SealRemark::reason).toList();
    }

    private static CertificateDraft draft() {
        return Seals.draft(UTOPIA.state);
    }

    /** The vaccination with another certificate in the place of the signer's. */
    private static byte[] carrying(byte[] certificate) {
        String seal = new String(UTOPIA.vaccination(), UTF_8);
        String own = base64(TestState.der(UTOPIA.certificate));
        assertThat(seal).contains(own);
        return seal.replace(own, base64(certificate)).getBytes(UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static X509CertificateHolder signed(CertificateDraft draft) {
        return draft.signedBy(UTOPIA.state.authority(), UTOPIA.state.authorityKey());
    }

    @Test
    void a_key_that_signs_no_seals_is_named_and_nothing_is_said_of_the_signature_9303_13_2_4() {
        X509CertificateHolder rsa =
                signed(draft().key(TestKey.of(KeyKind.RSA_2048, 1).info()));
        var binary = new SealVerifier(UTOPIA.trust(), SealSigners.of(List.of(Seals.read(TestState.der(rsa)))));
        for (SealReport report : List.of(
                binary.verify(UTOPIA.visa(), Seals.presented()), verify(UTOPIA, carrying(TestState.der(rsa))))) {
            assertThat(report.result(SealStep.SIGNATURE))
                    .isEqualTo(new StepResult(
                            SealStep.SIGNATURE,
                            Outcome.UNDETERMINED,
                            List.of(new SealRemark(SealReason.ALGORITHM_UNSUPPORTED, RSA))));
            assertThat(report.outcome(SealStep.SIGNER_CERTIFICATE)).isEqualTo(Outcome.SUCCESSFUL);
            assertThat(report.overall()).isEqualTo(Outcome.UNDETERMINED);
        }
    }

    @Test
    void a_wrong_signature_does_not_hide_whose_it_should_be() {
        byte[] seal = UTOPIA.visa();
        seal[seal.length - 1] ^= 1;
        SealReport report = verify(UTOPIA, seal);

        assertThat(reasons(report, SealStep.SIGNATURE)).containsExactly(SealReason.SIGNATURE_WRONG);
        assertThat(report.outcome(SealStep.SIGNER_CERTIFICATE)).isEqualTo(Outcome.SUCCESSFUL);
        assertThat(report.outcome(SealStep.SIGNER_TRUST)).isEqualTo(Outcome.SUCCESSFUL);
    }

    @Test
    void the_algorithm_of_a_json_seal_is_the_one_of_its_key_9303_13() {
        byte[] seal = new String(UTOPIA.vaccination(), UTF_8)
                .replace("ES256", "ES384")
                .getBytes(UTF_8);

        assertThat(verify(UTOPIA, seal).result(SealStep.SIGNATURE))
                .isEqualTo(new StepResult(
                        SealStep.SIGNATURE,
                        Outcome.UNDETERMINED,
                        List.of(new SealRemark(SealReason.ALGORITHM_UNSUPPORTED, "ES384"))));
    }

    @Test
    void a_certificate_inside_a_seal_stands_in_der_alone_so_that_one_signer_is_one_text() {
        byte[] der = TestState.der(UTOPIA.certificate);
        byte[] indefinite = new byte[der.length];
        System.arraycopy(der, 4, indefinite, 2, der.length - 4);
        indefinite[0] = 0x30;
        indefinite[1] = (byte) 0x80;
        for (byte[] certificate : List.of(indefinite, Arrays.copyOf(der, der.length - 1), new byte[] {0x30, 0})) {
            SealReport report = verify(UTOPIA, carrying(certificate));

            assertThat(reasons(report, SealStep.SIGNER_CERTIFICATE)).containsExactly(SealReason.CERTIFICATE_UNREADABLE);
            assertThat(report.overall()).isEqualTo(Outcome.FAILED);
        }
    }

    @Test
    void a_key_for_other_uses_signs_no_seals_9303_12_7_1() {
        Seals other = UTOPIA.with(draft().usage(Optional.of(new KeyUsage(KeyUsage.keyAgreement))));
        for (byte[] seal : List.of(other.visa(), other.vaccination())) {
            SealReport report = verify(other, seal);

            assertThat(report.outcome(SealStep.SIGNER_TRUST)).isEqualTo(Outcome.FAILED);
            assertThat(reasons(report, SealStep.SIGNER_TRUST))
                    .contains(SealReason.KEY_USAGE)
                    .endsWith(SealReason.NOT_TRUSTED);
        }
        Seals silent = UTOPIA.with(draft().usage(Optional.empty()));
        assertThat(verify(silent, silent.visa()).overall()).isEqualTo(Outcome.SUCCESSFUL);
    }

    @Test
    void a_purpose_that_cannot_be_read_allows_no_json_9303_13() {
        CertificateDraft plain = CertificateDraft.signer("C=UT,O=Test,CN=VS", UTOPIA.state.signerKey())
                .serial(0x5B)
                .valid("2025-01-01T00:00:00Z", "2033-01-01T00:00:00Z")
                .with(Extension.extendedKeyUsage, new ASN1Integer(1));
        Seals unreadable = UTOPIA.with(plain);

        assertThat(verify(unreadable, unreadable.vaccination()).outcome(SealStep.SIGNER_TRUST))
                .isEqualTo(Outcome.FAILED);
    }

    @Test
    void why_a_signer_is_not_trusted_is_said() {
        Seals revoked = UTOPIA.with(draft().serial(TestState.REVOKED_SERIAL));
        assertThat(reasons(verify(revoked, revoked.visa()), SealStep.SIGNER_TRUST))
                .containsExactly(SealReason.NOT_TRUSTED);

        var nobody = new SealVerifier(
                TrustStore.builder(Seals.NOW).build(),
                SealSigners.of(List.of(Seals.read(TestState.der(UTOPIA.certificate)))));
        SealReport report = nobody.verify(UTOPIA.visa(), Seals.presented());
        assertThat(report.outcome(SealStep.SIGNER_TRUST)).isEqualTo(Outcome.UNDETERMINED);
        assertThat(reasons(report, SealStep.SIGNER_TRUST)).containsExactly(SealReason.TRUST_UNDETERMINED);
    }

    @ParameterizedTest
    @CsvSource({
        "'C=UT,O=Test,CN=VS', UTVS",
        "'C=UT,O=Test,CN=UTVS', UTVS",
        "'C=ut,O=Test,CN=utvs', UTVS",
        "'C=UT,O=Test,CN=XXVS', ''",
        "'C=UT,O=Test,CN=VSA', ''",
        "'O=Test,CN=VS', ''",
        "'C=UT,O=Test', ''"
    })
    void section_2_2_a_signer_is_named_by_two_letters_with_or_without_those_of_its_country(
            String subject, String signer) {
        Optional<SignerReference> asked = SignerReference.of(signed(draft().subject(subject)));

        assertThat(asked.map(SignerReference::signer).orElse("")).isEqualTo(signer);
        assertThat(asked.map(SignerReference::certificate).orElse("5B")).isEqualTo("5B");
    }

    @Test
    void section_2_2_of_one_country_and_serial_number_the_name_decides() {
        TrustStore store = TrustStore.builder(Seals.NOW)
                .anchor(TestState.der(UTOPIA.state.authority()))
                .certificate(TestState.der(signed(draft().subject("C=UT,O=Test,CN=DS"))))
                .certificate(TestState.der(UTOPIA.certificate))
                .build();
        SealSigners signers = SealSigners.in(store);

        assertThat(signers.find(new SignerReference("UTVS", "5B")))
                .containsExactly(Seals.read(TestState.der(UTOPIA.certificate)));
        assertThat(signers.find(new SignerReference("UTXX", "5B"))).isEmpty();
        for (String certificate : List.of("", "5G", "-5B", "5".repeat(41))) {
            assertThat(signers.find(new SignerReference("UTVS", certificate))).isEmpty();
        }
        assertThat(signers.find(new SignerReference("U", "5B"))).isEmpty();
        assertThat(signers.find(new SignerReference("UT", "5B"))).isEmpty();
    }

    @Test
    void what_is_known_of_signers_cannot_be_changed() {
        var known = SealSigners.of(List.of(Seals.read(TestState.der(UTOPIA.certificate))));
        var found = known.find(new SignerReference("UTVS", "5B"));

        assertThat(found).hasSize(1);
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> found.remove(0));
    }

    @Test
    void a_seal_without_a_zone_is_of_the_type_that_its_kind_stands_for_9303_12_7_1_1_6() {
        Seals allowed = UTOPIA.with(draft().with(TYPES, Seals.documentTypes("NV")));
        Seals other = UTOPIA.with(draft().with(TYPES, Seals.documentTypes("P")));
        Seals unreadable = UTOPIA.with(draft().with(TYPES, new ASN1Integer(1)));

        assertThat(verify(allowed, allowed.vaccination()).outcome(SealStep.DOCUMENT_TYPE))
                .isEqualTo(Outcome.SUCCESSFUL);
        assertThat(verify(other, other.vaccination()).result(SealStep.DOCUMENT_TYPE))
                .isEqualTo(new StepResult(
                        SealStep.DOCUMENT_TYPE,
                        Outcome.UNDETERMINED,
                        List.of(new SealRemark(SealReason.TYPE_NOT_ALLOWED, "NV"))));
        assertThat(verify(unreadable, unreadable.vaccination()).outcome(SealStep.DOCUMENT_TYPE))
                .isEqualTo(Outcome.FAILED);
    }
}

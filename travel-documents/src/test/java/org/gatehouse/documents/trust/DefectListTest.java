package org.gatehouse.documents.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gatehouse.documents.pki.KeyKind;
import org.gatehouse.documents.pki.TestState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Known defects of genuine documents; BSI TR-03135-1 section 5.8. */
class DefectListTest {

    private final TestState state = TestState.of("UT", KeyKind.P256, 1);
    private final ReadCertificate signer = ReadCertificate.of(state.signer()).orElseThrow();

    private static DefectList.Reading read(String text) {
        return DefectList.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_defect_is_found_by_certificate_and_by_issuer_with_serial() {
        DefectList.Reading reading = read("# known\n\n" + signer.fingerprint().toUpperCase(java.util.Locale.ROOT)
                + "\tVALIDITY_INCORRECT\n64@CN=CSCA UT, O=test,C=ut\tSIGNER_REVOKED\t1\n65@C=UT\tSIGNER_REVOKED\n");
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.list().of(signer))
                .containsExactly(
                        new Defect(DefectKind.VALIDITY_INCORRECT, ""), new Defect(DefectKind.SIGNER_REVOKED, "1"));
        assertThat(reading.list().of(ReadCertificate.of(state.revokedSigner()).orElseThrow()))
                .isEmpty();
        assertThat(DefectList.NONE.of(signer)).isEmpty();
    }

    @Test
    void a_line_that_cannot_be_read_is_named_and_the_others_count() {
        DefectList.Reading reading = read(
                "x\ty\n64@C=UT,O=Test,CN=CSCA UT\tNO_SUCH\n@C=UT\tVALIDITY_INCORRECT\nzz@C=UT\tVALIDITY_INCORRECT\n"
                        + "64@nonsense\tVALIDITY_INCORRECT\nalone\n64@C=UT,O=Test,CN=CSCA UT\tPROTOCOL_FAILED\n");
        assertThat(reading.faults()).containsExactly("line 1", "line 2", "line 3", "line 4", "line 5", "line 6");
        assertThat(reading.list().of(signer)).containsExactly(new Defect(DefectKind.PROTOCOL_FAILED, ""));
        assertThat(DefectList.read(new byte[4 * 1024 * 1024 + 1]).faults()).containsExactly("TOO_LARGE");
    }

    @ParameterizedTest
    @EnumSource(DefectKind.class)
    void no_defect_makes_a_failure_a_success_save_the_discrepancy_of_com_and_sod_6_2(DefectKind kind) {
        Outcome after = new Defect(kind, "").applyTo(Outcome.FAILED);
        assertThat(after == Outcome.SUCCESSFUL).isEqualTo(kind == DefectKind.COM_SOD_DISCREPANCY);
        for (TrustStatus before : List.of(TrustStatus.NOT_TRUSTED, TrustStatus.UNDETERMINED, TrustStatus.ABORTED)) {
            assertThat(new Defect(kind, "1").applyTo(before)).isNotEqualTo(TrustStatus.TRUSTED);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "VALIDITY_INCORRECT, FAILED, UNDETERMINED", "VALIDITY_INCORRECT, SUCCESSFUL, SUCCESSFUL",
        "SECURITY_OBJECT_MALFORMED, FAILED, UNDETERMINED", "CARD_SECURITY_MALFORMED, FAILED, UNDETERMINED",
        "PROTOCOL_FAILED, FAILED, UNDETERMINED", "ISSUING_COUNTRY, FAILED, UNDETERMINED",
        "SIGNER_IDENTIFIER, FAILED, UNDETERMINED", "SIGNER_REPLACED, FAILED, UNDETERMINED",
        "SIGNER_REPLACED, ABORTED, ABORTED", "SIGNER_MALFORMED, SUCCESSFUL, UNDETERMINED",
        "SIGNER_MALFORMED, ABORTED, ABORTED", "COM_SOD_DISCREPANCY, UNDETERMINED, UNDETERMINED",
        "CHIP_KEYS_COMPROMISED, SUCCESSFUL, FAILED", "ACTIVE_KEYS_COMPROMISED, UNDETERMINED, FAILED",
        "ACTIVE_KEYS_COMPROMISED, ABORTED, ABORTED"
    })
    void what_becomes_of_the_check_that_a_defect_is_about_6_2(DefectKind kind, Outcome before, Outcome after) {
        assertThat(new Defect(kind, "").applyTo(before)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "'', NOT_TRUSTED",
        "0, NOT_TRUSTED",
        "1, UNDETERMINED",
        "2, NOT_TRUSTED",
        "3, NOT_TRUSTED",
        "4, NOT_TRUSTED",
        "5, UNDETERMINED",
        "32, UNDETERMINED",
        "33, UNDETERMINED"
    })
    void the_status_code_of_a_revocation_decides_6_2(String code, TrustStatus status) {
        Defect defect = new Defect(DefectKind.SIGNER_REVOKED, code);
        assertThat(defect.applyTo(TrustStatus.TRUSTED)).isEqualTo(status);
        assertThat(defect.applyTo(TrustStatus.UNDETERMINED)).isEqualTo(status);
        assertThat(defect.applyTo(TrustStatus.NOT_TRUSTED)).isEqualTo(TrustStatus.NOT_TRUSTED);
        assertThat(defect.applyTo(Outcome.FAILED))
                .isEqualTo(status == TrustStatus.NOT_TRUSTED ? Outcome.FAILED : Outcome.UNDETERMINED);
        assertThat(new Defect(DefectKind.SIGNER_MALFORMED, "").applyTo(TrustStatus.TRUSTED))
                .isEqualTo(TrustStatus.UNDETERMINED);
        assertThat(new Defect(DefectKind.VALIDITY_INCORRECT, "").applyTo(TrustStatus.TRUSTED))
                .isEqualTo(TrustStatus.TRUSTED);
    }
}

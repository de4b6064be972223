package org.gatehouse.documents.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.documents.pki.TestState.NOW;
import static org.gatehouse.documents.pki.TestState.der;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.gatehouse.documents.pki.KeyKind;
import org.gatehouse.documents.pki.TestState;
import org.gatehouse.documents.trust.ChainReport;
import org.gatehouse.documents.trust.CheckReport;
import org.gatehouse.documents.trust.DefectList;
import org.gatehouse.documents.trust.Outcome;
import org.gatehouse.documents.trust.ReadCertificate;
import org.gatehouse.documents.trust.Reason;
import org.gatehouse.documents.trust.Remark;
import org.gatehouse.documents.trust.TrustStatus;
import org.gatehouse.documents.trust.TrustStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Steps six to nine, by the word of a trust store. */
class ChainCheckTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

    private final TestState state = TestState.of("UT", KeyKind.P256, 1);
    private final KnownSigner signer =
            KnownSigner.read(der(state.signer()), DefectList.NONE).orElseThrow();
    private final Steps steps = new Steps();

    private static ChainReport report(TrustStatus status, Outcome outcome, Reason... reasons) {
        List<Remark> remarks =
                List.of(reasons).stream().map(reason -> new Remark(reason, "")).toList();
        return new ChainReport(status, outcome, outcome, outcome, remarks, Optional.empty());
    }

    /** A store that says this of every signer, and this of every day of issue. */
    private record Says(ChainReport now, CheckReport then) implements TrustStore {

        @Override
        public ChainReport judge(X509CertificateHolder signer, Instant at) {
            return now;
        }

        @Override
        public CheckReport validWhenIssued(ReadCertificate signer, LocalDate issued) {
            return then;
        }
    }

    private TrustStatus check(ChainReport now, Optional<LocalDate> issued, Remark... then) {
        var store = new Says(now, new CheckReport(Outcome.FAILED, List.of(then)));
        return new ChainCheck(steps, store).check(signer, NOW, issued);
    }

    @ParameterizedTest
    @CsvSource({"TRUSTED, SUCCESSFUL", "NOT_TRUSTED, FAILED", "UNDETERMINED, UNDETERMINED", "ABORTED, ABORTED"})
    void step_7_is_the_trust_status_in_the_words_of_an_outcome(TrustStatus status, Outcome outcome) {
        assertThat(check(report(status, Outcome.SUCCESSFUL), Optional.empty())).isEqualTo(status);
        assertThat(steps.outcome(Step.TRUST)).isEqualTo(outcome);
        assertThat(steps.outcome(Step.CHAIN)).isEqualTo(Outcome.SUCCESSFUL);
        assertThat(steps.outcome(Step.VALIDITY)).isEqualTo(Outcome.SUCCESSFUL);
        assertThat(steps.outcome(Step.REVOCATION)).isEqualTo(Outcome.SUCCESSFUL);
    }

    @Test
    void without_a_signer_nobody_is_asked_and_nothing_is_known() {
        TrustStore nobody = (_, _) -> {
            throw new AssertionError("asked");
        };
        assertThat(new ChainCheck(steps, nobody).check(null, NOW, Optional.of(DAY)))
                .isEqualTo(TrustStatus.UNDETERMINED);
        assertThat(steps.all()).allMatch(result -> result.outcome() == Outcome.UNDETERMINED);
    }

    @ParameterizedTest
    @CsvSource({
        "CSCA_UNKNOWN, CHAIN",
        "CHAIN_SIGNATURE, CHAIN",
        "COUNTRY_MISMATCH, CHAIN",
        "KEY_USAGE, CHAIN",
        "ALGORITHM_WEAK, CHAIN",
        "ALGORITHM_UNSUPPORTED, CHAIN",
        "DSC_NOT_YET_VALID, VALIDITY",
        "DSC_EXPIRED, VALIDITY",
        "CSCA_EXPIRED, VALIDITY",
        "DSC_REVOKED, REVOCATION",
        "REVOCATION_UNKNOWN, REVOCATION",
        "CRL_STALE, REVOCATION",
        "CRL_SIGNATURE, REVOCATION",
        "KNOWN_DEFECT, TRUST",
        "ABORTED, TRUST"
    })
    void each_reason_of_the_store_stands_at_the_step_that_it_explains(Reason reason, Step step) {
        check(report(TrustStatus.UNDETERMINED, Outcome.UNDETERMINED, reason), Optional.empty());
        for (Step each : Step.values()) {
            assertThat(steps.remarks(each)).hasSize(each == step ? 1 : 0);
        }
        assertThat(steps.remarks(step).getFirst().reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"COUNTRY_MISMATCH, FAILED", "KEY_USAGE, FAILED", "ALGORITHM_WEAK, SUCCESSFUL"})
    void step_6_fails_for_a_signature_that_fits_and_a_signer_that_may_not(Reason reason, Outcome outcome) {
        check(report(TrustStatus.NOT_TRUSTED, Outcome.SUCCESSFUL, reason), Optional.empty());
        assertThat(steps.outcome(Step.CHAIN)).isEqualTo(outcome);
    }

    @Test
    void step_8_names_the_day_of_issue_with_what_was_wrong_on_it() {
        check(
                report(TrustStatus.TRUSTED, Outcome.SUCCESSFUL),
                Optional.of(DAY),
                new Remark(Reason.DSC_EXPIRED, "2025-01-01"),
                new Remark(Reason.CSCA_EXPIRED, ""));
        assertThat(steps.outcome(Step.VALIDITY)).isEqualTo(Outcome.SUCCESSFUL);
        assertThat(steps.remarks(Step.VALIDITY))
                .containsExactly(
                        new Remark(Reason.DSC_EXPIRED, "2025-06-01 2025-01-01"),
                        new Remark(Reason.CSCA_EXPIRED, "2025-06-01"));
    }

    @Test
    void step_8_does_not_repeat_that_the_authority_is_unknown() {
        check(
                report(TrustStatus.UNDETERMINED, Outcome.UNDETERMINED),
                Optional.of(DAY),
                new Remark(Reason.CSCA_UNKNOWN, "UT"));
        assertThat(steps.remarks(Step.VALIDITY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SUCCESSFUL, KEY_USAGE, UNDETERMINED",
        "SUCCESSFUL, DSC_EXPIRED, SUCCESSFUL",
        "FAILED, KEY_USAGE, FAILED",
        "ABORTED, KEY_USAGE, ABORTED"
    })
    void step_8_doubts_a_key_out_of_use_on_the_day_of_issue_and_mends_no_failure(
            Outcome today, Reason then, Outcome after) {
        check(report(TrustStatus.TRUSTED, today), Optional.of(DAY), new Remark(then, "x"));
        assertThat(steps.outcome(Step.VALIDITY)).isEqualTo(after);
        assertThat(steps.remarks(Step.VALIDITY)).containsExactly(new Remark(then, "2025-06-01 x"));
    }

    @Test
    void step_8_asks_for_no_day_of_issue_when_none_is_known() {
        check(report(TrustStatus.TRUSTED, Outcome.SUCCESSFUL), Optional.empty(), new Remark(Reason.KEY_USAGE, "x"));
        assertThat(steps.outcome(Step.VALIDITY)).isEqualTo(Outcome.SUCCESSFUL);
        assertThat(steps.remarks(Step.VALIDITY)).isEmpty();
    }
}

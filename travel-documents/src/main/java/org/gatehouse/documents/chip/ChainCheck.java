package org.gatehouse.documents.chip;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.gatehouse.documents.trust.ChainReport;
import org.gatehouse.documents.trust.Outcome;
import org.gatehouse.documents.trust.Reason;
import org.gatehouse.documents.trust.Remark;
import org.gatehouse.documents.trust.TrustStatus;
import org.gatehouse.documents.trust.TrustStore;
import org.jspecify.annotations.Nullable;

/** Steps six to nine: what the trust store says of the signer. */
final class ChainCheck {

    private final Steps steps;
    private final TrustStore trust;

    ChainCheck(Steps steps, TrustStore trust) {
        this.steps = steps;
        this.trust = trust;
    }

    TrustStatus check(@Nullable KnownSigner signer, Instant at, Optional<LocalDate> issued) {
        if (signer == null) {
            return TrustStatus.UNDETERMINED;
        }
        ChainReport report = trust.judge(signer.certificate(), at);
        steps.set(Step.CHAIN, report.signature());
        steps.set(Step.TRUST, outcome(report.status()));
        steps.set(Step.VALIDITY, report.validity());
        steps.set(Step.REVOCATION, report.revocation());
        for (Remark remark : report.remarks()) {
            Step step = step(remark.reason());
            steps.remark(step, remark);
            if (remark.reason() == Reason.COUNTRY_MISMATCH || remark.reason() == Reason.KEY_USAGE) {
                steps.set(Step.CHAIN, Outcome.FAILED);
            }
        }
        issued.ifPresent(day -> onIssue(signer, day));
        return report.status();
    }

    /**
     * What counts is the day of inspection; that of issue is reported beside it. A key used outside the time in which it
     * may sign is more: nobody but the signer could say that this was in order.
     */
    private void onIssue(KnownSigner signer, LocalDate day) {
        for (Remark remark : trust.validWhenIssued(signer.certificate(), day).remarks()) {
            if (remark.reason() != Reason.CSCA_UNKNOWN) {
                steps.remark(Step.VALIDITY, new Remark(remark.reason(), (day + " " + remark.about()).strip()));
            }
            if (remark.reason() == Reason.KEY_USAGE && steps.outcome(Step.VALIDITY) == Outcome.SUCCESSFUL) {
                steps.set(Step.VALIDITY, Outcome.UNDETERMINED);
            }
        }
    }

    static Outcome outcome(TrustStatus status) {
        return switch (status) {
            case TRUSTED -> Outcome.SUCCESSFUL;
            case NOT_TRUSTED -> Outcome.FAILED;
            case UNDETERMINED -> Outcome.UNDETERMINED;
            case ABORTED -> Outcome.ABORTED;
        };
    }

    private static Step step(Reason reason) {
        return switch (reason) {
            case DSC_NOT_YET_VALID, DSC_EXPIRED, CSCA_EXPIRED -> Step.VALIDITY;
            case DSC_REVOKED, REVOCATION_UNKNOWN, CRL_STALE, CRL_SIGNATURE -> Step.REVOCATION;
            case KNOWN_DEFECT, ABORTED -> Step.TRUST;
            case SOD_MISSING,
                    SOD_UNPARSEABLE,
                    CONTENT_TYPE,
                    SIGNER_COUNT,
                    DSC_MISSING,
                    DSC_UNPARSEABLE,
                    MESSAGE_DIGEST,
                    SIGNATURE_INVALID,
                    ALGORITHM_UNSUPPORTED,
                    ALGORITHM_WEAK,
                    CSCA_UNKNOWN,
                    CHAIN_SIGNATURE,
                    COUNTRY_MISMATCH,
                    KEY_USAGE,
                    DOCTYPE_NOT_ALLOWED,
                    DG_HASH,
                    DG_NOT_IN_SOD,
                    DG_MISSING,
                    COM_SOD_MISMATCH,
                    ISSUER_STATE_MISMATCH,
                    MRZ_DG1_MISMATCH -> Step.CHAIN;
        };
    }
}

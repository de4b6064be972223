package org.gatehouse.documents.issue;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.documents.DocumentReading;
import org.gatehouse.documents.chip.ChipFiles;
import org.gatehouse.documents.chip.ChipReport;
import org.gatehouse.documents.chip.PassiveAuthentication;
import org.gatehouse.documents.chip.Presented;
import org.gatehouse.documents.chip.Step;
import org.gatehouse.documents.chip.StepResult;
import org.gatehouse.documents.trust.Remark;
import org.gatehouse.documents.trust.SignatureVerifier;
import org.gatehouse.documents.trust.TrustStore;

/** What a border would find, before anything is released: passive authentication against the printed lines. */
final class SelfCheck {

    /** Without these a border has no document before it. Of the other steps it is enough that none failed. */
    private static final Set<Step> DEMANDED = EnumSet.of(
            Step.SECURITY_OBJECT,
            Step.CONTENT,
            Step.SIGNER,
            Step.MESSAGE_DIGEST,
            Step.SIGNATURE,
            Step.CHAIN,
            Step.TRUST,
            Step.VALIDITY,
            Step.DATA_GROUPS,
            Step.UNSIGNED_FILES);

    private final PassiveAuthentication border;

    SelfCheck(TrustStore trust) {
        border = new PassiveAuthentication(trust, SignatureVerifier.plain());
    }

    /** @throws Refusal when a border would not take the document */
    void check(Personalisation made, DocumentReading printed, Instant at) {
        var files = new ChipFiles(made.sod(), made.dataGroups(), Optional.of(made.com()), Optional.empty());
        ChipReport report = border.verify(files, Presented.with(printed), at);
        List<Remark> remarks = report.steps().stream()
                .filter(SelfCheck::bad)
                .flatMap(step -> step.remarks().stream())
                .toList();
        if (report.steps().stream().anyMatch(SelfCheck::bad)) {
            throw new Refusal(new IssueProblem.SelfCheckFailed(remarks));
        }
    }

    private static boolean bad(StepResult step) {
        return switch (step.outcome()) {
            case SUCCESSFUL -> false;
            case FAILED, ABORTED -> true;
            case UNDETERMINED, NOT_SUPPORTED -> DEMANDED.contains(step.step());
        };
    }
}

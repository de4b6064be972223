package org.gatehouse.documents.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gatehouse.documents.trust.Reason;
import org.gatehouse.documents.trust.Remark;

/** What the trust store remarks, said of the step of a seal that it belongs to. */
final class ChainRemarks {

    private ChainRemarks() {}

    static void sort(Remark remark, Map<SealStep, List<SealRemark>> remarks) {
        SealReason reason = reason(remark.reason());
        SealStep step = step(reason);
        remarks.computeIfAbsent(step, _ -> new ArrayList<>()).add(new SealRemark(reason, remark.about()));
    }

    private static SealReason reason(Reason reason) {
        return switch (reason) {
            case CSCA_UNKNOWN -> SealReason.AUTHORITY_UNKNOWN;
            case CHAIN_SIGNATURE, SIGNATURE_INVALID, MESSAGE_DIGEST -> SealReason.CHAIN_WRONG;
            case COUNTRY_MISMATCH, ISSUER_STATE_MISMATCH -> SealReason.COUNTRY_MISMATCH;
            case DSC_NOT_YET_VALID -> SealReason.NOT_YET_VALID;
            case DSC_EXPIRED, CSCA_EXPIRED -> SealReason.EXPIRED;
            case KEY_USAGE -> SealReason.KEY_USAGE;
            case DOCTYPE_NOT_ALLOWED -> SealReason.TYPE_NOT_ALLOWED;
            case DSC_REVOKED -> SealReason.REVOKED;
            case REVOCATION_UNKNOWN, CRL_STALE, CRL_SIGNATURE -> SealReason.REVOCATION_UNKNOWN;
            case ALGORITHM_UNSUPPORTED, ALGORITHM_WEAK -> SealReason.ALGORITHM_UNSUPPORTED;
            case DSC_MISSING, DSC_UNPARSEABLE -> SealReason.CERTIFICATE_UNREADABLE;
            case ABORTED -> SealReason.ABORTED;
            // These are about chips; a trust store has no cause to say them of a seal's signer.
            case SOD_MISSING,
                    SOD_UNPARSEABLE,
                    CONTENT_TYPE,
                    SIGNER_COUNT,
                    DG_HASH,
                    DG_NOT_IN_SOD,
                    DG_MISSING,
                    COM_SOD_MISMATCH,
                    MRZ_DG1_MISMATCH,
                    KNOWN_DEFECT -> SealReason.NOT_TRUSTED;
        };
    }

    private static SealStep step(SealReason reason) {
        return switch (reason) {
            case AUTHORITY_UNKNOWN, CHAIN_WRONG, COUNTRY_MISMATCH, ALGORITHM_UNSUPPORTED, CERTIFICATE_UNREADABLE ->
                SealStep.SIGNER_CERTIFICATE;
            case NOT_YET_VALID, EXPIRED -> SealStep.SIGNER_VALIDITY;
            case REVOKED, REVOCATION_UNKNOWN -> SealStep.SIGNER_REVOCATION;
            default -> SealStep.SIGNER_TRUST;
        };
    }
}

package org.gatehouse.documents.trust;

import java.util.Set;

/**
 * A defect of the documents of one signer.
 *
 * @param detail a status code, a certificate or a value, as the kind says; may be empty
 */
public record Defect(DefectKind kind, String detail) {

    /** TR-03135-1 section 5.8: revoked without reason, for testing, by the issuer, by the publisher of the list. */
    private static final Set<String> REVOKED = Set.of("", "0", "2", "3", "4");

    /**
     * What becomes of the check that the defect is about. A known defect explains a failure and proves nothing, so it
     * leads to undetermined; to successful only where the lists of EF.COM and EF.SOD differ, since the data groups are
     * checked one by one.
     */
    public Outcome applyTo(Outcome outcome) {
        return switch (kind) {
            case SECURITY_OBJECT_MALFORMED,
                    CARD_SECURITY_MALFORMED,
                    VALIDITY_INCORRECT,
                    PROTOCOL_FAILED,
                    ISSUING_COUNTRY,
                    SIGNER_IDENTIFIER,
                    SIGNER_REPLACED -> outcome == Outcome.FAILED ? Outcome.UNDETERMINED : outcome;
            case SIGNER_MALFORMED -> outcome == Outcome.ABORTED ? outcome : Outcome.UNDETERMINED;
            case COM_SOD_DISCREPANCY -> outcome == Outcome.FAILED ? Outcome.SUCCESSFUL : outcome;
            case CHIP_KEYS_COMPROMISED, ACTIVE_KEYS_COMPROMISED ->
                outcome == Outcome.SUCCESSFUL || outcome == Outcome.UNDETERMINED ? Outcome.FAILED : outcome;
            case SIGNER_REVOKED -> status().equals(TrustStatus.NOT_TRUSTED) ? Outcome.FAILED : Outcome.UNDETERMINED;
        };
    }

    /** What becomes of the signer's trust status; the defects that are not about the signer leave it. */
    public TrustStatus applyTo(TrustStatus trust) {
        return switch (kind) {
            case SIGNER_REVOKED -> trust == TrustStatus.TRUSTED || trust == TrustStatus.UNDETERMINED ? status() : trust;
            case SIGNER_MALFORMED -> trust == TrustStatus.TRUSTED ? TrustStatus.UNDETERMINED : trust;
            case SIGNER_REPLACED,
                    SECURITY_OBJECT_MALFORMED,
                    CARD_SECURITY_MALFORMED,
                    VALIDITY_INCORRECT,
                    PROTOCOL_FAILED,
                    COM_SOD_DISCREPANCY,
                    CHIP_KEYS_COMPROMISED,
                    ACTIVE_KEYS_COMPROMISED,
                    SIGNER_IDENTIFIER,
                    ISSUING_COUNTRY -> trust;
        };
    }

    private TrustStatus status() {
        return REVOKED.contains(detail.strip()) ? TrustStatus.NOT_TRUSTED : TrustStatus.UNDETERMINED;
    }
}

package org.gatehouse.documents.chip;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gatehouse.documents.DocumentReading;
import org.gatehouse.documents.trust.DefectKind;
import org.gatehouse.documents.trust.Outcome;
import org.gatehouse.documents.trust.Reason;
import org.jspecify.annotations.Nullable;

/** Steps twelve and thirteen: may this signer vouch for this state and this type of document. */
final class OriginCheck {

    private final Steps steps;

    OriginCheck(Steps steps) {
        this.steps = steps;
    }

    void check(@Nullable KnownSigner signer, @Nullable DocumentReading zone) {
        if (signer != null && zone != null) {
            state(signer, zone);
        }
        type(signer, zone);
    }

    private void state(KnownSigner signer, DocumentReading zone) {
        String country = signer.defect(DefectKind.ISSUING_COUNTRY)
                .filter(delivered -> !delivered.isEmpty())
                .map(delivered -> delivered.toUpperCase(Locale.ROOT))
                .orElse(signer.identity().country());
        Set<String> allowed = IssuingStates.countries(zone.issuer());
        if (allowed.contains(country)) {
            steps.set(Step.ISSUING_STATE, Outcome.SUCCESSFUL);
            return;
        }
        String about = zone.issuer() + " " + country;
        if (allowed.isEmpty() || country.length() != 2) {
            // A code that is not in the table, or three letters where two belong, which some issuers write.
            steps.set(Step.ISSUING_STATE, Outcome.UNDETERMINED, Reason.ISSUER_STATE_MISMATCH, about);
        } else {
            steps.set(Step.ISSUING_STATE, Outcome.FAILED, Reason.ISSUER_STATE_MISMATCH, about);
        }
    }

    /** Doc 9303-12 section 7.1.1: one or two letters, and a letter alone stands for all that begin with it. */
    private void type(@Nullable KnownSigner signer, @Nullable DocumentReading zone) {
        if (signer != null && signer.documentTypes().isEmpty()) {
            steps.set(Step.DOCUMENT_TYPE, Outcome.NOT_SUPPORTED);
        } else if (signer != null && zone != null) {
            String code = zone.documentCode();
            if (allowed(signer.documentTypes(), code)) {
                steps.set(Step.DOCUMENT_TYPE, Outcome.SUCCESSFUL);
            } else {
                String about = code + " " + String.join(", ", signer.documentTypes());
                steps.set(Step.DOCUMENT_TYPE, Outcome.FAILED, Reason.DOCTYPE_NOT_ALLOWED, about);
            }
        }
    }

    private static boolean allowed(List<String> types, String code) {
        for (String type : types) {
            String letters = type.replace("<", "");
            if (letters.equals(code) || letters.length() == 1 && code.startsWith(letters)) {
                return true;
            }
        }
        return false;
    }
}

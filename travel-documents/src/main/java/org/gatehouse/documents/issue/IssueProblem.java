package org.gatehouse.documents.issue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gatehouse.documents.authority.SigningProblem;
import org.gatehouse.documents.trust.Remark;

/** Why a document was not personalised. Nothing of it was released. */
public sealed interface IssueProblem {

    /** The problem in words, in Chinese for a Chinese locale and in English for any other. */
    default String sentence(Locale locale) {
        return IssueSentences.of(locale, this);
    }

    /** No table of Doc 9303-3 section 6 spells the name in the script of the bearer. */
    record NameNotSpelled(String name, String cause) implements IssueProblem {}

    /** A value does not fit into its field of the zone. */
    record ZoneNotWritable(String cause) implements IssueProblem {}

    /**
     * The zone, read back, does not say what was to be written.
     *
     * @param field where the two differ
     */
    record ZoneReadsDifferently(String field) implements IssueProblem {}

    /** The portrait is neither JPEG nor JPEG 2000, or it is damaged before its dimensions. */
    record PortraitUnreadable(String cause) implements IssueProblem {}

    /** The portrait has fewer pixels than a reader needs to know a face by; ISO/IEC 19794-5 section 8.4. */
    record PortraitTooSmall(int width, int height) implements IssueProblem {}

    /** The portrait needs more room than a chip gives it. */
    record PortraitTooLarge(long bytes) implements IssueProblem {}

    /** A key for the chip that no protocol of Doc 9303-11 takes. */
    record ChipKeyUnfit(String cause) implements IssueProblem {}

    /** The signer's certificate ends before the document does, so the document would outlive its proof. */
    record DocumentOutlivesCertificate(LocalDate expiry, LocalDate certificateUntil) implements IssueProblem {}

    /** The signer must not, or cannot, sign. */
    record NotSigned(SigningProblem problem) implements IssueProblem {}

    /** What was signed does not stand up to the check that a border would make. */
    record SelfCheckFailed(List<Remark> remarks) implements IssueProblem {
        public SelfCheckFailed {
            remarks = List.copyOf(remarks);
        }
    }
}

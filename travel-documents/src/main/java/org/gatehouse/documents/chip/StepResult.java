package org.gatehouse.documents.chip;

import java.util.List;
import java.util.Locale;
import org.gatehouse.documents.trust.Outcome;
import org.gatehouse.documents.trust.Remark;

/**
 * What came of one step.
 *
 * @param remarks why it did not simply succeed, and what else was seen; empty when there is nothing to say
 */
public record StepResult(Step step, Outcome outcome, List<Remark> remarks) {

    public StepResult {
        remarks = List.copyOf(remarks);
    }

    /** The result in one sentence, in Chinese for a Chinese locale and in English for any other. */
    public String sentence(Locale locale) {
        return ChipSentences.of(locale, "outcome." + outcome.name(), step.title(locale));
    }

    /** One sentence for each remark, in their order. */
    public List<String> remarkSentences(Locale locale) {
        return remarks.stream().map(remark -> sentence(remark, locale)).toList();
    }

    /** A remark in words, in Chinese for a Chinese locale and in English for any other. */
    public static String sentence(Remark remark, Locale locale) {
        String key = "reason." + remark.reason().name();
        return remark.about().isEmpty()
                ? ChipSentences.of(locale, key)
                : ChipSentences.of(locale, "about", ChipSentences.of(locale, key), remark.about());
    }
}

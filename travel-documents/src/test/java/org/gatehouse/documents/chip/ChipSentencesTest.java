package org.gatehouse.documents.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.gatehouse.documents.trust.Outcome;
import org.gatehouse.documents.trust.Reason;
import org.gatehouse.documents.trust.Remark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each step, each outcome and each reason has a sentence in both languages. */
class ChipSentencesTest {

    private static boolean chinese(String sentence) {
        return sentence.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void each_step_and_outcome_is_told_in_both_languages(Step step) {
        assertThat(chinese(step.title(Locale.CHINESE))).isTrue();
        assertThat(chinese(step.title(Locale.GERMAN))).isFalse();
        for (Outcome outcome : Outcome.values()) {
            var result = new StepResult(step, outcome, List.of());
            assertThat(result.sentence(Locale.ENGLISH))
                    .startsWith(step.title(Locale.ENGLISH))
                    .endsWith(".");
            assertThat(result.sentence(Locale.SIMPLIFIED_CHINESE))
                    .startsWith(step.title(Locale.CHINESE))
                    .endsWith("。");
        }
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void each_reason_is_told_in_both_languages(Reason reason) {
        assertThat(StepResult.sentence(new Remark(reason, ""), Locale.ENGLISH)).endsWith(".");
        assertThat(chinese(StepResult.sentence(new Remark(reason, ""), Locale.CHINESE)))
                .isTrue();
    }

    @Test
    void a_sentence_says_what_it_is_about() {
        var result =
                new StepResult(Step.DATA_GROUPS, Outcome.FAILED, List.of(new Remark(Reason.DG_HASH, "DG1 {x} it's")));
        assertThat(result.remarkSentences(Locale.ENGLISH))
                .containsExactly("A data group was changed after it was signed. [DG1 {x} it's]");
    }
}

package org.gatehouse.documents.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SealSentencesTest {

    @ParameterizedTest
    @EnumSource(SealReason.class)
    void every_reason_has_a_sentence_in_both_languages(SealReason reason) {
        var remark = new SealRemark(reason, "UTVS 5B");

        assertThat(remark.sentence(Locale.ENGLISH)).doesNotContain("{").endsWith(".");
        assertThat(remark.sentence(Locale.SIMPLIFIED_CHINESE))
                .doesNotContain("{")
                .endsWith("\u3002");
        assertThat(remark.sentence(Locale.FRENCH)).isEqualTo(remark.sentence(Locale.ENGLISH));
    }

    @ParameterizedTest
    @EnumSource(SealStep.class)
    void every_step_has_a_name_in_both_languages(SealStep step) {
        assertThat(step.label(Locale.ENGLISH)).isNotBlank();
        assertThat(step.label(Locale.CHINESE)).isNotBlank().isNotEqualTo(step.label(Locale.ENGLISH));
    }

    @Test
    void both_languages_have_the_same_sentences() {
        var english = ResourceBundle.getBundle(SealSentences.BUNDLE, Locale.ENGLISH);
        var chinese = ResourceBundle.getBundle(SealSentences.BUNDLE, Locale.CHINESE);

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        assertThat(english.keySet()).hasSize(SealReason.values().length + SealStep.values().length);
    }
}

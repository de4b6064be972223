package org.gatehouse.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SentencesTest {

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void every_finding_has_a_sentence_in_both_languages(FindingCode code) {
        var finding = new Finding(code, MrzField.BIRTH_DATE, 2, 14, List.of("74O812", "740812"));

        assertThat(finding.sentence(Locale.ENGLISH)).doesNotContain("{").endsWith(".");
        assertThat(finding.sentence(Locale.SIMPLIFIED_CHINESE))
                .doesNotContain("{")
                .endsWith("。");
        assertThat(finding.sentence(Locale.FRENCH)).isEqualTo(finding.sentence(Locale.ENGLISH));
    }

    @ParameterizedTest
    @EnumSource(DocumentClass.class)
    void every_class_of_document_has_a_name_in_both_languages(DocumentClass kind) {
        assertThat(kind.label(Locale.ENGLISH)).matches("[A-Za-z ,()-]+");
        assertThat(kind.label(Locale.CHINESE)).matches("[\\u4e00-\\u9fff（）]+");
    }

    @Test
    void every_check_has_a_sentence_in_both_languages() {
        var reading = MrzReader.read(Specimens.TD3.replace("10", "11"), LocalDate.of(2012, 1, 1));

        assertThat(reading.result(Check.COMPOSITE).sentence(Locale.ENGLISH))
                .isEqualTo("The check digit of the whole zone is wrong: 1 is printed, 0 fits (line 2, place 44)."
                        + " Compare with the printed page or scan again.");
        assertThat(reading.result(Check.COMPOSITE).sentence(Locale.CHINESE))
                .isEqualTo("整个机读区的校验码有误：证件上为1，应为0（第2行第44位）。请核对证件或重新扫描。");
    }

    @Test
    void both_languages_have_the_same_sentences() {
        var english = ResourceBundle.getBundle("org.gatehouse.documents.sentences", Locale.ENGLISH);
        var chinese = ResourceBundle.getBundle("org.gatehouse.documents.sentences", Locale.CHINESE);

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        assertThat(english.keySet())
                .hasSize(FindingCode.values().length
                        + MrzField.values().length
                        + CheckOutcome.values().length
                        + DocumentClass.values().length);
    }
}

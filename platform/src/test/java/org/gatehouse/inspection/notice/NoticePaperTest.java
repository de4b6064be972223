package org.gatehouse.inspection.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gatehouse.inspection.LegalGround;
import org.gatehouse.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@HouseTest
class NoticePaperTest {

    private final NoticePaper paper;

    NoticePaperTest(NoticePaper paper) {
        this.paper = paper;
    }

    private static RefusalNotice notice(LegalGround ground, String words) {
        return notice(ground, words, NoticeLanguage.ENGLISH);
    }

    private static RefusalNotice notice(LegalGround ground, String words, NoticeLanguage language) {
        return new RefusalNotice(
                "017e5b76-8100-7006-88b9-e1be51e03389",
                "Pudong",
                "Entry",
                RefusalNotices.kept("2022-01-15 10:00 (Asia/Shanghai, +08:00)", language.locale()),
                List.of(new RefusalNotice.Line("inspection.notice.name", "MUSTER, VERA")),
                ground,
                RefusalNotices.printable(words),
                "the body",
                "1 Some Street",
                "60",
                RefusalNotices.kept("2022-03-16", language.locale()),
                true,
                List.of("CA 123"));
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @ParameterizedTest
    @EnumSource(LegalGround.class)
    void each_ground_is_printed_in_the_words_of_the_law_in_both_languages(LegalGround ground) throws IOException {
        assertThat(text(paper.print(notice(ground, "Own words."), NoticeLanguage.ENGLISH)))
                .contains("article")
                .contains("1 Some Street")
                .doesNotContain("??");
        assertThat(text(paper.print(notice(ground, "原因"), NoticeLanguage.CHINESE)))
                .contains("条")
                .contains("不准入境通知书")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @EnumSource(NoticeLanguage.class)
    void the_notice_says_ground_deadline_body_and_way_back_in_each_language(NoticeLanguage language)
            throws IOException {
        byte[] pdf = paper.print(
                notice(LegalGround.NO_PERMISSION, RefusalNotices.kept("无签证。No visa.", language.locale()), language),
                language);
        Path folder = Files.createDirectories(Path.of("target", "notices"));
        Files.write(folder.resolve("ten-" + language.tag() + ".pdf"), pdf);
        var words = ResourceBundle.getBundle("messages/notice_" + language.tag());
        String text = text(pdf);
        for (String key : List.of(
                "inspection.notice.title",
                "inspection.ground.NO_PERMISSION",
                "inspection.ground.NO_PERMISSION.article",
                "inspection.notice.two",
                "inspection.notice.protection")) {
            assertThat(letters(text)).as(key).contains(letters(words.getString(key)));
        }
        assertThat(text.replaceAll("[\\s\\p{Cf}]+", ""))
                .contains("2022-03-16", "60", "CA123", "MUSTER,VERA", "无签证。Novisa.")
                .doesNotContain("??", "\uFFFD", "#");
    }

    /** Where a line breaks and in which order signs stand in it is the printer's; so are the shapes of Arabic letters. */
    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[^\\p{L}]+", "")
                .replace('ی', 'ي')
                .replace('ى', 'ي')
                .replace('ە', 'ه')
                .replace("ـ", "");
    }

    @Test
    void each_language_has_all_sentences_of_the_notice() {
        var english =
                new TreeSet<>(ResourceBundle.getBundle("messages/notice_en").keySet());
        for (NoticeLanguage language : NoticeLanguage.values()) {
            assertThat(ResourceBundle.getBundle("messages/notice_" + language.tag())
                            .keySet())
                    .as(language.tag())
                    .containsAll(english);
        }
    }

    @Test
    void the_language_offered_is_that_of_the_nationality_and_english_where_nobody_knows() {
        assertThat(NoticeLanguage.offeredTo("FRA")).isEqualTo(NoticeLanguage.FRENCH);
        assertThat(NoticeLanguage.offeredTo("JPN")).isEqualTo(NoticeLanguage.JAPANESE);
        assertThat(NoticeLanguage.offeredTo("XXX")).isEqualTo(NoticeLanguage.ENGLISH);
    }

    @Test
    void the_typeface_is_in_the_paper_itself() throws IOException {
        try (var document =
                Loader.loadPDF(paper.print(notice(LegalGround.ENTRY_BAN, "龘靐 毖谰"), NoticeLanguage.CHINESE))) {
            var resources = document.getPage(0).getResources();
            List<PDFont> fonts = StreamSupport.stream(resources.getFontNames().spliterator(), false)
                    .map(name -> {
                        try {
                            return resources.getFont(name);
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .toList();
            assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
        }
    }

    static Stream<String> wordsOfAllSorts() {
        return Stream.of(
                "<b>bold</b> & \"quoted\" 'single' ]]>",
                "control \u0001\u0008\u000B\u001F characters \uFFFE\uFFFF",
                "\uD83D\uDE00 and half of one \uD83D",
                "\u202Emirrored مرحبا",
                "x".repeat(4_000),
                "多行\n第二行\t制表",
                "${7*7} [[${7*7}]] #{inspection.desk.title}");
    }

    @ParameterizedTest(name = "words {index}")
    @MethodSource("wordsOfAllSorts")
    void any_words_are_printed(String words) throws IOException {
        assertThat(text(paper.print(notice(LegalGround.NO_PERMISSION, words), NoticeLanguage.ENGLISH)))
                .contains("MUSTER, VERA")
                .doesNotContain("49 49");
    }
}

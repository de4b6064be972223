package org.gatehouse.inspection.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
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
        return new RefusalNotice(
                "017e5b76-8100-7006-88b9-e1be51e03389",
                "Pudong",
                "Entry",
                "2022-01-15 10:00 (Asia/Shanghai, +08:00)",
                List.of(new RefusalNotice.Line("inspection.notice.name", "MUSTER, VERA")),
                ground,
                RefusalNotices.printable(words),
                "the body",
                "1 Some Street",
                60,
                "2022-03-16",
                true);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @ParameterizedTest
    @EnumSource(LegalGround.class)
    void each_ground_is_printed_in_the_words_of_the_law_in_both_languages(LegalGround ground) throws IOException {
        assertThat(text(paper.print(notice(ground, "Own words."), Locale.ENGLISH)))
                .contains("article")
                .contains("1 Some Street")
                .doesNotContain("??");
        assertThat(text(paper.print(notice(ground, "原因"), Locale.CHINESE)))
                .contains("条")
                .contains("不准入境通知书")
                .doesNotContain("??");
    }

    @Test
    void the_typeface_is_in_the_paper_itself() throws IOException {
        try (var document = Loader.loadPDF(paper.print(notice(LegalGround.ENTRY_BAN, "龘靐 毖谰"), Locale.CHINESE))) {
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
        assertThat(text(paper.print(notice(LegalGround.NO_PERMISSION, words), Locale.ENGLISH)))
                .contains("MUSTER, VERA")
                .doesNotContain("49 49");
    }
}

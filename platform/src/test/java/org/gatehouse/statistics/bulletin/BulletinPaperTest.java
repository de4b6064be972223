package org.gatehouse.statistics.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.BulletinFormats;
import org.gatehouse.statistics.BulletinFormats.Format;
import org.gatehouse.statistics.Bulletins;
import org.gatehouse.statistics.Bulletins.Freshness;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Periods;
import org.gatehouse.statistics.StatisticsAlone;
import org.gatehouse.statistics.StoredForm;
import org.gatehouse.statistics.formats.BulletinView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** The bulletin on paper. That its figures are those of every other file says {@link FilesOfFiguresTest}. */
class BulletinPaperTest {

    private static StatisticsAlone house;
    private static Bulletin bulletin;

    @BeforeAll
    static void a_quarter_is_recorded() {
        VeraGreenfieldFoundryProvider.initialise();
        house = new StatisticsAlone();
        SeedQuarter.record(house);
        house.clock().set(Instant.parse("2022-04-02T00:00:00Z"));
        for (String quarter : List.of("2021Q1", "2021Q4", "2022Q1")) {
            house.door(Periods.class).markReplayed(Period.parse(quarter), 100, 1);
        }
        bulletin = house.door(Bulletins.class).compile(Period.parse("2022Q1"), Freshness.RECOUNTED);
    }

    @AfterAll
    static void it_is_closed() {
        house.close();
    }

    private static byte[] paper(Language language) {
        return house.door(BulletinFormats.class).render(bulletin, language, Format.PDF);
    }

    /** veraPDF knows the clauses of the standards; what it says is what an archive would say. */
    @ParameterizedTest
    @CsvSource({"EN,3a", "ZH,3a", "EN,ua1", "ZH,ua1"})
    void it_is_what_it_says_to_be(Language language, String profile) throws Exception {
        byte[] paper = paper(language);
        Files.write(
                Files.createDirectories(Path.of("target", "received")).resolve("2022Q1_" + language + ".pdf"), paper);
        var flavour = PDFAFlavour.fromString(profile);
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(paper), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTestAssertions().stream()
                            .map(TestAssertion::toString)
                            .toList())
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    private static <T> T read(byte[] paper, Reading<T> reading) throws IOException {
        try (var document = Loader.loadPDF(paper)) {
            return reading.of(document);
        }
    }

    private interface Reading<T> {
        T of(PDDocument document) throws IOException;
    }

    private static String page(PDDocument document, int number) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return stripper.getText(document);
    }

    @Test
    void each_page_has_its_number_and_the_hash_of_what_is_attached() throws Exception {
        byte[] paper = paper(Language.EN);
        byte[] content = read(
                paper,
                document -> new PDDocumentNameDictionary(document.getDocumentCatalog())
                        .getEmbeddedFiles()
                        .getNames()
                        .get("bulletin-2022Q1.json")
                        .getEmbeddedFile()
                        .toByteArray());
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        assertThat(new String(content, StandardCharsets.UTF_8))
                .isEqualTo(StoredForm.of(bulletin).content());
        read(paper, document -> {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(3);
            for (int number = 1; number <= pages; number++) {
                assertThat(page(document, number)).contains("SHA-256 " + hash, number + " / " + pages);
            }
            return pages;
        });
    }

    @Test
    void a_table_has_the_head_of_its_columns_on_each_of_its_pages() throws IOException {
        long heads = read(paper(Language.EN), document -> {
            long found = 0;
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                found += page(document, number).contains("How it is counted") ? 1 : 0;
            }
            return found;
        });
        assertThat(heads).isGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void it_says_who_what_and_in_which_language(Language language) throws IOException {
        read(paper(language), document -> {
            String tag = language == Language.ZH ? "zh-Hans" : "en";
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(tag);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(BulletinView.title(bulletin, language));
            assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("<rdf:li>" + tag + "</rdf:li>")
                    .contains("2022-04-02T00:00:00Z")
                    .doesNotContain("{");
            assertThat(document.getDocumentCatalog().getDocumentOutline().getFirstChild())
                    .isNotNull();
            return document;
        });
    }

    @ParameterizedTest
    @EnumSource
    void what_is_not_public_says_so_on_every_page(Language language) throws IOException {
        read(paper(language), document -> {
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                assertThat(page(document, number))
                        .contains(language == Language.ZH ? "工作数据，尚未发布" : "Working figures, not released");
            }
            return document;
        });
    }

    /** Charts are drawn, not photographed, and their words are words. */
    @Test
    void charts_are_vectors() throws IOException {
        read(paper(Language.EN), document -> {
            for (var page : document.getPages()) {
                for (var name : page.getResources().getXObjectNames()) {
                    assertThat(page.getResources().isImageXObject(name)).isFalse();
                }
            }
            return document;
        });
    }

    @Test
    void printed_again_it_is_the_same() {
        assertThat(paper(Language.ZH)).isEqualTo(paper(Language.ZH));
    }

    /** Of everything that a bulletin may say: its words, its notes, names of metrics, holidays and ports, and whatever GB 2312 has. */
    @Test
    void every_character_is_in_the_typeface() throws IOException {
        var vocabulary = new StringBuilder();
        var files = new PathMatchingResourcePatternResolver();
        for (String words :
                List.of("messages/statistics_*.properties", "statistics/*.t*", "org/gatehouse/reference/*.csv")) {
            for (Resource file : files.getResources("classpath*:" + words)) {
                vocabulary.append(file.getContentAsString(StandardCharsets.UTF_8));
            }
        }
        assertThat(vocabulary).contains("查验", "拱北", "Persons inspected").hasSizeGreaterThan(100_000);
        for (int row = 0xb0; row <= 0xf7; row++) {
            for (int cell = 0xa1; cell <= 0xfe; cell++) {
                vocabulary.append(new String(new byte[] {(byte) row, (byte) cell}, Charset.forName("GB2312")));
            }
        }
        try (var typeface = new TTFParser()
                .parse(RandomAccessReadBuffer.createBufferFromStream(
                        new ClassPathResource("fonts/NotoSansSC-Regular-subset.ttf").getInputStream()))) {
            var glyphs = typeface.getUnicodeCmapLookup();
            assertThat(vocabulary
                            .codePoints()
                            .filter(sign -> sign > ' ' && sign != 0xfffd && glyphs.getGlyphId(sign) == 0)
                            .distinct()
                            .mapToObj(Character::toString))
                    .isEmpty();
        }
    }
}

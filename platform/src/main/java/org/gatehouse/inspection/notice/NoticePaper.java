package org.gatehouse.inspection.notice;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Prints a notice on A4, to be archived (PDF/A-2u, ISO 19005-2) and read aloud (PDF/UA, ISO 14289-1). Typefaces are brought along, so that every language is
 * printed on a machine that has no font for it: GB 2312 and the letters of Europe, JIS level 1, KS X 1001, Arabic.
 */
@Component
class NoticePaper {

    /** Which typeface comes first, the page says by the language; the others follow for what the officer wrote. */
    private static final Map<String, String> TYPEFACES = Map.of(
            "Noto Sans SC", "NotoSansSC-Regular-subset.ttf",
            "Noto Sans JP", "NotoSansJP-Regular-subset.ttf",
            "Noto Sans KR", "NotoSansKR-Regular-subset.ttf",
            "Noto Sans Arabic", "NotoSansArabic-Regular-subset.ttf");

    private static final RightToLeft.Letters LETTERS = new RightToLeft.Letters();

    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private final SpringTemplateEngine templates;
    private final Map<String, byte[]> typefaces;

    NoticePaper(SpringTemplateEngine templates) throws IOException {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
        this.templates = templates;
        Map<String, byte[]> read = new LinkedHashMap<>();
        for (var typeface : TYPEFACES.entrySet()) {
            read.put(typeface.getKey(), new ClassPathResource("fonts/" + typeface.getValue()).getContentAsByteArray());
        }
        this.typefaces = Map.copyOf(read);
    }

    byte[] print(RefusalNotice notice, NoticeLanguage language) {
        String html = templates.process(
                "inspection/notice", new Context(language.locale(), Map.of("notice", notice, "language", language)));
        try (var out = new ByteArrayOutputStream()) {
            var printer = new PdfRendererBuilder();
            printer.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_U)
                    .useColorProfile(SRGB)
                    .usePdfUaAccessibility(true)
                    .useUnicodeBidiSplitter(RightToLeft::new)
                    .useUnicodeBidiReorderer(LETTERS)
                    .defaultTextDirection(
                            language.rightToLeft()
                                    ? BaseRendererBuilder.TextDirection.RTL
                                    : BaseRendererBuilder.TextDirection.LTR);
            typefaces.forEach((name, bytes) -> printer.useFont(() -> new ByteArrayInputStream(bytes), name));
            printer.withHtmlContent(html, null).toStream(out).run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

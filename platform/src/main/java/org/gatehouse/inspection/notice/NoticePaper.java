package org.gatehouse.inspection.notice;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import org.gatehouse.inspection.sheet.Wording;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Prints a notice on A4, to be archived (PDF/A-2u, ISO 19005-2) and read aloud (PDF/UA, ISO 14289-1). The typeface is brought along, so that Chinese is printed on a machine that has no font for it; it
 * holds GB 2312 and the letters of Europe.
 */
@Component
class NoticePaper {

    private static final String TYPEFACE = "Noto Sans SC";
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private final SpringTemplateEngine templates;
    private final byte[] typeface;

    NoticePaper(SpringTemplateEngine templates) throws IOException {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
        this.templates = templates;
        this.typeface = new ClassPathResource("fonts/NotoSansSC-Regular-subset.ttf").getContentAsByteArray();
    }

    byte[] print(RefusalNotice notice, Locale language) {
        String lang = Wording.chinese(language) ? "zh-Hans" : "en";
        String html = templates.process(
                "inspection/notice", new Context(language, Map.of("notice", notice, "language", lang)));
        try (var out = new ByteArrayOutputStream()) {
            new PdfRendererBuilder()
                    .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_U)
                    .useColorProfile(SRGB)
                    .usePdfUaAccessibility(true)
                    .useFont(() -> new ByteArrayInputStream(typeface), TYPEFACE)
                    .withHtmlContent(html, null)
                    .toStream(out)
                    .run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.gatehouse.statistics.formats;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.Metrics;
import org.gatehouse.statistics.Release;
import org.gatehouse.statistics.wording.Moments;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * The bulletin on A4, to be archived, read aloud and taken out of again: PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1), its typeface and
 * the stored bulletin in it. The same edition gives the same octets.
 */
@Component
class BulletinPaper {

    /** A file is read anywhere. */
    private static final Moments MOMENTS = new Moments(ZoneOffset.UTC);

    private static final ClassPathResource TYPEFACE = new ClassPathResource("fonts/NotoSansSC-Regular-subset.ttf");
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final int HIGHLIGHTS = 3;

    private final ITemplateEngine templates;
    private final Metrics metrics;
    private final PublisherSettings publisher;

    BulletinPaper(ITemplateEngine templates, Metrics metrics, PublisherSettings publisher) {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
        this.templates = templates;
        this.metrics = metrics;
        this.publisher = publisher;
    }

    byte[] print(Edition edition, Language language) {
        var printer = new PdfRendererBuilder()
                .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(SRGB)
                .useSVGDrawer(new PaperCharts())
                .useFont(BulletinPaper::typeface, "Noto Sans SC")
                .withHtmlContent(page(edition, language), null);
        try (var renderer = printer.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            return new PaperFile(renderer.getPdfDocument(), edition)
                    .finish(
                            BulletinText.title(edition.bulletin(), language),
                            publisher.name().in(language));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String page(Edition edition, Language language) {
        Bulletin bulletin = edition.bulletin();
        BulletinView view = BulletinView.of(bulletin, language, metrics, MOMENTS);
        Map<String, Object> words = new HashMap<>();
        words.put("view", view);
        words.put("style", style());
        words.put("publisher", publisher.name().in(language));
        words.put("from", bulletin.period().from());
        words.put("to", bulletin.period().until().minusDays(1));
        words.put("standing", Standing.of(edition.release(), MOMENTS));
        words.put(
                "reason",
                edition.release()
                        .flatMap(Release::reason)
                        .map(reason -> reason.in(language))
                        .orElse(""));
        words.put(
                "highlights",
                view.figures().stream()
                        .filter(figure -> figure.status().equals("recorded"))
                        .limit(HIGHLIGHTS)
                        .toList());
        words.put("hash", edition.stored().hash());
        words.put("file", edition.fileName());
        return templates.process("statistics/paper", new Context(language.locale(), words));
    }

    private static InputStream typeface() {
        try {
            return TYPEFACE.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String style() {
        try {
            return new ClassPathResource("statistics/paper.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

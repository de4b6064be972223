package org.gatehouse.statistics.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Map;
import org.gatehouse.charts.Drawing;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.Metrics;
import org.gatehouse.statistics.wording.Moments;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The bulletin as a page that stands alone, its style in it: for a file, a mail or a printer. */
@Component
class BulletinPage {

    /** A file is read anywhere. */
    private static final Moments MOMENTS = new Moments(ZoneOffset.UTC);

    private final ITemplateEngine templates;
    private final Metrics metrics;

    BulletinPage(ITemplateEngine templates, Metrics metrics) {
        this.templates = templates;
        this.metrics = metrics;
    }

    String write(Bulletin bulletin, Language language) {
        return templates.process(
                "statistics/standalone",
                new Context(
                        language.locale(),
                        Map.of("view", BulletinView.of(bulletin, language, metrics, MOMENTS), "style", style())));
    }

    private static String style() {
        try {
            return new ClassPathResource("statistics/standalone.css").getContentAsString(StandardCharsets.UTF_8)
                    + Drawing.style();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

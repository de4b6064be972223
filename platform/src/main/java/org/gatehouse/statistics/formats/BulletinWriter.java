package org.gatehouse.statistics.formats;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.BulletinFormats;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.Metrics;
import org.gatehouse.statistics.Release;
import org.gatehouse.statistics.formats.BulletinRows.Line;
import org.springframework.stereotype.Component;

/** Writes bulletins in every format of the house. */
@Component
class BulletinWriter implements BulletinFormats {

    private final BulletinText text;
    private final BulletinPage page;
    private final BulletinPaper paper;
    private final Metrics metrics;

    BulletinWriter(BulletinText text, BulletinPage page, BulletinPaper paper, Metrics metrics) {
        this.text = text;
        this.page = page;
        this.paper = paper;
        this.metrics = metrics;
    }

    @Override
    public byte[] render(Bulletin bulletin, Language language, Format format) {
        return switch (format) {
            case TEXT -> octets(text.write(bulletin, language));
            case JSON -> octets(BulletinJson.write(bulletin));
            case CSV -> octets(BulletinCsv.write(bulletin, lines(bulletin)));
            case CSVW -> octets(BulletinCsvw.write(bulletin));
            case HTML -> octets(page.write(bulletin, language));
            case PDF -> paper.print(Edition.of(bulletin), language);
            case XLSX -> BulletinXlsx.write(Sheets.of(bulletin, lines(bulletin), language));
            case ODS -> BulletinOds.write(Sheets.of(bulletin, lines(bulletin), language));
            case SDMX -> octets(SdmxCsv.write(SdmxSeries.of(bulletin, lines(bulletin))));
            case SDMX_JSON -> octets(SdmxJson.write(bulletin, SdmxSeries.of(bulletin, lines(bulletin))));
            case JSON_STAT -> octets(JsonStat.write(bulletin, lines(bulletin), language));
        };
    }

    @Override
    public byte[] render(Release release, Language language, Format format) {
        return format == Format.PDF
                ? paper.print(Edition.of(release), language)
                : render(release.bulletin(), language, format);
    }

    private List<Line> lines(Bulletin bulletin) {
        return BulletinRows.of(bulletin, metrics);
    }

    private static byte[] octets(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }
}

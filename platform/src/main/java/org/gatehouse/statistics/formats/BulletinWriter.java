package org.gatehouse.statistics.formats;

import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.BulletinFormats;
import org.gatehouse.statistics.Language;
import org.springframework.stereotype.Component;

/** Writes bulletins in every format of the house. */
@Component
class BulletinWriter implements BulletinFormats {

    private final BulletinText text;
    private final BulletinCsv csv;
    private final BulletinPage page;

    BulletinWriter(BulletinText text, BulletinCsv csv, BulletinPage page) {
        this.text = text;
        this.csv = csv;
        this.page = page;
    }

    @Override
    public String render(Bulletin bulletin, Language language, Format format) {
        return switch (format) {
            case TEXT -> text.write(bulletin, language);
            case JSON -> BulletinJson.write(bulletin);
            case CSV -> csv.write(bulletin);
            case HTML -> page.write(bulletin, language);
        };
    }
}

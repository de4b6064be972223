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

    BulletinWriter(BulletinText text, BulletinCsv csv) {
        this.text = text;
        this.csv = csv;
    }

    @Override
    public String render(Bulletin bulletin, Language language, Format format) {
        return switch (format) {
            case TEXT -> text.write(bulletin, language);
            case JSON -> BulletinJson.write(bulletin);
            case CSV -> csv.write(bulletin);
            case HTML -> throw new UnsupportedOperationException("html");
        };
    }
}

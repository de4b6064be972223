package org.gatehouse.names.lists;

import java.util.Locale;

/** The forms of lists that are understood. */
public enum ListForm {
    /** This project's own table; see {@link OwnCsv}. */
    OWN_CSV,
    /** This project's own lines of JSON; see {@link OwnJson}. */
    OWN_JSON,
    /** Tab-separated, one person a line; see {@link ScreeningTsv}. */
    SCREENING_TSV,
    /** {@code sdn.csv} of the Office of Foreign Assets Control, aliases and addresses in files beside it. */
    OFAC_CSV,
    /** {@code sdn.xml} of the same office, in its classic schema. */
    OFAC_XML,
    /** The consolidated list of the United Nations Security Council. */
    UN_XML,
    /** The consolidated list of financial sanctions of the European Union, export {@code fsd}. */
    EU_XML,
    /** Entities of FollowTheMoney, a line of JSON each. */
    FOLLOW_THE_MONEY;

    public ListReader reader() {
        return switch (this) {
            case OWN_CSV -> new OwnCsv();
            case OWN_JSON -> new OwnJson();
            case SCREENING_TSV -> new ScreeningTsv();
            case OFAC_CSV -> new OfacCsv();
            case OFAC_XML -> new OfacXml();
            case UN_XML -> new UnXml();
            case EU_XML -> new EuXml();
            case FOLLOW_THE_MONEY -> new FollowTheMoney();
        };
    }

    /** As programs and people write it: {@code ofac-csv}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

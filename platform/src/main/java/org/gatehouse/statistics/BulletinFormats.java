package org.gatehouse.statistics;

/** Writes a bulletin for people and for programs. Whatever the format, the figures are the same. */
public interface BulletinFormats {

    /**
     * The bulletin in the format, text in UTF-8. Formats for programs hold both languages and leave the language aside, save
     * for the titles of {@link Format#JSON_STAT}.
     */
    byte[] render(Bulletin bulletin, Language language, Format format);

    /**
     * A release in the format. The figures are those of its bulletin; {@link Format#PDF} says besides which release it is, how far on
     * its way to the public, and what it corrects.
     */
    byte[] render(Release release, Language language, Format format);

    /** How a bulletin is written. */
    enum Format {
        /** Paragraphs, then a table of all figures, for a terminal. */
        TEXT("Text", "text/plain;charset=UTF-8", "txt"),
        JSON("JSON", "application/json", "json"),
        /** RFC 4180; no cell begins with a character that a spreadsheet would take for a formula. */
        CSV("CSV", "text/csv;charset=UTF-8", "csv"),
        /** What the columns of the CSV file mean (W3C, CSV on the Web). */
        CSVW("CSVW", "application/csvm+json", "csv-metadata.json"),
        /** A page that stands alone, with charts. */
        HTML("HTML", "text/html;charset=UTF-8", "html"),
        /** Paper: PDF/A-3a (ISO 19005-3) and PDF/UA-1, with the bulletin as it is stored attached. */
        PDF("PDF", "application/pdf", "pdf"),
        /** A workbook, a sheet a table (ISO/IEC 29500). */
        XLSX("XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
        /** The same (ISO/IEC 26300). */
        ODS("ODS", "application/vnd.oasis.opendocument.spreadsheet", "ods"),
        /** SDMX-CSV 2.0. */
        SDMX("SDMX-CSV", "application/vnd.sdmx.data+csv;version=2.0.0", "sdmx.csv"),
        /** SDMX-JSON 2.0. */
        SDMX_JSON("SDMX-JSON", "application/vnd.sdmx.data+json;version=2.0.0", "sdmx.json"),
        /** JSON-stat 2.0, a dataset a table. */
        JSON_STAT("JSON-stat", "application/json", "json-stat.json");

        private final String title;
        private final String mediaType;
        private final String suffix;

        Format(String title, String mediaType, String suffix) {
            this.title = title;
            this.mediaType = mediaType;
            this.suffix = suffix;
        }

        /** A name that is the same in every language. */
        public String title() {
            return title;
        }

        public String mediaType() {
            return mediaType;
        }

        /** Of a file, without the point before it. */
        public String suffix() {
            return suffix;
        }
    }
}

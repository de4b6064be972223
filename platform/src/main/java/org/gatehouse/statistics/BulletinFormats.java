package org.gatehouse.statistics;

/** Writes a bulletin for people and for programs. */
public interface BulletinFormats {

    /**
     * The bulletin in the format; {@link Format#JSON} and {@link Format#CSV} hold both languages and leave the language
     * aside.
     */
    String render(Bulletin bulletin, Language language, Format format);

    /** How a bulletin is written. */
    enum Format {
        /** Paragraphs, then a table of all figures, for a terminal. */
        TEXT,
        JSON,
        /** RFC 4180; no cell begins with a character that a spreadsheet would take for a formula. */
        CSV,
        /** A page that stands alone, with charts. */
        HTML
    }
}

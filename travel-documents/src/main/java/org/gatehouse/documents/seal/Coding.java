package org.gatehouse.documents.seal;

/** How a feature stands in a seal. */
enum Coding {
    /** A whole zone of 2 lines of 36; Doc 9303-6. */
    TD2,
    /** The first line of 44 and 28 characters of the second; Doc 9303-7. */
    MRV_A,
    /** The first line of 36 and 28 characters of the second; Doc 9303-7. */
    MRV_B,
    C40,
    UTF8,
    NUMBER,
    STAY,
    /** A day as the eight digits YYYYMMDD in text. */
    DAY,
    /** A day as YYYY-MM-DD in text. */
    ISO_DAY,
    BYTES
}

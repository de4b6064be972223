package org.gatehouse.documents.barcode;

/** The kinds of barcode that seals use; Doc 9303-13 section 2.5. */
public enum Symbology {
    /** ISO/IEC 16022, the usual one of a seal in binary form. */
    DATA_MATRIX,
    /** ISO/IEC 18004, the usual one of a seal in JSON. */
    QR,
    /** ISO/IEC 24778. */
    AZTEC
}

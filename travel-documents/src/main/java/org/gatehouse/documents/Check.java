package org.gatehouse.documents;

/** The check digits that a zone may carry; Doc 9303-3 section 4.9. */
public enum Check {
    DOCUMENT_NUMBER(MrzField.DOCUMENT_NUMBER),
    BIRTH_DATE(MrzField.BIRTH_DATE),
    EXPIRY_DATE(MrzField.EXPIRY_DATE),
    /** In a passport the optional data; in a Chinese permit the count of its issues. */
    OPTIONAL_DATA(MrzField.OPTIONAL_DATA),
    /** The last digit, over most of the zone. Visas have none. */
    COMPOSITE(MrzField.COMPOSITE);

    private final MrzField field;

    Check(MrzField field) {
        this.field = field;
    }

    /** The field that the digit protects. */
    public MrzField field() {
        return field;
    }
}

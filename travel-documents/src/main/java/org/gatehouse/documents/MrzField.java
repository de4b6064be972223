package org.gatehouse.documents;

/** What a finding is about. */
public enum MrzField {
    ZONE,
    DOCUMENT_CODE,
    ISSUER,
    DOCUMENT_NUMBER,
    BIRTH_DATE,
    SEX,
    EXPIRY_DATE,
    NATIONALITY,
    NAME,
    OPTIONAL_DATA,
    COMPOSITE
}

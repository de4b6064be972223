package org.gatehouse.documents;

import java.util.Locale;

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
    COMPOSITE;

    /** The name of the field, in Chinese for a Chinese locale and in English for any other. */
    public String label(Locale locale) {
        return Sentences.of(locale, "field." + name());
    }
}

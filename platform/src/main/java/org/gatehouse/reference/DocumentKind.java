package org.gatehouse.reference;

import java.util.Optional;

/**
 * What a document with such a code, issuer and format is.
 *
 * @param codePrefix the document code begins with it; one or two letters
 * @param issuer ICAO code of the issuer, or {@code *} for any
 * @param format name of the format of the machine-readable zone, or empty for any
 * @param kind stable name of the kind; several rows may lead to one
 * @param group to which group its bearer is counted, where the document alone says so
 */
public record DocumentKind(
        String codePrefix,
        String issuer,
        String format,
        String kind,
        String nameEn,
        String nameZh,
        Optional<NationalityGroup> group,
        String note) {

    public static final String ANY_ISSUER = "*";
    public static final String ANY_FORMAT = "";
}

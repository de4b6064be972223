package org.gatehouse.documents.seal;

import java.util.Locale;

/** The checks of a seal in their order; BSI TR-03135-1, checks of optical digital seals. */
public enum SealStep {
    /** There is a barcode with something in it. */
    PRESENCE,
    /** It is a seal of a known technology. */
    TECHNOLOGY,
    /** Its content came out of the barcode. */
    CONVERSION,
    STRUCTURE,
    /** Its type is known, and the features that the type asks for are there and say something. */
    SEMANTICS,
    MRZ_DIGITS,
    /** The signer's certificate is signed by an authority known here. */
    SIGNER_CERTIFICATE,
    SIGNER_VALIDITY,
    SIGNER_REVOCATION,
    SIGNER_TRUST,
    SIGNATURE,
    /** The country that the seal names against that of the signer. */
    COUNTRY_AGAINST_SIGNER,
    /** The country of the signer against that of the authority. */
    SIGNER_AGAINST_AUTHORITY,
    /** The issuing state of the zone inside against the country of the signer. */
    MRZ_AGAINST_SIGNER,
    /** The issuing state of the zone inside against the country of the authority. */
    MRZ_AGAINST_AUTHORITY,
    /** The zone inside against the printed zone; consistency, not equality. */
    PRINTED_MRZ,
    /** The passport number inside against the passport. */
    PASSPORT_NUMBER,
    /** The type of document against those that the certificate allows. */
    DOCUMENT_TYPE;

    /** What is looked at, in words, in Chinese for a Chinese locale and in English for any other. */
    public String label(Locale locale) {
        return SealSentences.of(locale, "step." + name());
    }
}

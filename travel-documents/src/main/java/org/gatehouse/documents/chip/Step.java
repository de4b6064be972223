package org.gatehouse.documents.chip;

import java.util.Locale;

/** The steps of passive authentication and of the checks that rest on it, in their order. */
public enum Step {
    /** EF.SOD is there and can be read; Doc 9303-10 section 4.6.2. */
    SECURITY_OBJECT,
    /** It holds the hashes of data groups and one signature; Doc 9303-10 section 4.6.2.1. */
    CONTENT,
    /** The certificate of its signer is known; Doc 9303-11 section 5.1. */
    SIGNER,
    /** What was signed is what is there; RFC 5652 section 5.4. */
    MESSAGE_DIGEST,
    /** The signer signed it; RFC 5652 section 5.6. */
    SIGNATURE,
    /** A country signing authority signed the signer's certificate; Doc 9303-12 section 7.1. */
    CHAIN,
    /** That authority is trusted here. */
    TRUST,
    /** Signer and authority are valid at the instant asked; BSI TR-03135-1. */
    VALIDITY,
    /** The signer is not revoked; Doc 9303-12 section 7.1.4. */
    REVOCATION,
    /** Each data group read is the one that was signed; Doc 9303-11 section 5.1. */
    DATA_GROUPS,
    /** EF.COM and EF.CardAccess, which nobody signs, agree with what is signed; Doc 9303-11 section 4.2. */
    UNSIGNED_FILES,
    /** The issuing state of DG1 is the signer's country. */
    ISSUING_STATE,
    /** The signer may sign documents of this type; Doc 9303-12 section 7.1.1. */
    DOCUMENT_TYPE,
    /** The chip is no copy: active or chip authentication by a signed key; Doc 9303-11 section 6. */
    GENUINE_CHIP,
    /** The printed zone says what DG1 says. */
    PRINTED_ZONE;

    /** The step as a title, in Chinese for a Chinese locale and in English for any other. */
    public String title(Locale locale) {
        return ChipSentences.of(locale, "step." + name());
    }
}

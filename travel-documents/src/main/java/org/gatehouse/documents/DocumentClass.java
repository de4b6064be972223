package org.gatehouse.documents;

import java.util.Locale;

/**
 * What kind of document a zone belongs to, by its format and code. Which rights the bearer has is not told by it: states
 * use the second letter as they like.
 */
public enum DocumentClass {
    /** Doc 9303-4: any code that begins with P. */
    PASSPORT,
    /** A passport on a card; Doc 9303-5 section 4.2.2, code IP. */
    PASSPORT_CARD,
    /** Doc 9303-7. */
    VISA,
    /** An identity card, residence permit or other official travel document; Doc 9303-5 and 9303-6. */
    IDENTITY_DOCUMENT,
    /** Doc 9303-5 and 9303-6, code AC. */
    CREW_MEMBER_CERTIFICATE,
    /** 往来港澳通行证: of mainland residents for Hong Kong and Macao, code CS. */
    HONG_KONG_MACAO_PERMIT,
    /** 往来台湾通行证: of mainland residents for Taiwan, code CD. */
    TAIWAN_PERMIT,
    /** 港澳居民来往内地通行证: of Chinese residents of Hong Kong and Macao for the mainland, code CR. */
    MAINLAND_PERMIT_HONG_KONG_MACAO,
    /** 港澳居民来往内地通行证（非中国籍）: of other residents of Hong Kong and Macao for the mainland, code CF. */
    MAINLAND_PERMIT_NON_CHINESE,
    /** 台湾居民来往大陆通行证: of residents of Taiwan for the mainland, code CT. */
    MAINLAND_PERMIT_TAIWAN,
    /** No zone was recognised, or its code belongs to no document of its size. */
    UNKNOWN;

    /** The kind in words, in Chinese for a Chinese locale and in English for any other. */
    public String label(Locale locale) {
        return Sentences.of(locale, "class." + name());
    }

    static DocumentClass of(MrzFormat format, String code) {
        return switch (format) {
            case TD3 -> code.startsWith("P") ? PASSPORT : UNKNOWN;
            case MRV_A, MRV_B -> VISA;
            case TD1, TD2 ->
                switch (code) {
                    case "AC" -> CREW_MEMBER_CERTIFICATE;
                    case "IP" -> PASSPORT_CARD;
                    default ->
                        (code.startsWith("A") || code.startsWith("C") || code.startsWith("I")) && !code.endsWith("V")
                                ? IDENTITY_DOCUMENT
                                : UNKNOWN;
                };
            case CN_CARD, CN_PERMIT ->
                switch (code) {
                    case "CS" -> HONG_KONG_MACAO_PERMIT;
                    case "CD" -> TAIWAN_PERMIT;
                    case "CR" -> MAINLAND_PERMIT_HONG_KONG_MACAO;
                    case "CF" -> MAINLAND_PERMIT_NON_CHINESE;
                    case "CT" -> MAINLAND_PERMIT_TAIWAN;
                    default -> UNKNOWN;
                };
        };
    }
}

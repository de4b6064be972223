package org.gatehouse.inspection.notice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The languages of the notice: those of the six official ones of the United Nations, and four of which many travellers read no
 * other. The messages {@code notice_<tag>} hold its words.
 */
public enum NoticeLanguage {
    ENGLISH("en", "English", Set.of()),
    CHINESE("zh", "中文", Set.of("CHN", "TWN", "HKG", "MAC")),
    FRENCH(
            "fr",
            "Français",
            Set.of(
                    "FRA", "BEL", "LUX", "MCO", "SEN", "CIV", "MLI", "BFA", "NER", "TGO", "BEN", "GIN", "GAB", "COG",
                    "COD", "CMR", "CAF", "MDG", "HTI", "BDI")),
    SPANISH(
            "es",
            "Español",
            Set.of(
                    "ESP", "MEX", "ARG", "COL", "PER", "VEN", "CHL", "ECU", "GTM", "CUB", "BOL", "DOM", "HND", "PRY",
                    "SLV", "NIC", "CRI", "PAN", "URY", "GNQ")),
    RUSSIAN("ru", "Русский", Set.of("RUS", "BLR", "KAZ", "KGZ", "TJK")),
    ARABIC(
            "ar",
            "العربية",
            Set.of(
                    "SAU", "EGY", "DZA", "MAR", "TUN", "LBY", "SDN", "IRQ", "SYR", "JOR", "LBN", "PSE", "YEM", "OMN",
                    "ARE", "QAT", "KWT", "BHR", "MRT")),
    PORTUGUESE("pt", "Português", Set.of("PRT", "BRA", "AGO", "MOZ", "CPV", "GNB", "STP", "TLS")),
    JAPANESE("ja", "日本語", Set.of("JPN")),
    KOREAN("ko", "한국어", Set.of("KOR", "PRK")),
    VIETNAMESE("vi", "Tiếng Việt", Set.of("VNM"));

    private final String tag;
    private final String ownName;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
    private final Set<String> nationalities;

    NoticeLanguage(String tag, String ownName, Set<String> nationalities) {
        this.tag = tag;
        this.ownName = ownName;
        this.nationalities = nationalities;
    }

    /** As addresses and files have it (ISO 639-1). */
    public String tag() {
        return tag;
    }

    /** As those who read it call it. */
    public String ownName() {
        return ownName;
    }

    Locale locale() {
        return Locale.of(tag);
    }

    /** As a document says it (BCP 47). */
    public String documentTag() {
        return this == CHINESE ? "zh-Hans" : tag;
    }

    /** Whether its lines run from right to left. */
    public boolean rightToLeft() {
        return this == ARABIC;
    }

    static Optional<NoticeLanguage> of(String tag) {
        return Arrays.stream(values()).filter(one -> tag.equals(one.tag)).findFirst();
    }

    /**
     * The language that is offered first; the officer, who hears the traveller speak, chooses another.
     *
     * @param nationality ICAO Doc 9303-3 section 5
     */
    public static NoticeLanguage offeredTo(String nationality) {
        return Arrays.stream(values())
                .filter(one -> one.nationalities.contains(nationality))
                .findFirst()
                .orElse(ENGLISH);
    }
}

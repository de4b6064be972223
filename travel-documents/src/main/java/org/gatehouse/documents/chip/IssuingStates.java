package org.gatehouse.documents.chip;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which countries' signers may vouch for which issuing states: three letters of the zone to two letters of the
 * certificate. Several for some, as BSI TR-03135-1 section 5.6.4.5 says.
 */
final class IssuingStates {

    /** Codes of Doc 9303-3 section 5 that ISO 3166-1 lacks, territories that others sign for, and names of yesterday. */
    private static final Map<String, Set<String>> OWN = Map.ofEntries(
            Map.entry("D", Set.of("DE")),
            Map.entry("GBD", Set.of("GB")),
            Map.entry("GBN", Set.of("GB")),
            Map.entry("GBO", Set.of("GB")),
            Map.entry("GBP", Set.of("GB")),
            Map.entry("GBS", Set.of("GB")),
            Map.entry("EUE", Set.of("EU")),
            Map.entry("RKS", Set.of("KS", "XK")),
            Map.entry("UNK", Set.of("KS", "UN")),
            Map.entry("UNO", Set.of("UN")),
            Map.entry("UNA", Set.of("UN")),
            Map.entry("UTO", Set.of("UT")),
            Map.entry("ROM", Set.of("RO")),
            Map.entry("ZAR", Set.of("CD", "ZR")),
            Map.entry("YUG", Set.of("RS", "YU")),
            Map.entry("SCG", Set.of("RS", "ME", "CS")),
            Map.entry("BUR", Set.of("MM", "BU")),
            Map.entry("TMP", Set.of("TL", "TP")),
            Map.entry("HKG", Set.of("HK", "CN")),
            Map.entry("MAC", Set.of("MO", "CN")));

    /** British territories; their passports are made and signed in the United Kingdom. */
    private static final Set<String> SIGNED_IN_BRITAIN =
            Set.of("AIA", "BMU", "CYM", "FLK", "GGY", "GIB", "IMN", "JEY", "MSR", "PCN", "SHN", "TCA", "VGB");

    private static final Map<String, Set<String>> ALL = all();

    private IssuingStates() {}

    /**
     * The countries whose signers may vouch; none when the state is not in the table.
     *
     * @param state one to three letters, without fillers
     */
    static Set<String> countries(String state) {
        return ALL.getOrDefault(state, Set.of());
    }

    private static Map<String, Set<String>> all() {
        Map<String, Set<String>> all = new HashMap<>();
        for (String two : Locale.getISOCountries()) {
            all.put(Locale.of("", two).getISO3Country(), Set.of(two));
        }
        for (String territory : SIGNED_IN_BRITAIN) {
            Set<String> own = all.getOrDefault(territory, Set.of());
            Set<String> both = new HashSet<>(own);
            both.add("GB");
            all.put(territory, Set.copyOf(both));
        }
        all.putAll(OWN);
        return Map.copyOf(all);
    }
}

package org.gatehouse.statistics.reader;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Measure words of both languages and the units of the catalogue that they can stand for. */
final class UnitWords {

    private static final BigDecimal KILOGRAM_IN_TONNES = new BigDecimal("0.001");
    private static final Set<String> KILOGRAMS = Set.of("公斤", "千克", "kg", "kilograms", "kilogrammes");
    private static final Set<String> PERSONS =
            Set.of("人", "persons", "person", "people", "foreigners", "passengers", "personnel", "suspects");

    private static final List<String> CONVEYANCES = List.of(
            "辆(列、架、艘)次",
            "架(艘、列、辆)次",
            "辆次",
            "列次",
            "架次",
            "艘次",
            "conveyance-crossings",
            "vehicles",
            "trains",
            "aircraft",
            "vessels");

    private static final Map<String, Set<String>> UNITS = units();

    private UnitWords() {}

    private static Map<String, Set<String>> units() {
        Map<String, Set<String>> units = new HashMap<>();
        CONVEYANCES.forEach(word -> units.put(word, Set.of("conveyance-crossings")));
        PERSONS.forEach(word -> units.put(word, Set.of("persons")));
        KILOGRAMS.forEach(word -> units.put(word, Set.of("tonnes")));
        units.put("人次", Set.of("person-crossings", "person-times", "permits"));
        units.put("本", Set.of("documents"));
        units.put("件", Set.of("endorsements", "documents", "permits", "alerts"));
        units.put("件次", Set.of("alerts"));
        units.put("枚", Set.of("endorsements"));
        units.put("通", Set.of("calls"));
        units.put("次", Set.of("verifications", "services"));
        units.put("张", Set.of("permits"));
        units.put("起", Set.of("cases", "stays"));
        units.put("支", Set.of("pieces"));
        units.put("发", Set.of("rounds"));
        units.put("吨", Set.of("tonnes"));
        units.put("元", Set.of("CNY"));
        units.put("小时", Set.of("hours"));
        units.put("分钟", Set.of("minutes"));
        units.put("%", Set.of("percent"));
        for (String english : List.of(
                "person-crossings",
                "person-times",
                "documents",
                "endorsements",
                "permits",
                "calls",
                "verifications",
                "services",
                "cases",
                "pieces",
                "rounds",
                "tonnes",
                "hours",
                "minutes",
                "percent",
                "alerts",
                "stays",
                "signals",
                "warnings")) {
            units.put(english, Set.of(english));
        }
        units.put("tons", Set.of("tonnes"));
        units.put("ton", Set.of("tonnes"));
        units.put("yuan", Set.of("CNY"));
        units.put("passports", Set.of("documents"));
        return Map.copyOf(units);
    }

    /** Units that the word can stand for; empty where it is no word of measure. */
    static Set<String> of(String word) {
        return Objects.requireNonNullElse(UNITS.get(word.toLowerCase(Locale.ROOT)), Set.of());
    }

    /** Whether heads are counted by it, and not occasions. */
    static boolean persons(String word) {
        return PERSONS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** By what a number in the word is multiplied to be in the unit. */
    static BigDecimal toUnit(String word, String unit) {
        return unit.equals("tonnes") && KILOGRAMS.contains(word.toLowerCase(Locale.ROOT))
                ? KILOGRAM_IN_TONNES
                : BigDecimal.ONE;
    }
}

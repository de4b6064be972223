package org.gatehouse.simulator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names put together from lists of our own making; see {@code names.csv}. */
final class Names {

    private record Style(List<String> surnames, List<String> given) {}

    private final Map<String, Style> styles = new HashMap<>();

    Names() {
        for (var row : Table.read("names.csv").rows()) {
            styles.put(
                    row.text("style"),
                    new Style(
                            List.of(row.text("surnames").split(" ")),
                            List.of(row.text("given").split(" "))));
        }
    }

    String surname(String style, long bits) {
        return pick(styleOf(style).surnames(), bits);
    }

    /** One or two parts; the styles of syllables join them. */
    String given(String style, long bits) {
        var given = styleOf(style).given();
        String one = pick(given, bits);
        long more = Bits.mix(bits);
        return switch (style) {
            case "CHINESE" -> (more & 3) == 0 ? one : one + pick(given, Bits.mix(more));
            case "CANTONESE", "TAIWANESE", "KOREAN", "VIETNAMESE", "BURMESE" -> one + ' ' + pick(given, Bits.mix(more));
            default -> (more & 3) == 0 ? one + ' ' + pick(given, Bits.mix(more)) : one;
        };
    }

    private static String pick(List<String> list, long bits) {
        return list.get(Bits.below(bits, list.size()));
    }

    private Style styleOf(String name) {
        var style = styles.get(name);
        if (style == null) {
            throw new IllegalStateException("names.csv has no style " + name);
        }
        return style;
    }
}

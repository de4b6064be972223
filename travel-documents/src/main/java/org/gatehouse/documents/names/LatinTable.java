package org.gatehouse.documents.names;

import java.util.List;
import java.util.Map;
import org.gatehouse.documents.LatinName;

/** Table A of Doc 9303-3 section 6 with the choices that it gives; letters not named here have one spelling. */
final class LatinTable {

    private static final Map<String, List<String>> CHOICES = Map.of(
            "Ä", List.of("AE", "A"),
            "Å", List.of("AA", "A"),
            "Ñ", List.of("N", "NXX"),
            "Ö", List.of("OE", "O"),
            "Ø", List.of("OE", "O"),
            "Ü", List.of("UE", "UXX", "U"));

    private LatinTable() {}

    /** @throws IllegalArgumentException when the character is no Latin letter */
    static Letter letter(String capital) {
        List<String> choices = CHOICES.get(capital);
        return choices == null ? Letter.of(LatinName.of(capital)) : new Letter(choices);
    }
}

package org.gatehouse.inspection.party;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.inspection.InspectionProblem;

/**
 * Many zones in one text, as a reader types them one after another (ICAO Doc 9303 parts 4 to 7): lines of 36 or 44
 * characters belong together in twos, lines of 30 in threes. Blank lines between them are passed over.
 */
final class ZoneList {

    private static final int CARD = 30;

    private ZoneList() {}

    /** @throws InspectionProblem.PartyLineUnfit naming the line that begins no zone */
    static List<String> split(String text) {
        List<String> lines = text.lines().map(String::strip).toList();
        List<String> zones = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            String first = lines.get(at);
            if (first.isEmpty()) {
                at++;
                continue;
            }
            int many = first.length() == CARD ? 3 : 2;
            if (at + many > lines.size() || !sameLength(lines.subList(at, at + many))) {
                throw new InspectionProblem.PartyLineUnfit(at + 1);
            }
            zones.add(String.join("\n", lines.subList(at, at + many)));
            at += many;
        }
        return zones;
    }

    private static boolean sameLength(List<String> lines) {
        int length = lines.getFirst().length();
        return (length == CARD || length == 36 || length == 44)
                && lines.stream().allMatch(line -> line.length() == length);
    }
}

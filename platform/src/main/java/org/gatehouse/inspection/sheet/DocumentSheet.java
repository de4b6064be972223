package org.gatehouse.inspection.sheet;

import java.util.List;

/**
 * A travel document as a page shows it.
 *
 * @param fields what the document says of its bearer and of itself; those that it does not say are left out
 * @param checks check digits in the order of the zone
 * @param lines the zone as presented, line by line
 */
public record DocumentSheet(List<Field> fields, List<CheckLine> checks, List<ZoneLine> lines) {

    /** @param key the label is the message of that key */
    public record Field(String key, String value) {}

    /**
     * One check digit.
     *
     * @param key the name of what it protects is the message of that key
     * @param css class of the tag
     * @param sentence outcome in plain words, with digits and place where it failed
     */
    public record CheckLine(String key, String css, String outcomeKey, String sentence) {}

    /** A line in pieces of which some are marked as failing. */
    public record ZoneLine(List<Piece> pieces) {}

    public record Piece(String text, boolean failing) {}

    /** Whether a character of the zone is marked. */
    public boolean marked() {
        return lines.stream().flatMap(line -> line.pieces().stream()).anyMatch(Piece::failing);
    }
}

package org.gatehouse.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads machine-readable zones as they come from a keyboard, a keyboard wedge or an optical reader: one line or split
 * lines, lower case, blanks, full-width characters, framing before and after. Whatever the text is, the answer is a
 * reading; what is wrong stands in its checks and findings.
 *
 * <p>A letter that looks like a digit (O, I, S, B, Z, G …) is mended in a place that takes digits only, and only when the
 * check digit then agrees; the finding {@link FindingCode#REPAIRED} tells. In a document number, where letters may stand,
 * a mended reading is never {@link DocumentReading#sound() sound}. K and filler weigh the same, so no digit can prove one
 * for the other; K is mended to the filler inside dates only.
 *
 * @see <a href="https://www.icao.int/publications/doc-series/doc-9303">ICAO Doc 9303, parts 3 to 7</a>
 */
public final class MrzReader {

    private MrzReader() {}

    /**
     * Reads a zone. Takes under a microsecond for a passport; never throws.
     *
     * @param typed the text as it came; at most its first 1,000 characters are looked at
     * @param reference the day on which the document is presented, in the port's zone; it decides the centuries
     */
    public static DocumentReading read(String typed, LocalDate reference) {
        Zone plain = PlainText.zone(typed);
        if (plain != null) {
            return ZoneReading.read(plain, reference);
        }
        var remarks = new Remarks();
        Zone found = ZoneFinder.find(typed, remarks);
        if (found == null) {
            return unread(TypedText.of(typed, false, 2).asLines(), remarks);
        }
        ZoneReading.strangers(found);
        return ZoneReading.read(found, reference);
    }

    private static DocumentReading unread(List<String> lines, Remarks remarks) {
        return new DocumentReading(
                Optional.empty(),
                lines,
                "",
                "",
                "",
                PartialDate.unknown(),
                Optional.empty(),
                Sex.UNSPECIFIED,
                "",
                Name.NONE,
                "",
                Map.of(),
                remarks.all());
    }
}

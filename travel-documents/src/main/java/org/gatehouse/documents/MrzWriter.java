package org.gatehouse.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.List;

/**
 * Writes machine-readable zones with all their check digits. What it writes, {@link MrzReader} reads back.
 *
 * <p>Where the standard leaves a choice: the digit of empty optional data in a passport is 0, which old readers want; the
 * digit of a long number is reckoned without the filler between its parts, as for the keys of the chip. The Chinese name in
 * letters on a permit is left to fillers.
 *
 * @see <a href="https://www.icao.int/publications/doc-series/doc-9303">ICAO Doc 9303, parts 3 to 7</a>
 */
public final class MrzWriter {

    private final MrzLayout layout;
    private final byte[] cells;

    private MrzWriter(MrzLayout layout) {
        this.layout = layout;
        cells = new byte[layout.format().size()];
        Arrays.fill(cells, (byte) '<');
    }

    /**
     * The lines of the zone, each as long as the format wants.
     *
     * @throws IllegalArgumentException when a value does not fit into its field; names are shortened instead
     */
    public static List<String> write(DocumentData data) {
        var writer = new MrzWriter(MrzLayout.of(data.format()));
        writer.fields(data);
        return List.copyOf(new Zone(writer.layout, writer.cells).lines());
    }

    private void fields(DocumentData data) {
        put(0, data.documentCode());
        if (layout.issuer() != MrzLayout.NONE) {
            put(layout.issuer(), data.issuer());
        }
        if (layout.nationality() != MrzLayout.NONE
                && (layout.format() != MrzFormat.CN_PERMIT || data.documentCode().equals("CF"))) {
            put(layout.nationality(), data.nationality());
        }
        if (layout.sex() != MrzLayout.NONE && data.sex() != Sex.X) {
            cells[layout.sex()] = (byte) data.sex().mark();
        }
        if (layout.name().length() > 0) {
            put(layout.name().from(), name(data, layout.name().length()));
        }
        int optionalFrom = number(data.number());
        optional(data.optionalData(), optionalFrom);
        put(layout.birth().from(), sixPlaces(data.birth()));
        digit(layout.birth(), layout.birthCheck());
        put(
                layout.expiry().from(),
                data.expiry().map(day -> sixPlaces(new PartialDate.Full(day))).orElse("<<<<<<"));
        digit(layout.expiry(), layout.expiryCheck());
        if (layout.format() == MrzFormat.CN_PERMIT) {
            boolean thisCentury =
                    data.birth().latest().filter(day -> day.getYear() > 1999).isPresent();
            cells[Permit.CENTURY_OF_BIRTH] = (byte) (thisCentury ? 'C' : 'B');
            if (cells[1] != 'F') {
                cells[Permit.CHINESE_NAME_CUT] = 'A';
                cells[Permit.LATIN_NAME_CUT] = 'A';
            }
        }
        if (layout.optionalCheck() != MrzLayout.NONE) {
            digit(layout.optionalChecked(), layout.optionalCheck());
        }
        if (layout.compositeCheck() != MrzLayout.NONE) {
            cells[layout.compositeCheck()] = (byte) CheckDigit.over(cells, layout.composite());
        }
    }

    /** @return where the optional data begin */
    private int number(String number) {
        Span span = layout.number();
        int optionalFrom =
                layout.optional().isEmpty() ? 0 : layout.optional().getFirst().from();
        if (number.length() <= span.length()) {
            put(span.from(), number);
            digit(span, layout.numberCheck());
            return optionalFrom;
        }
        String tail = number.substring(span.length());
        int end = optionalFrom + tail.length() + 2;
        if (!layout.mayCarryLongNumber() || end > layout.optional().getFirst().to()) {
            throw new IllegalArgumentException(
                    "the document number is too long for %s: %s".formatted(layout.format(), number));
        }
        put(span.from(), number.substring(0, span.length()));
        put(optionalFrom, tail + CheckDigit.of(number));
        return end;
    }

    private void optional(String data, int from) {
        int written = 0;
        for (int field = 0; field < layout.optional().size(); field++) {
            Span span = layout.optional().get(field);
            int start = field == 0 ? from : span.from();
            int part = Math.min(span.to() - start, data.length() - written);
            put(start, data.substring(written, written + part));
            written += part;
        }
        if (written < data.length()) {
            throw new IllegalArgumentException(
                    "the optional data are too long for %s: %s".formatted(layout.format(), data));
        }
    }

    private void digit(Span span, int at) {
        cells[at] = (byte) CheckDigit.over(cells, span);
    }

    private void put(int at, String text) {
        System.arraycopy(text.getBytes(ISO_8859_1), 0, cells, at, text.length());
    }

    private static String sixPlaces(PartialDate date) {
        String iso = date.iso();
        String digits = iso.isEmpty() ? "" : iso.substring(2).replace("-", "");
        return digits + "<".repeat(6 - digits.length());
    }

    /**
     * Both identifiers in so many places. When they do not fit, the primary one is cut so that at least one letter of the
     * secondary remains, then the secondary one is cut; the last place is then a letter, which tells the reader that
     * something may be missing. Doc 9303-4 section 4.2.3.
     */
    static String name(DocumentData data, int places) {
        String primary = LatinName.of(data.primaryName());
        String secondary = LatinName.of(data.secondaryName());
        if (secondary.isEmpty()) {
            return primary.length() <= places ? primary : endingInLetter(primary, places);
        }
        if (primary.length() + 2 + secondary.length() <= places) {
            return primary + "<<" + secondary;
        }
        String first = primary.length() <= places - 3 ? primary : endingInLetter(primary, places - 3);
        String both = first + "<<" + secondary;
        return both.length() <= places ? both : endingInLetter(both, places);
    }

    /** Cuts; where a filler would stand last, the nearest part of two letters or more gives one up. */
    private static String endingInLetter(String text, int places) {
        if (text.charAt(places - 1) != '<') {
            return text.substring(0, places);
        }
        for (int i = places - 2; i > 0; i--) {
            if (text.charAt(i) != '<' && text.charAt(i - 1) != '<') {
                return text.substring(0, i) + text.substring(i + 1, places + 1);
            }
        }
        return text.substring(0, places - 1);
    }
}

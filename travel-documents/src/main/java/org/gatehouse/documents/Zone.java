package org.gatehouse.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One zone on its way from characters to fields: its cells, and what was found about them so far. */
final class Zone {

    final MrzLayout layout;

    /** All lines one behind the other, at least as many cells as the layout has; changed by {@link #mend} only. */
    final byte[] cells;

    final Checks checks = new Checks();

    /** Where the optional data begin, behind the tail of a long number. */
    int optionalFrom;

    /** {@link CheckDigit#sums} of the number's field. */
    int numberSums;

    private byte @Nullable [] printed;
    private @Nullable Remarks remarks;

    Zone(MrzLayout layout, byte[] cells) {
        this.layout = layout;
        this.cells = cells;
        this.optionalFrom = layout.optionalFrom();
    }

    /** A zone about whose text something was remarked already. */
    Zone(MrzLayout layout, byte[] cells, Remarks remarks) {
        this(layout, cells);
        this.remarks = remarks;
    }

    void remark(FindingCode code, MrzField field, int at, String... details) {
        if (remarks == null) {
            remarks = new Remarks();
        }
        remarks.add(code, field, layout.line(at), layout.column(at), details);
    }

    List<Finding> findings() {
        return remarks == null ? List.of() : remarks.all();
    }

    /** Puts other characters in place of some. */
    void mend(int at, byte... characters) {
        if (printed == null) {
            printed = cells.clone();
        }
        System.arraycopy(characters, 0, cells, at, characters.length);
    }

    /** The lines as they came. */
    List<String> lines() {
        return new ZoneLines(printed == null ? cells : printed, layout.format());
    }

    String text(int from, int to) {
        return text(cells, from, to);
    }

    static String text(byte[] cells, int from, int to) {
        return from == to ? "" : new String(cells, from, to - from, ISO_8859_1);
    }
}

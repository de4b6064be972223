package org.gatehouse.documents;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where every field of a format stands; the one table that reader and writer share. Places are offsets into the lines put
 * one behind the other; {@link #NONE} stands for a place that the format lacks.
 *
 * @param number the document number
 * @param birth six places: year, month, day, two each
 * @param expiry as {@code birth}
 * @param name the name field
 * @param optional the optional fields, in order
 * @param optionalChecked what the digit at {@code optionalCheck} covers
 * @param composite what the digit at {@code compositeCheck} covers, in order
 * @see <a href="https://www.icao.int/publications/doc-series/doc-9303">ICAO Doc 9303-4 to 9303-7, the data structures</a>
 */
record MrzLayout(
        MrzFormat format,
        int issuer,
        Span number,
        int numberCheck,
        Span birth,
        int birthCheck,
        int sex,
        Span expiry,
        int expiryCheck,
        int nationality,
        Span name,
        List<Span> optional,
        Span optionalChecked,
        int optionalCheck,
        List<Span> composite,
        int compositeCheck) {

    static final int NONE = -1;

    private static final Span NOWHERE = new Span(0, 0);

    private static final Map<MrzFormat, MrzLayout> TABLE = new EnumMap<>(MrzFormat.class);

    static {
        for (MrzLayout layout : List.of(td1(), td2(), td3(), mrvA(), mrvB(), cnCard(), cnPermit())) {
            TABLE.put(layout.format, layout);
        }
    }

    static MrzLayout of(MrzFormat format) {
        return Objects.requireNonNull(TABLE.get(format));
    }

    /** Where the optional data begin; 0 when there are none. */
    int optionalFrom() {
        return optional.isEmpty() ? 0 : optional.getFirst().from();
    }

    boolean mayCarryLongNumber() {
        return format == MrzFormat.TD1 || format == MrzFormat.TD2;
    }

    /** The place of a check digit, or {@link #NONE}. */
    int digitOf(Check check) {
        return switch (check) {
            case DOCUMENT_NUMBER -> numberCheck;
            case BIRTH_DATE -> birthCheck;
            case EXPIRY_DATE -> expiryCheck;
            case OPTIONAL_DATA -> optionalCheck;
            case COMPOSITE -> compositeCheck;
        };
    }

    int line(int offset) {
        return offset / format.length() + 1;
    }

    int column(int offset) {
        return offset % format.length() + 1;
    }

    private static MrzLayout td1() {
        var at = new Places(30);
        return new MrzLayout(
                MrzFormat.TD1,
                at.place(1, 3),
                at.span(1, 6, 14),
                at.place(1, 15),
                at.span(2, 1, 6),
                at.place(2, 7),
                at.place(2, 8),
                at.span(2, 9, 14),
                at.place(2, 15),
                at.place(2, 16),
                at.span(3, 1, 30),
                List.of(at.span(1, 16, 30), at.span(2, 19, 29)),
                NOWHERE,
                NONE,
                List.of(at.span(1, 6, 30), at.span(2, 1, 7), at.span(2, 9, 15), at.span(2, 19, 29)),
                at.place(2, 30));
    }

    private static MrzLayout td2() {
        var at = new Places(36);
        return secondLine(
                MrzFormat.TD2,
                at,
                List.of(at.span(2, 29, 35)),
                NOWHERE,
                NONE,
                List.of(at.span(2, 1, 10), at.span(2, 14, 20), at.span(2, 22, 35)),
                at.place(2, 36));
    }

    private static MrzLayout td3() {
        var at = new Places(44);
        return secondLine(
                MrzFormat.TD3,
                at,
                List.of(at.span(2, 29, 42)),
                at.span(2, 29, 42),
                at.place(2, 43),
                List.of(at.span(2, 1, 10), at.span(2, 14, 20), at.span(2, 22, 43)),
                at.place(2, 44));
    }

    private static MrzLayout mrvA() {
        var at = new Places(44);
        return secondLine(MrzFormat.MRV_A, at, List.of(at.span(2, 29, 44)), NOWHERE, NONE, List.of(), NONE);
    }

    private static MrzLayout mrvB() {
        var at = new Places(36);
        return secondLine(MrzFormat.MRV_B, at, List.of(at.span(2, 29, 36)), NOWHERE, NONE, List.of(), NONE);
    }

    /** The two-line formats agree up to place 28 of their second line. */
    private static MrzLayout secondLine(
            MrzFormat format,
            Places at,
            List<Span> optional,
            Span optionalChecked,
            int optionalCheck,
            List<Span> composite,
            int compositeCheck) {
        return new MrzLayout(
                format,
                at.place(1, 3),
                at.span(2, 1, 9),
                at.place(2, 10),
                at.span(2, 14, 19),
                at.place(2, 20),
                at.place(2, 21),
                at.span(2, 22, 27),
                at.place(2, 28),
                at.place(2, 11),
                at.span(1, 6, at.length()),
                optional,
                optionalChecked,
                optionalCheck,
                composite,
                compositeCheck);
    }

    private static MrzLayout cnCard() {
        var at = new Places(30);
        return new MrzLayout(
                MrzFormat.CN_CARD,
                NONE,
                at.span(1, 3, 11),
                at.place(1, 12),
                at.span(1, 22, 27),
                at.place(1, 28),
                NONE,
                at.span(1, 14, 19),
                at.place(1, 20),
                NONE,
                NOWHERE,
                List.of(),
                NOWHERE,
                NONE,
                List.of(at.span(1, 3, 12), at.span(1, 14, 20), at.span(1, 22, 28)),
                at.place(1, 30));
    }

    private static MrzLayout cnPermit() {
        var at = new Places(30);
        return new MrzLayout(
                MrzFormat.CN_PERMIT,
                NONE,
                at.span(1, 3, 11),
                at.place(1, 12),
                at.span(1, 24, 29),
                at.place(1, 30),
                at.place(1, 23),
                at.span(1, 16, 21),
                at.place(1, 22),
                at.place(2, 16),
                at.span(3, 1, 26),
                List.of(at.span(1, 13, 14), at.span(2, 20, 29)),
                at.span(1, 13, 14),
                at.place(1, 15),
                List.of(at.span(1, 3, 12), at.span(1, 16, 22), at.span(1, 24, 30), at.span(2, 20, 29)),
                at.place(2, 30));
    }

    /** Turns lines and columns, counted from 1 as the standard does, into offsets. */
    private record Places(int length) {

        int place(int line, int column) {
            return (line - 1) * length + column - 1;
        }

        Span span(int line, int first, int last) {
            return new Span(place(line, first), place(line, last) + 1);
        }
    }
}

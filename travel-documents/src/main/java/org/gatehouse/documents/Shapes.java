package org.gatehouse.documents;

import org.jspecify.annotations.Nullable;

/** Tells formats apart by length, first letters and the places where digits must stand. */
final class Shapes {

    private static final int LONGEST = 90;

    private Shapes() {}

    /** The layout of {@code size} cells from {@code from} on; null when there is none, or only a national one. */
    static @Nullable MrzLayout of(byte[] cells, int from, int size) {
        byte first = cells[from];
        return switch (size) {
            case 88 -> MrzLayout.of(first == 'V' ? MrzFormat.MRV_A : MrzFormat.TD3);
            case 72 -> {
                if (oldFrenchCard(cells, from)) {
                    yield null;
                }
                yield MrzLayout.of(first == 'V' ? MrzFormat.MRV_B : MrzFormat.TD2);
            }
            case LONGEST -> {
                if (oldHomeReturnCard(cells, from)) {
                    yield null;
                }
                yield MrzLayout.of(chinesePermit(cells, from) ? MrzFormat.CN_PERMIT : MrzFormat.TD1);
            }
            case 30 -> chineseCard(cells, from) ? MrzLayout.of(MrzFormat.CN_CARD) : null;
            default -> null;
        };
    }

    /** Whether these are lines of a layout that a state made for itself; documents of Doc 9303 never look so. */
    static boolean national(TypedText text) {
        byte[] cells = text.cells;
        return switch (text.lines()) {
            case 1 ->
                switch (text.length()) {
                    case 30 -> cells[0] == 'D';
                    case 72 -> oldFrenchCard(cells, 0);
                    case LONGEST -> oldHomeReturnCard(cells, 0);
                    default -> false;
                };
            case 2 -> {
                boolean even = text.lengthOf(0) == text.lengthOf(1);
                yield even && (text.length() == 68 || (text.length() == 72 && oldFrenchCard(cells, 0)));
            }
            case 3 -> {
                boolean even = text.lengthOf(1) == 30 && text.lengthOf(2) == 30;
                yield even && (text.lengthOf(0) == 9 || (text.lengthOf(0) == 30 && oldHomeReturnCard(cells, 0)));
            }
            default -> false;
        };
    }

    /** Whether number, birth and expiry there agree with their check digits: chance does so once in a thousand. */
    static boolean proved(MrzLayout layout, byte[] cells, int from) {
        return agrees(cells, from, layout.birth(), layout.birthCheck())
                && agrees(cells, from, layout.expiry(), layout.expiryCheck())
                && (agrees(cells, from, layout.number(), layout.numberCheck())
                        || (layout.mayCarryLongNumber() && cells[from + layout.numberCheck()] == '<'));
    }

    /** Whether a document code may begin so. */
    static boolean begins(byte cell) {
        return cell == 'P' || cell == 'V' || cell == 'I' || cell == 'A' || cell == 'C';
    }

    private static boolean agrees(byte[] cells, int from, Span span, int check) {
        return CheckDigit.over(cells, new Span(from + span.from(), from + span.to())) == cells[from + check];
    }

    /** French identity card before 2021: two lines of 36, with places of its own. */
    private static boolean oldFrenchCard(byte[] cells, int from) {
        return starts(cells, from, "IDFRA");
    }

    /** Home return card before 2013: names in telegraph codes, number and dates elsewhere than on a TD1. */
    private static boolean oldHomeReturnCard(byte[] cells, int from) {
        byte area = cells[from + 45];
        return starts(cells, from, "C<CHN") && (area == 'H' || area == 'M') && digits(cells, from + 46, from + 54);
    }

    /** One line, expiry before birth, fillers between; the card of Hong Kong and Macao or of Taiwan. */
    private static boolean chineseCard(byte[] cells, int from) {
        boolean code = cells[from] == 'C' && (cells[from + 1] == 'S' || cells[from + 1] == 'D');
        boolean separators = cells[from + 12] == '<' && cells[from + 20] == '<' && cells[from + 28] == '<';
        return code || (separators && (cells[from] == 'C' || digits(cells, from + 13, from + 20)));
    }

    /** Three lines like a TD1, but the number stands where a TD1 has the issuing state. */
    private static boolean chinesePermit(byte[] cells, int from) {
        if (cells[from] != 'C' || "RTFDWS".indexOf(cells[from + 1]) < 0 || !digits(cells, from + 11, from + 12)) {
            return false;
        }
        return digits(cells, from + 2, from + 3)
                || digits(cells, from + 3, from + 4)
                || digits(cells, from + 4, from + 5);
    }

    private static boolean digits(byte[] cells, int from, int to) {
        for (int i = from; i < to; i++) {
            if (cells[i] < '0' || cells[i] > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean starts(byte[] cells, int from, String with) {
        for (int i = 0; i < with.length(); i++) {
            if (cells[from + i] != with.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}

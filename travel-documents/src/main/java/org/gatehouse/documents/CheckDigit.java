package org.gatehouse.documents;

import java.util.Arrays;
import java.util.List;

/**
 * The check digit of machine-readable zones: weights 7, 3, 1 from the first character on, digits count as themselves,
 * A to Z as 10 to 35, the filler as 0, and the sum is taken modulo 10.
 *
 * <p>Every change of one digit into another is seen. Characters whose values are equal modulo 10 are not told apart
 * (0, A, K, U and the filler; 8, I and S …), so no check digit can ever tell K from the filler.
 *
 * @see <a href="https://www.icao.int/publications/doc-series/doc-9303">ICAO Doc 9303-3, section 4.9</a>
 */
public final class CheckDigit {

    private static final byte[] VALUES = values();

    private CheckDigit() {}

    /**
     * The check digit of a text, 0 to 9.
     *
     * @param text characters of the zone only: A to Z, 0 to 9 and the filler; an empty text gives 0
     * @throws IllegalArgumentException when another character stands in it
     */
    public static char of(CharSequence text) {
        int sum = 0;
        int weight = 7;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            int value = character < VALUES.length ? VALUES[character] : -1;
            if (value < 0) {
                throw new IllegalArgumentException("no character of a machine-readable zone at " + (i + 1));
            }
            sum += value * weight;
            weight = next(weight);
        }
        return (char) ('0' + sum % 10);
    }

    /**
     * The digit over pieces of a zone, the weights running on from piece to piece.
     *
     * @return the digit as a character, or the filler when a character without a value stands in a piece
     */
    static char over(byte[] cells, List<Span> spans) {
        int sum = 0;
        int places = 0;
        for (int piece = 0; piece < spans.size(); piece++) {
            Span span = spans.get(piece);
            int weighed = weighed(sums(cells, span), places);
            if (weighed < 0) {
                return '<';
            }
            sum += weighed;
            places += span.length();
        }
        return digit(sum);
    }

    /** The digit over one piece of a zone; as {@link #over(byte[], List)}. */
    static char over(byte[] cells, Span span) {
        return digit(weighed(sums(cells, span), 0));
    }

    /** The digit of a weighed sum; the filler for one below zero. */
    static char digit(int weighed) {
        return weighed < 0 ? '<' : (char) ('0' + weighed % 10);
    }

    /**
     * The sums of every third place of a piece, from its first, its second and its third place on, ten bits each: as long as
     * they are not weighed they serve the piece's own digit and the composite.
     *
     * @return below zero when a character without a value stands in the piece
     */
    static int sums(byte[] cells, Span span) {
        int to = span.to();
        int first = 0;
        int second = 0;
        int third = 0;
        int seen = 0;
        int i = span.from();
        for (; i + 2 < to; i += 3) {
            int one = VALUES[cells[i] & 0xff];
            int two = VALUES[cells[i + 1] & 0xff];
            int three = VALUES[cells[i + 2] & 0xff];
            first += one;
            second += two;
            third += three;
            seen |= one | two | three;
        }
        if (i < to) {
            int one = VALUES[cells[i] & 0xff];
            first += one;
            seen |= one;
        }
        if (i + 1 < to) {
            int two = VALUES[cells[i + 1] & 0xff];
            second += two;
            seen |= two;
        }
        return seen < 0 ? seen : first | second << 10 | third << 20;
    }

    /**
     * Sums, weighed.
     *
     * @param places how many places stand before the piece in what the digit covers
     * @return below zero when the sums are
     */
    static int weighed(int sums, int places) {
        if (sums < 0) {
            return sums;
        }
        int first = sums & 0x3ff;
        int second = sums >> 10 & 0x3ff;
        int third = sums >> 20;
        return switch (places % 3) {
            case 0 -> 7 * first + 3 * second + third;
            case 1 -> 3 * first + second + 7 * third;
            default -> first + 7 * second + 3 * third;
        };
    }

    /** The value of one character; below zero when it has none. */
    static int value(byte cell) {
        return VALUES[cell & 0xff];
    }

    private static int next(int weight) {
        return weight == 7 ? 3 : weight == 3 ? 1 : 7;
    }

    private static byte[] values() {
        byte[] values = new byte[256];
        Arrays.fill(values, (byte) -1);
        values['<'] = 0;
        for (int i = 0; i < 10; i++) {
            values['0' + i] = (byte) i;
        }
        for (int i = 0; i < 26; i++) {
            values['A' + i] = (byte) (10 + i);
        }
        return values;
    }
}

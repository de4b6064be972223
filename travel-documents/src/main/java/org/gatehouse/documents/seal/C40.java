package org.gatehouse.documents.seal;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * The packing of capital letters, digits and blanks, three in two bytes; Doc 9303-13 section 2.3. A filler of a zone is
 * packed as a blank. Of the shifts of ISO/IEC 16022 only the first is used, to fill up the last two bytes.
 */
final class C40 {

    /** The byte after which one character stands as it is in ASCII, plus one. */
    private static final int UNLATCH = 0xFE;

    private static final String BASIC = " 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int FIRST_BASIC = 3;

    private C40() {}

    /** How many bytes so many characters take. */
    static int size(int characters) {
        return (characters + 2) / 3 * 2;
    }

    /** The text, blanks at its end kept; empty when the bytes are none of this packing. */
    static Optional<String> decode(Octets packed) {
        if (packed.length() % 2 != 0) {
            return Optional.empty();
        }
        var text = new StringBuilder(packed.length() / 2 * 3);
        for (int i = 0; i < packed.length(); i += 2) {
            boolean last = i == packed.length() - 2;
            if (packed.at(i) == UNLATCH) {
                char single = (char) (packed.at(i + 1) - 1);
                if (!last || BASIC.indexOf(single) < 0) {
                    return Optional.empty();
                }
                text.append(single);
            } else if (!triple((packed.at(i) << 8 | packed.at(i + 1)) - 1, last, text)) {
                return Optional.empty();
            }
        }
        return Optional.of(text.toString());
    }

    private static boolean triple(int value, boolean last, StringBuilder text) {
        if (value < 0 || value >= 64_000) {
            return false;
        }
        int third = value % 40;
        return append(value / 1600, text)
                && append(value / 40 % 40, text)
                && (last && third == 0 || append(third, text));
    }

    private static boolean append(int value, StringBuilder text) {
        if (value < FIRST_BASIC) {
            return false;
        }
        text.append(BASIC.charAt(value - FIRST_BASIC));
        return true;
    }

    /** Packs a text; empty when it has a character other than capital letters, digits, blanks and fillers. */
    static Optional<Octets> encode(String text) {
        String plain = text.replace('<', ' ');
        var packed = new ByteArrayOutputStream(size(plain.length()));
        for (int i = 0; i < plain.length(); i++) {
            if (BASIC.indexOf(plain.charAt(i)) < 0) {
                return Optional.empty();
            }
        }
        for (int i = 0; i < plain.length(); i += 3) {
            int left = plain.length() - i;
            if (left == 1) {
                packed.write(UNLATCH);
                packed.write(plain.charAt(i) + 1);
            } else {
                int value = 1600 * value(plain.charAt(i)) + 40 * value(plain.charAt(i + 1)) + 1;
                value += left == 2 ? 0 : value(plain.charAt(i + 2));
                packed.write(value >> 8);
                packed.write(value);
            }
        }
        return Optional.of(Octets.of(packed.toByteArray()));
    }

    private static int value(char c) {
        return BASIC.indexOf(c) + FIRST_BASIC;
    }
}

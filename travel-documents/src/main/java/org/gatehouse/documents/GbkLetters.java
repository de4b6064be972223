package org.gatehouse.documents;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Chinese characters as documents of China hide them in a zone: each byte of GBK in two letters, A for 0 to P for 15. No
 * published standard says so; it fits every specimen.
 */
final class GbkLetters {

    private static final int LETTERS_PER_CHARACTER = 4;

    private GbkLetters() {}

    /** The characters at the beginning of a text, as far as its letters mean any; empty when they mean none. */
    static Optional<String> decode(String text) {
        byte[] bytes = new byte[text.length() / 2];
        int length = 0;
        for (int at = 0; whole(text, at); at += LETTERS_PER_CHARACTER) {
            bytes[length++] = (byte) ((text.charAt(at) - 'A') << 4 | text.charAt(at + 1) - 'A');
            bytes[length++] = (byte) ((text.charAt(at + 2) - 'A') << 4 | text.charAt(at + 3) - 'A');
        }
        if (length == 0 || !Charset.isSupported("GBK")) {
            return Optional.empty();
        }
        try {
            String characters = Charset.forName("GBK")
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
            return characters.codePoints().allMatch(Character::isIdeographic) ? Optional.of(characters) : Optional.empty();
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static boolean whole(String text, int from) {
        if (from + LETTERS_PER_CHARACTER > text.length()) {
            return false;
        }
        for (int i = from; i < from + LETTERS_PER_CHARACTER; i++) {
            if (text.charAt(i) < 'A' || text.charAt(i) > 'P') {
                return false;
            }
        }
        return true;
    }
}

package org.gatehouse.documents.seal;

import java.util.Base64;
import java.util.Optional;

/**
 * Base64 as seals have it: in either alphabet, with or without padding; RFC 4648. Bits after the last whole byte must be
 * zero, so that no two texts of one alphabet say the same.
 */
final class Base64Text {

    private Base64Text() {}

    static Optional<Octets> decode(String text) {
        String plain = text.replace('+', '-').replace('/', '_');
        int end = plain.length();
        while (end > 0 && plain.length() - end < 2 && plain.charAt(end - 1) == '=') {
            end--;
        }
        if (end != plain.length() && plain.length() % 4 != 0) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(plain.substring(0, end));
            return encode(bytes).equals(plain.substring(0, end)) ? Optional.of(Octets.of(bytes)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** In the alphabet for addresses, without padding. */
    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

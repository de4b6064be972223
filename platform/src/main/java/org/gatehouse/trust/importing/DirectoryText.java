package org.gatehouse.trust.importing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads LDIF value by value, as the public key directory of ICAO is handed out. What cannot be read is said and skipped.
 * Never follows a URL.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2849">RFC 2849</a>
 */
final class DirectoryText {

    private static final int ENTRY_NAME_MAX = 300;

    /** Takes what is found. */
    interface Taker {
        void value(String entry, String attribute, byte[] value);

        void fault(String entry, String why);
    }

    private final byte[] text;
    private final Taker taker;
    private int position;
    private String entry = "";

    private DirectoryText(byte[] text, Taker taker) {
        this.text = text;
        this.taker = taker;
    }

    static void read(byte[] text, Taker taker) {
        var reader = new DirectoryText(text, taker);
        while (reader.position < text.length) {
            byte[] line = reader.line();
            if (line.length == 0) {
                reader.entry = "";
            } else if (line[0] != '#' && !(line.length == 1 && line[0] == '-')) {
                reader.attribute(line);
            }
        }
    }

    /** A line with those after it that begin with a blank: so LDIF breaks long ones. */
    private byte[] line() {
        var whole = new ByteArrayOutputStream();
        part(whole, 0);
        boolean empty = whole.size() == 0;
        while (!empty && position < text.length && text[position] == ' ') {
            part(whole, 1);
        }
        return whole.toByteArray();
    }

    private void part(ByteArrayOutputStream to, int skipped) {
        int from = position + skipped;
        int end = from;
        while (end < text.length && text[end] != '\n') {
            end++;
        }
        position = Math.min(end + 1, text.length);
        to.write(text, from, (end > from && text[end - 1] == '\r' ? end - 1 : end) - from);
    }

    private void attribute(byte[] line) {
        int colon = 0;
        while (colon < line.length && line[colon] != ':') {
            colon++;
        }
        if (colon == 0 || colon == line.length) {
            taker.fault(entry, "a line without an attribute");
            return;
        }
        String attribute = new String(line, 0, colon, StandardCharsets.UTF_8)
                .split(";", 2)[0]
                .strip()
                .toLowerCase(Locale.ROOT);
        char sign = colon + 1 < line.length ? (char) (line[colon + 1] & 0xFF) : ' ';
        if (sign == '<') {
            taker.fault(entry, attribute + " stands at a URL");
            return;
        }
        byte[] raw = Arrays.copyOfRange(line, Math.min(line.length, sign == ':' ? colon + 2 : colon + 1), line.length);
        Optional<byte[]> value = sign == ':' ? decoded(raw) : Optional.of(raw);
        if (value.isEmpty()) {
            taker.fault(entry, attribute + " is not base64");
        } else if (attribute.equals("dn")) {
            String name = new String(value.get(), StandardCharsets.UTF_8).strip();
            entry = name.substring(0, Math.min(name.length(), ENTRY_NAME_MAX));
        } else {
            taker.value(entry, attribute, value.get());
        }
    }

    private static Optional<byte[]> decoded(byte[] base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(new String(base64, StandardCharsets.ISO_8859_1).strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

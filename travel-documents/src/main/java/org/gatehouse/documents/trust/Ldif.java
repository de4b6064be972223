package org.gatehouse.documents.trust;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads LDIF entry by entry, as the public key directory of ICAO is delivered. A line that is none spoils its entry
 * alone. Never follows a URL.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2849">RFC 2849</a>
 */
final class Ldif {

    private final byte[] bytes;
    private final Consumer<Entry> taker;
    private int position;
    private String dn = "";
    private List<Value> values = new ArrayList<>();
    private List<String> faults = new ArrayList<>();

    /**
     * A value of an attribute.
     *
     * @param attribute in lower case, without options such as ;binary
     */
    record Value(String attribute, byte[] bytes) {
        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** @param faults lines that could not be read */
    record Entry(String dn, List<Value> values, List<String> faults) {

        Optional<String> text(String attribute) {
            return values.stream()
                    .filter(value -> value.attribute.equals(attribute))
                    .map(Value::text)
                    .findFirst();
        }
    }

    private Ldif(byte[] bytes, Consumer<Entry> taker) {
        this.bytes = bytes;
        this.taker = taker;
    }

    static void read(byte[] bytes, Consumer<Entry> taker) {
        new Ldif(bytes, taker).run();
    }

    private void run() {
        while (position < bytes.length) {
            byte[] line = logicalLine();
            if (line.length == 0) {
                endEntry();
            } else if (line[0] != '#' && !(line.length == 1 && line[0] == '-')) {
                attribute(line);
            }
        }
        endEntry();
    }

    private void endEntry() {
        if (!dn.isEmpty() || !values.isEmpty() || !faults.isEmpty()) {
            taker.accept(new Entry(dn, List.copyOf(values), List.copyOf(faults)));
        }
        dn = "";
        values = new ArrayList<>();
        faults = new ArrayList<>();
    }

    /** A line with those after it that begin with a blank, which is how LDIF breaks long ones. */
    private byte[] logicalLine() {
        int end = lineEnd();
        int next = afterLine(end);
        if (next >= bytes.length || bytes[next] != ' ' || end == position) {
            byte[] line = java.util.Arrays.copyOfRange(bytes, position, end);
            position = next;
            return line;
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(bytes, position, end - position);
        position = next;
        while (position < bytes.length && bytes[position] == ' ') {
            position++;
            end = lineEnd();
            whole.write(bytes, position, end - position);
            position = afterLine(end);
        }
        return whole.toByteArray();
    }

    private int lineEnd() {
        int at = position;
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return at > position && bytes[at - 1] == '\r' ? at - 1 : at;
    }

    private int afterLine(int end) {
        int at = end;
        if (at < bytes.length && bytes[at] == '\r') {
            at++;
        }
        return Math.min(at + 1, bytes.length);
    }

    private void attribute(byte[] line) {
        int colon = 0;
        while (colon < line.length && line[colon] != ':') {
            colon++;
        }
        if (colon == line.length || colon == 0) {
            faults.add("a line without an attribute");
            return;
        }
        String name = new String(line, 0, colon, StandardCharsets.UTF_8);
        String attribute = name.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (colon + 1 < line.length && line[colon + 1] == '<') {
            faults.add(attribute + " stands at a URL");
            return;
        }
        boolean encoded = colon + 1 < line.length && line[colon + 1] == ':';
        int from = encoded ? colon + 2 : colon + 1;
        while (from < line.length && line[from] == ' ') {
            from++;
        }
        byte[] raw = java.util.Arrays.copyOfRange(line, from, line.length);
        value(attribute, encoded ? decoded(raw) : Optional.of(raw));
    }

    private void value(String attribute, Optional<byte[]> value) {
        if (value.isEmpty()) {
            faults.add(attribute + " is not base64");
        } else if (attribute.equals("dn")) {
            dn = new String(value.get(), StandardCharsets.UTF_8);
        } else {
            values.add(new Value(attribute, value.get()));
        }
    }

    private static Optional<byte[]> decoded(byte[] base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(trimmed(base64)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] trimmed(byte[] base64) {
        int end = base64.length;
        while (end > 0 && base64[end - 1] == ' ') {
            end--;
        }
        return end == base64.length ? base64 : java.util.Arrays.copyOf(base64, end);
    }
}

package org.gatehouse.documents.chip;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One element of tag, length and value in a file, as places in its bytes; nothing is copied and nothing believed beyond
 * the end of what is there. Takes BER where chips carry it: long lengths with leading zeros, indefinite lengths, and octet
 * strings in pieces.
 *
 * @param tag up to three bytes, as they stand: {@code 0x30}, {@code 0x5F1F}
 * @param start where the tag begins
 * @param from where the value begins
 * @param to behind the value
 * @param end behind the element; differs from {@code to} for an indefinite length only
 */
record Tlv(byte[] bytes, int tag, int start, int from, int to, int end) {

    static final int BOOLEAN = 0x01;
    static final int INTEGER = 0x02;
    static final int OCTETS = 0x04;
    static final int OCTETS_IN_PIECES = 0x24;
    static final int OBJECT_IDENTIFIER = 0x06;
    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;

    /** Deeper nesting of indefinite lengths is an attack: a security object needs six. */
    private static final int DEPTH_MAX = 16;

    /** The element at the beginning of a file. What stands behind it is padding of the reader and is not looked at. */
    static Tlv file(byte[] bytes, int tag) throws MalformedFile {
        Tlv file = read(bytes, 0, bytes.length);
        file.must(tag);
        return file;
    }

    static Tlv read(byte[] bytes, int at, int limit) throws MalformedFile {
        return read(bytes, at, limit, 0);
    }

    private static Tlv read(byte[] bytes, int at, int limit, int depth) throws MalformedFile {
        if (at >= limit) {
            throw new MalformedFile("an element", at);
        }
        int place = at;
        int tag = bytes[place++] & 0xFF;
        if ((tag & 0x1F) == 0x1F) {
            int more;
            do {
                if (place >= limit || place - at > 2) {
                    throw new MalformedFile("a tag of at most three bytes", at);
                }
                more = bytes[place++] & 0xFF;
                tag = tag << 8 | more;
            } while ((more & 0x80) != 0);
        }
        if (place >= limit) {
            throw new MalformedFile("a length", place);
        }
        int first = bytes[place++] & 0xFF;
        if (first == 0x80) {
            return indefinite(bytes, tag, at, place, limit, depth);
        }
        long length = first;
        if (first > 0x80) {
            int count = first & 0x7F;
            if (count > 8 || count > limit - place) {
                throw new MalformedFile("a length of at most eight bytes", place);
            }
            length = 0;
            for (int i = 0; i < count; i++) {
                length = length << 8 | (bytes[place++] & 0xFF);
            }
        }
        if (length < 0 || length > limit - place) {
            throw new MalformedFile("a value that ends inside the file", place);
        }
        int to = place + (int) length;
        return new Tlv(bytes, tag, at, place, to, to);
    }

    private static Tlv indefinite(byte[] bytes, int tag, int start, int from, int limit, int depth)
            throws MalformedFile {
        int first = bytes[start] & 0xFF;
        if ((first & 0x20) == 0 || depth >= DEPTH_MAX) {
            throw new MalformedFile("a definite length", from);
        }
        int place = from;
        while (true) {
            if (limit - place < 2) {
                throw new MalformedFile("the end of an indefinite length", place);
            }
            if (bytes[place] == 0 && bytes[place + 1] == 0) {
                return new Tlv(bytes, tag, start, from, place, place + 2);
            }
            place = read(bytes, place, limit, depth + 1).end;
        }
    }

    Tlv must(int expected) throws MalformedFile {
        if (tag != expected) {
            throw new MalformedFile(
                    "tag " + Integer.toHexString(expected) + " instead of " + Integer.toHexString(tag), start);
        }
        return this;
    }

    boolean constructed() {
        return (bytes[start] & 0x20) != 0;
    }

    int length() {
        return to - from;
    }

    /** The elements inside, in order. */
    Walk inside() {
        return new Walk(this);
    }

    /** All elements inside. */
    List<Tlv> children(int atMost) throws MalformedFile {
        List<Tlv> children = new ArrayList<>();
        Walk walk = inside();
        while (walk.more()) {
            if (children.size() == atMost) {
                throw new MalformedFile("at most " + atMost + " elements", walk.at);
            }
            children.add(walk.next());
        }
        return children;
    }

    byte[] value() {
        return Arrays.copyOfRange(bytes, from, to);
    }

    /** The element with its tag and length, as it stands in the file. */
    byte[] whole() {
        return Arrays.copyOfRange(bytes, start, end);
    }

    String text(Charset charset) {
        return new String(bytes, from, to - from, charset);
    }

    /** A small number that is not negative. */
    int number() throws MalformedFile {
        if (length() < 1 || length() > 4 || bytes[from] < 0) {
            throw new MalformedFile("a small number", from);
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number << 8 | (bytes[i] & 0xFF);
        }
        return number;
    }

    /** The value of an octet string, put together when it came in pieces; X.690 section 8.7.3. */
    byte[] octets() throws MalformedFile {
        return switch (tag) {
            case OCTETS -> value();
            case OCTETS_IN_PIECES -> {
                byte[] all = new byte[length()];
                int filled = 0;
                Walk walk = inside();
                while (walk.more()) {
                    Tlv piece = walk.next().must(OCTETS);
                    System.arraycopy(bytes, piece.from, all, filled, piece.length());
                    filled += piece.length();
                }
                yield Arrays.copyOf(all, filled);
            }
            default -> throw new MalformedFile("an octet string", start);
        };
    }

    boolean valueIs(byte[] other) {
        return Arrays.equals(bytes, from, to, other, 0, other.length);
    }

    /** A walk over the elements inside another one. */
    static final class Walk {

        private final byte[] bytes;
        private final int limit;
        private int at;

        private Walk(Tlv parent) {
            this.bytes = parent.bytes;
            this.at = parent.from;
            this.limit = parent.to;
        }

        boolean more() {
            return at < limit;
        }

        Tlv next() throws MalformedFile {
            Tlv element = read(bytes, at, limit);
            at = element.end;
            return element;
        }

        Tlv next(int tag) throws MalformedFile {
            return next().must(tag);
        }

        /** Whether an element with this one-byte tag comes next. */
        boolean nextIs(int tag) {
            return at < limit && (bytes[at] & 0xFF) == tag;
        }
    }
}

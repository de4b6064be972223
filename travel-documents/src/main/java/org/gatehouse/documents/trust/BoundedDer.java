package org.gatehouse.documents.trust;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks over the tags and lengths of BER or DER before a parser builds objects of it: no length beyond its enclosure, no
 * deep nest, no flood of empty elements. Takes one pass and no memory worth speaking of.
 *
 * @see <a href="https://www.itu.int/rec/T-REC-X.690">ITU-T X.690, section 8.1</a>
 */
public final class BoundedDer {

    private static final int INDEFINITE = -1;

    private final byte[] bytes;
    private final int[] ends;
    private final boolean[] open;
    private int depth;
    private int position;

    private BoundedDer(byte[] bytes, DerLimits limits) {
        this.bytes = bytes;
        this.ends = new int[limits.depthMax() + 1];
        this.open = new boolean[limits.depthMax() + 1];
        this.ends[0] = bytes.length;
    }

    /** What forbids parsing these bytes as one ASN.1 value; empty when nothing does. */
    public static Optional<DerFault> fault(byte[] bytes, DerLimits limits) {
        if (bytes.length == 0) {
            return Optional.of(DerFault.EMPTY);
        }
        if (bytes.length > limits.bytesMax()) {
            return Optional.of(DerFault.TOO_LARGE);
        }
        return new BoundedDer(bytes, limits).scan(limits);
    }

    /**
     * The first value inside the outer one, tag and length included, as it stands in the bytes. What was signed is read
     * so: encoding it anew would change what is not strictly DER. Give only bytes in which {@link #fault} found none.
     */
    static byte[] firstInside(byte[] bytes) {
        List<byte[]> first = inside(bytes, 1);
        return first.isEmpty() ? new byte[0] : first.getFirst();
    }

    /** The values inside the outer one, each as it stands in the bytes. */
    static List<byte[]> inside(byte[] bytes) {
        return inside(bytes, Integer.MAX_VALUE);
    }

    private static List<byte[]> inside(byte[] bytes, int atMost) {
        BoundedDer walk = new BoundedDer(bytes, DerLimits.LIST);
        List<byte[]> found = new ArrayList<>();
        if (walk.step() != null || walk.depth == 0) {
            return found; // nothing constructed, so nothing inside
        }
        while (walk.depth > 0 && found.size() < atMost) {
            walk.closeEnded(0);
            int start = walk.position;
            if (walk.depth == 0 || !walk.overOne()) {
                break;
            }
            if (walk.depth > 0) { // else it was the mark that ends the outer value
                found.add(Arrays.copyOfRange(bytes, start, walk.position));
            }
        }
        return found;
    }

    /** Moves over one whole value at depth one, or over the mark that ends the outer one. */
    private boolean overOne() {
        do {
            if (step() != null) {
                return false;
            }
            closeEnded(1);
        } while (depth > 1);
        return true;
    }

    /** Leaves the values that end here, down to a depth. */
    private void closeEnded(int downTo) {
        while (depth > downTo && !open[depth] && position == ends[depth]) {
            depth--;
        }
    }

    private Optional<DerFault> scan(DerLimits limits) {
        int elements = 0;
        while (true) {
            closeEnded(0);
            if (depth == 0 && elements > 0) {
                return position == bytes.length ? Optional.empty() : Optional.of(DerFault.TRAILING_BYTES);
            }
            if (++elements > limits.elementsMax()) {
                return Optional.of(DerFault.TOO_MANY_ELEMENTS);
            }
            DerFault fault = step();
            if (fault != null) {
                return Optional.of(fault);
            }
        }
    }

    /** Moves over one header and, where it is primitive, over its content. */
    private @Nullable DerFault step() {
        if (position >= ends[depth]) {
            return DerFault.TRUNCATED;
        }
        if (bytes[position] == 0) {
            return endOfContents();
        }
        Header header = header();
        if (header == null) {
            return DerFault.MALFORMED;
        }
        if (header.length != INDEFINITE && header.length > ends[depth] - position) {
            return DerFault.TRUNCATED;
        }
        if (!header.constructed) {
            if (header.length == INDEFINITE) {
                return DerFault.MALFORMED;
            }
            position += (int) header.length;
            return null;
        }
        if (depth + 1 >= ends.length) {
            return DerFault.TOO_DEEP;
        }
        int enclosing = ends[depth];
        depth++;
        open[depth] = header.length == INDEFINITE;
        ends[depth] = open[depth] ? enclosing : position + (int) header.length;
        return null;
    }

    private @Nullable DerFault endOfContents() {
        if (depth == 0 || !open[depth] || position + 1 >= ends[depth] || bytes[position + 1] != 0) {
            return DerFault.MALFORMED;
        }
        position += 2;
        depth--;
        return null;
    }

    private record Header(boolean constructed, long length) {}

    /** Reads tag and length; null where they are not well formed or cut short by the end of the bytes. */
    private @Nullable Header header() {
        int first = bytes[position++] & 0xFF;
        if ((first & 0x1F) == 0x1F && !longTag()) {
            return null;
        }
        if (position >= bytes.length) {
            return null;
        }
        boolean constructed = (first & 0x20) != 0;
        int length = bytes[position++] & 0xFF;
        if (length < 0x80) {
            return new Header(constructed, length);
        }
        if (length == 0x80) {
            return new Header(constructed, INDEFINITE);
        }
        int octets = length & 0x7F;
        if (octets > 4 || octets > bytes.length - position) {
            return null;
        }
        long value = 0;
        for (int i = 0; i < octets; i++) {
            value = value << 8 | bytes[position++] & 0xFF;
        }
        return new Header(constructed, value);
    }

    /** Tags above 30 take up to three more bytes here; no document uses larger ones. */
    private boolean longTag() {
        for (int i = 0; i < 3 && position < bytes.length; i++) {
            if ((bytes[position++] & 0x80) == 0) {
                return true;
            }
        }
        return false;
    }
}

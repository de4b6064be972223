package org.gatehouse.names.lists;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Ends a stream of which too much is read between two events of a parser, which holds an attribute or a comment in memory
 * whole. Remembers a failure of the stream itself, so that it is not taken for broken XML.
 */
final class OctetGuard extends FilterInputStream {

    private static final int OCTETS_BETWEEN_EVENTS_MAX = 8 << 20;

    private int since;
    private @Nullable IOException failure;

    OctetGuard(InputStream octets) {
        super(octets);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        if (since > OCTETS_BETWEEN_EVENTS_MAX) {
            throw new IOException("> " + OCTETS_BETWEEN_EVENTS_MAX);
        }
        try {
            int count = super.read(buffer, from, length);
            since += Math.max(0, count);
            return count;
        } catch (IOException failed) {
            failure = failed;
            throw failed;
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** An event was passed on. */
    void passed() {
        since = 0;
    }

    @Nullable
    IOException failure() {
        return failure;
    }
}

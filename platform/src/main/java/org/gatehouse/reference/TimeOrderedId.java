package org.gatehouse.reference;

import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Identifiers that sort by time (UUID version 7, RFC 9562 section 5.7): the first 48 bits are milliseconds since 1970, so
 * that rows lie in the order of their instants and a span of time is a span of keys.
 */
public final class TimeOrderedId {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private TimeOrderedId() {}

    /** A new identifier of the instant; two calls never give the same one. */
    public static UUID at(Instant instant) {
        var random = ThreadLocalRandom.current();
        return of(instant.toEpochMilli(), random.nextLong(), random.nextLong());
    }

    /** The identifier that the source draws for the instant; the same source in the same state draws the same. */
    public static UUID at(Instant instant, SplittableRandom source) {
        return of(instant.toEpochMilli(), source.nextLong(), source.nextLong());
    }

    /** The least identifier of the instant; all identifiers of an earlier one sort before it. */
    public static UUID floor(Instant instant) {
        return of(instant.toEpochMilli(), 0, 0);
    }

    /** The instant in the identifier, to the millisecond. */
    public static Instant instantOf(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    private static UUID of(long millis, long high, long low) {
        return new UUID((millis << 16) | VERSION_7 | (high & 0xfffL), VARIANT | (low >>> 2));
    }
}

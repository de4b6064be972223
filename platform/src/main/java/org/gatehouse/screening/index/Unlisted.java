package org.gatehouse.screening.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import org.gatehouse.screening.Subject;

/**
 * Of whom the lists say nothing, wherever they cross: who comes every day is compared with every name once an edition of the lists, and
 * not once a crossing. Kept are 128 bits of a SHA-256 over the edition and all that is asked about, never the words themselves, so that
 * nobody is taken for somebody else. Grows to a fixed number of places, a few for each hash, of which the oldest gives way; threads
 * share it without waiting, and at worst somebody is asked about once more.
 */
final class Unlisted {

    private static final int PLACES_LEAST = 1 << 10;

    /** In 32 MiB: most people of a border of 30 million crossings a quarter. */
    private static final int PLACES_MOST = 1 << 21;

    /** While it may grow, one place in so many is taken, so that few lose theirs to others of their hash. */
    private static final int FILLED_MOST = 4;

    /** Places for one hash; a power of two. */
    private static final int WAYS = 4;

    private static final MessageDigest SHA_256 = sha256();

    /** Two longs a place; both zero where nobody is. */
    private volatile AtomicLongArray places = new AtomicLongArray(2 * PLACES_LEAST);

    private final AtomicInteger added = new AtomicInteger();

    /** What is asked about by one edition of the lists; the crossing itself is no part of it. */
    record Mark(long high, long low) {

        static Mark of(long edition, Subject subject) {
            var text = new StringBuilder(160).append(edition);
            for (Subject.Called name : subject.names()) {
                add(text, 'n', name.primary());
                add(text, 'm', name.secondary());
            }
            add(text, 'b', subject.birth().toString());
            subject.sex().ifPresent(sex -> add(text, 's', sex.name()));
            for (String code : subject.nationalities()) {
                add(text, 'c', code);
            }
            for (Subject.Shown paper : subject.papers()) {
                add(text, 'i', paper.issuer());
                add(text, 'p', paper.number());
            }
            ByteBuffer hash = ByteBuffer.wrap(digest().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
            return new Mark(hash.getLong(), hash.getLong());
        }

        /** With its length, so that no two questions are written alike. */
        private static void add(StringBuilder text, char kind, String value) {
            text.append(kind).append(value.length()).append(':').append(value);
        }
    }

    boolean has(Mark mark) {
        AtomicLongArray kept = places;
        int first = first(kept, mark);
        for (int at = first; at < first + 2 * WAYS; at += 2) {
            if (kept.getAcquire(at) == mark.high && kept.getAcquire(at + 1) == mark.low) {
                return true;
            }
        }
        return false;
    }

    void add(Mark mark) {
        put(roomy(), mark);
    }

    private static void put(AtomicLongArray into, Mark mark) {
        int first = first(into, mark);
        for (int at = first + 2 * WAYS - 1; at > first + 1; at--) {
            into.setRelease(at, into.getAcquire(at - 2));
        }
        into.setRelease(first, mark.high);
        into.setRelease(first + 1, mark.low);
    }

    private static int first(AtomicLongArray kept, Mark mark) {
        return 2 * ((int) mark.high & kept.length() / 2 - 1 & -WAYS);
    }

    private AtomicLongArray roomy() {
        AtomicLongArray kept = places;
        boolean room = kept.length() == 2 * PLACES_MOST || added.incrementAndGet() < kept.length() / 2 / FILLED_MOST;
        return room ? kept : larger(kept);
    }

    private synchronized AtomicLongArray larger(AtomicLongArray full) {
        if (places == full) {
            var larger = new AtomicLongArray(2 * full.length());
            for (int at = full.length() - 2; at >= 0; at -= 2) {
                var mark = new Mark(full.getAcquire(at), full.getAcquire(at + 1));
                if (mark.high != 0 || mark.low != 0) {
                    put(larger, mark);
                }
            }
            places = larger;
        }
        return places;
    }

    /** A copy of one that is ready costs a tenth of one that is looked up. */
    private static MessageDigest digest() {
        try {
            return (MessageDigest) SHA_256.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 of this machine cannot be copied", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

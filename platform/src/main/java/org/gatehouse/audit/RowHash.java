package org.gatehouse.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * The keyed hash of a row: HMAC-SHA-256 over its fields in a form that has one reading only. Not safe for use by two
 * threads at once.
 */
public final class RowHash {

    private static final byte FORM = 1;
    private static final int FIXED_OCTETS = 1 + 8 + 8 + 16 + 8 + 5 * 4 + 32;

    private final Mac mac;

    public RowHash(SecretKey key) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The hash that a row with these fields must carry; fields as in {@link AuditRow}. */
    public byte[] of(long chain, long seq, UUID id, Instant at, AuditEntry entry, byte[] previous) {
        byte[][] texts = {
            utf8(entry.actor()),
            utf8(entry.action().name()),
            utf8(entry.record()),
            utf8(entry.purpose()),
            utf8(entry.justification())
        };
        int octets = FIXED_OCTETS;
        for (byte[] text : texts) {
            octets += text.length;
        }
        var form = ByteBuffer.allocate(octets)
                .put(FORM)
                .putLong(chain)
                .putLong(seq)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
        for (byte[] text : texts) {
            form.putInt(text.length).put(text);
        }
        return mac.doFinal(form.put(previous).array());
    }

    byte[] of(AuditRow row) {
        return of(row.chain(), row.seq(), row.id(), row.at(), row.entry(), row.previous());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

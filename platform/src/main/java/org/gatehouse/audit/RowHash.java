package org.gatehouse.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * The keyed hash of a row: HMAC-SHA-256 (RFC 2104) over its fields in a form that has one reading only. Not safe for use by
 * two threads at once.
 */
final class RowHash {

    private static final byte FORM = 1;
    private static final int FIXED_OCTETS = 1 + 8 + 8 + 16 + 8 + 5 * 4;

    private final Mac mac;

    RowHash(SecretKey key) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The hash that the row must carry; whatever it carries is not looked at. */
    byte[] of(AuditRow row) {
        return of(row, row.seq());
    }

    /** The hash that the row would carry at another position of its chain. */
    byte[] of(AuditRow row, long seq) {
        byte[][] texts = {
            utf8(row.actor()), utf8(row.action()), utf8(row.record()), utf8(row.purpose()), utf8(row.justification())
        };
        int octets = FIXED_OCTETS + row.previous().length;
        for (byte[] text : texts) {
            octets += text.length;
        }
        var form = ByteBuffer.allocate(octets)
                .put(FORM)
                .putLong(row.chain())
                .putLong(seq)
                .putLong(row.id().getMostSignificantBits())
                .putLong(row.id().getLeastSignificantBits())
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, row.at()));
        for (byte[] text : texts) {
            form.putInt(text.length).put(text);
        }
        return mac.doFinal(form.put(row.previous()).array());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

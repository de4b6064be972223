package org.gatehouse.inspection.deciding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.gatehouse.access.Actor;
import org.gatehouse.inspection.Inspections.Arrival;
import org.gatehouse.inspection.Inspections.IdempotencyKey;

/**
 * A client's key with the request that it stands for.
 *
 * @param request SHA-256 of the request, so that the same key with another request is noticed
 */
@SuppressWarnings("ArrayRecordComponent")
record RequestKey(String client, String key, byte[] request, Instant at) {

    static RequestKey of(Actor actor, IdempotencyKey key, Arrival arrival, Instant at) {
        return new RequestKey(actor.reference(), key.value(), digest(arrival), at);
    }

    boolean sameRequest(byte[] other) {
        return MessageDigest.isEqual(request, other);
    }

    private static byte[] digest(Arrival arrival) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            String text = arrival.port() + "\u0000" + arrival.direction() + "\u0000" + arrival.channel() + "\u0000"
                    + arrival.mrz();
            return sha256.digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package org.gatehouse.inspection.deciding;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;
import org.gatehouse.access.Actor;
import org.gatehouse.documents.chip.ChipFiles;
import org.gatehouse.inspection.Inputs;
import org.gatehouse.inspection.Inspections.Arrival;
import org.gatehouse.inspection.Inspections.IdempotencyKey;
import org.gatehouse.inspection.LaneCode;

/**
 * A client's key with the request that it stands for.
 *
 * @param request SHA-256 of the request, so that the same key with another request is noticed
 */
@SuppressWarnings("ArrayRecordComponent")
record RequestKey(String client, String key, byte[] request, Instant at) {

    private static final int COM = 17;
    private static final int CARD_ACCESS = 18;

    static RequestKey of(Actor actor, IdempotencyKey key, Arrival arrival, Instant at) {
        return new RequestKey(actor.reference(), key.value(), digest(arrival), at);
    }

    /** A request of a gate, which is another one when it comes from another gate. */
    static RequestKey of(Actor actor, IdempotencyKey key, Arrival arrival, LaneCode lane, Instant at) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(lane.value().getBytes(StandardCharsets.UTF_8));
            return new RequestKey(actor.reference(), key.value(), sha256.digest(digest(arrival)), at);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    boolean sameRequest(byte[] other) {
        return MessageDigest.isEqual(request, other);
    }

    /** Over the number and length of each file before its bytes, so that no two chips run together to the same. */
    private static byte[] digest(ChipFiles chip) throws NoSuchAlgorithmException {
        var sha256 = MessageDigest.getInstance("SHA-256");
        file(sha256, 0, chip.sod());
        chip.dataGroups().forEach((number, file) -> file(sha256, number, file));
        chip.com().ifPresent(file -> file(sha256, COM, file));
        chip.cardAccess().ifPresent(file -> file(sha256, CARD_ACCESS, file));
        return sha256.digest();
    }

    private static void file(MessageDigest sha256, int number, byte[] bytes) {
        sha256.update(ByteBuffer.allocate(2 * Integer.BYTES)
                .putInt(number)
                .putInt(bytes.length)
                .array());
        sha256.update(bytes);
    }

    private static byte[] digest(Arrival arrival) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            String text = arrival.port() + "\u0000" + arrival.direction() + "\u0000" + arrival.channel() + "\u0000"
                    + arrival.mrz()
                    + arrival.redress().map(number -> "\u0000" + number.value()).orElse("")
                    + Inputs.of(Optional.empty(), arrival.circumstances()).text()
                    + arrival.claim().map(claim -> "\u0000" + claim).orElse("");
            if (arrival.chip().isPresent()) {
                sha256.update(text.getBytes(StandardCharsets.UTF_8));
                return sha256.digest(digest(arrival.chip().get()));
            }
            return sha256.digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

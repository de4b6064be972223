package org.gatehouse.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where chains stood at an instant, signed with Ed25519 (RFC 8032). One line of text:
 * {@code gatehouse-audit-1|no|at|hash of the line before|chain:seq:hash,…|signature}.
 *
 * @param no counts from 1 without a gap
 * @param previous hash of the checkpoint before; of the first one 32 times zero
 * @param heads of the chains that moved since the checkpoint before
 * @param signed the line up to the signature
 * @param line as stored
 */
record Checkpoint(long no, Instant at, String previous, List<Head> heads, String signed, String line) {

    static final String NONE = "0".repeat(64);
    private static final String FORM = "gatehouse-audit-1";

    /** The last row of a chain at that instant; the hash in hexadecimal digits. */
    record Head(long chain, long seq, String hash) {

        @Override
        public String toString() {
            return chain + ":" + seq + ":" + hash;
        }

        private static Head parse(String written) {
            String[] parts = written.split(":", -1);
            if (parts.length != 3) {
                throw new IllegalArgumentException("not the head of a chain");
            }
            return new Head(Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2]);
        }
    }

    static Checkpoint sign(long no, Instant at, String previous, List<Head> heads, PrivateKey key) {
        String written = heads.stream().map(Head::toString).collect(Collectors.joining(","));
        String signed = String.join("|", FORM, String.valueOf(no), at.toString(), previous, written);
        try {
            var ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(key);
            ed25519.update(signed.getBytes(StandardCharsets.UTF_8));
            String line = signed + "|" + Base64.getEncoder().encodeToString(ed25519.sign());
            return new Checkpoint(no, at, previous, List.copyOf(heads), signed, line);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return the checkpoint in the line; empty when it is not one, or not signed with the key} */
    static Optional<Checkpoint> read(String line, PublicKey key) {
        int end = line.lastIndexOf('|');
        if (end < 0) {
            return Optional.empty();
        }
        String signed = line.substring(0, end);
        try {
            var ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key);
            ed25519.update(signed.getBytes(StandardCharsets.UTF_8));
            boolean good = ed25519.verify(Base64.getDecoder().decode(line.substring(end + 1)));
            return good ? Optional.of(parse(signed, line)) : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException | DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Checkpoint parse(String signed, String line) {
        String[] parts = signed.split("\\|", -1);
        if (parts.length != 5 || !FORM.equals(parts[0])) {
            throw new IllegalArgumentException("not a checkpoint");
        }
        var heads = parts[4].isEmpty()
                ? List.<Head>of()
                : Arrays.stream(parts[4].split(",")).map(Head::parse).toList();
        return new Checkpoint(Long.parseLong(parts[1]), Instant.parse(parts[2]), parts[3], heads, signed, line);
    }

    /** What the next checkpoint names as the one before it: SHA-256 of what was signed. */
    String hash() {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

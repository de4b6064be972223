package org.gatehouse.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of the trail, kept in files that only the account of the application may read, never in the database.
 *
 * @param chains secret of the hashes in the chains, 256 bits: {@code audit-chain.key}
 * @param signing signs checkpoints (Ed25519, RFC 8032): {@code audit-checkpoint.key}
 * @param verifying the public half, for auditors: {@code audit-checkpoint.pub}
 */
record AuditKeys(SecretKey chains, PrivateKey signing, PublicKey verifying) {

    static final String CHAINS = "audit-chain.key";
    static final String SIGNING = "audit-checkpoint.key";
    static final String VERIFYING = "audit-checkpoint.pub";

    public static boolean present(Path folder) {
        return Files.exists(folder.resolve(CHAINS)) && Files.exists(folder.resolve(SIGNING));
    }

    /** Reads the keys of the folder, and makes them first where there are none. */
    public static AuditKeys in(Path folder) {
        try {
            Files.createDirectories(folder);
            if (!present(folder)) {
                make(folder);
            }
            var ed25519 = KeyFactory.getInstance("Ed25519");
            return new AuditKeys(
                    chainKey(folder.resolve(CHAINS)),
                    ed25519.generatePrivate(new PKCS8EncodedKeySpec(read(folder.resolve(SIGNING)))),
                    verifyingKey(folder.resolve(VERIFYING)));
        } catch (IOException e) {
            throw new UncheckedIOException("the keys of the audit trail below " + folder + " cannot be read", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keys of the audit trail below " + folder + " are damaged", e);
        }
    }

    /** The secret of the chains in a file. */
    public static SecretKey chainKey(Path file) throws IOException {
        return new SecretKeySpec(read(file), "HmacSHA256");
    }

    /** The public half of the signing key in a file. */
    public static PublicKey verifyingKey(Path file) throws IOException, GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(read(file)));
    }

    private static void make(Path folder) throws IOException, GeneralSecurityException {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        write(folder.resolve(VERIFYING), "PUBLIC KEY", pair.getPublic().getEncoded(), "rw-r--r--");
        write(folder.resolve(SIGNING), "PRIVATE KEY", pair.getPrivate().getEncoded(), "rw-------");
        write(folder.resolve(CHAINS), "SECRET KEY", secret, "rw-------");
    }

    private static byte[] read(Path file) throws IOException {
        String pem = Files.readString(file);
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    }

    private static void write(Path file, String label, byte[] key, String permissions) throws IOException {
        var attributes = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
        String pem = "-----BEGIN %s-----%n%s%n-----END %s-----%n"
                .formatted(label, Base64.getMimeEncoder().encodeToString(key), label);
        try {
            Files.createFile(file, attributes);
        } catch (FileAlreadyExistsException _) {
            throw new IllegalStateException("only a part of the audit trail's keys is there: restore the others beside "
                    + file + " from the backup of the keys");
        }
        Files.write(file, pem.getBytes(StandardCharsets.US_ASCII), StandardOpenOption.WRITE);
    }
}

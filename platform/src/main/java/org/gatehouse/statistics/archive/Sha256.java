package org.gatehouse.statistics.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in hexadecimal digits. */
final class Sha256 {

    private static final int AT_ONCE_OCTETS = 1 << 16;

    private Sha256() {}

    static String of(byte[] octets) {
        return HexFormat.of().formatHex(digest().digest(octets));
    }

    /** Read as a stream. */
    static String of(Path file) throws IOException {
        MessageDigest digest = digest();
        byte[] octets = new byte[AT_ONCE_OCTETS];
        try (var in = Files.newInputStream(file)) {
            for (int read = in.read(octets); read >= 0; read = in.read(octets)) {
                digest.update(octets, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

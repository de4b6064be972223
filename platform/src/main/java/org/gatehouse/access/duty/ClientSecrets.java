package org.gatehouse.access.duty;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The secrets of programs. Nobody chooses one: each is drawn here, with 198 bits, and kept as its SHA-256. What cannot be guessed
 * needs no slow hash (NIST SP 800-63B section 5.1.2.2 asks for one below 112 bits), and with one a thousand desks that renew their
 * tokens in the same minute hold up every traveller. Secrets from before, and that of the demonstration, are kept as passwords are.
 */
@Component
public class ClientSecrets implements PasswordEncoder {

    private static final int LENGTH = 40;
    private static final String DRAWN = "$sha256$";

    private final Passwords passwords;

    ClientSecrets(Passwords passwords) {
        this.passwords = passwords;
    }

    /** A new secret. */
    public String draw() {
        return passwords.invent(LENGTH);
    }

    /** What is kept of a secret that was drawn. */
    public String hash(String drawn) {
        return DRAWN + HexFormat.of().formatHex(sha256(drawn));
    }

    /** As {@link Passwords#hash}: a secret that comes from elsewhere may be one that can be guessed. */
    @Override
    public @Nullable String encode(@Nullable CharSequence secret) {
        return secret == null ? null : passwords.hash(secret);
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String hash) {
        if (secret == null || hash == null || !hash.startsWith(DRAWN)) {
            return passwords.matches(secret, hash);
        }
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII),
                hash(secret.toString()).getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] sha256(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

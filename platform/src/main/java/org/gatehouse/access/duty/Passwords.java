package org.gatehouse.access.duty;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.gatehouse.access.AccessProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id (RFC 9106): 19 MiB, two passes, one lane, the least that OWASP's cheat sheet
 * on password storage names; a few at a time, so that many sign-ins cannot exhaust the memory.
 */
@Component
public class Passwords {

    /** Shortest password taken (NIST SP 800-63B section 5.1.1.2 asks for eight at least). */
    public static final int LENGTH_MIN = 12;

    static final int LENGTH_MAX = 200;

    /** Hash of a password that nobody knows, with the cost of all others: what an unknown name is compared with. */
    static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$Y2hhZmYgYW5kIHdoZWF0IQ$VQb3m0pWlJsz3n0mEHXJ0hY1q8mQ0Lw7cCqv1k9o2bE";

    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int AT_A_TIME_MAX = 4;

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    private final Semaphore atATime = new Semaphore(AT_A_TIME_MAX);
    private final SecureRandom random = new SecureRandom();
    private final Set<String> common = commonPasswords();

    /** The hash to be stored, with a salt of its own. */
    public String hash(CharSequence password) {
        atATime.acquireUninterruptibly();
        try {
            return Objects.requireNonNull(argon2.encode(password));
        } finally {
            atATime.release();
        }
    }

    /** Whether the hash is of this password; false where either is missing. */
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        if (password == null || hash == null || password.length() > LENGTH_MAX) {
            return false;
        }
        atATime.acquireUninterruptibly();
        try {
            return argon2.matches(password, hash);
        } finally {
            atATime.release();
        }
    }

    /** As {@link #matches}; takes as long, and says no, where there is no hash. */
    public boolean matchesKnown(CharSequence password, Optional<String> hash) {
        return matches(password, hash.orElse(NOBODYS)) && hash.isPresent();
    }

    /**
     * Refuses a password that is short, endless, common, or holds the name of the account.
     *
     * @throws AccessProblem.PasswordTooWeak with the rules in its sentence
     */
    public void check(String password, String accountName) {
        String plain = password.toLowerCase(Locale.ROOT);
        boolean acceptable = password.codePointCount(0, password.length()) >= LENGTH_MIN
                && password.length() <= LENGTH_MAX
                && password.codePoints().distinct().count() >= 5
                && !common.contains(plain)
                && !common.contains(plain.replaceAll("[^a-z]", ""))
                && !plain.contains(accountName);
        if (!acceptable) {
            throw new AccessProblem.PasswordTooWeak();
        }
    }

    /** A password or secret that nobody has used: {@code length} characters of which none is mistaken for another. */
    public String invent(int length) {
        return random.ints(length, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining());
    }

    private static Set<String> commonPasswords() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Passwords.class.getResourceAsStream("/access/common-passwords.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

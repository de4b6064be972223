package org.gatehouse.access.tokens;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gatehouse.access.Actor;
import org.gatehouse.access.duty.ActorAuthentication;
import org.gatehouse.access.duty.Duties;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Turns an access token into the actor that it names. A token whose signature was found good is not checked again for
 * {@link #TRUSTED}; who the actor is and what it may do is asked each time.
 */
@Component
public class BearerTokens implements AuthenticationManager {

    static final Duration TRUSTED = Duration.ofSeconds(30);
    private static final int KEPT_MAX = 20_000;
    private static final String SCHEME = "Bearer ";

    /** @param subject whom a token names, and until when that was found good, by both clocks */
    private record Checked(TokenSubject subject, long untilNanos, Instant expiresAt) {}

    private final TokenReader reader;
    private final Duties duties;
    private final Clock clock;
    private final ConcurrentHashMap<String, Checked> checked = new ConcurrentHashMap<>();

    BearerTokens(TokenReader reader, Duties duties, Clock clock) {
        this.reader = reader;
        this.duties = duties;
        this.clock = clock;
    }

    /**
     * The token of the {@code Authorization} header (RFC 6750 section 2.1), the only place where one is looked for; null when
     * there is none.
     *
     * @throws InvalidBearerTokenException when what stands there cannot be a token
     */
    public static @Nullable String in(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        String token = header.substring(SCHEME.length()).strip();
        if (!token.chars().allMatch(BearerTokens::mayStandInToken)) {
            throw new InvalidBearerTokenException("not a token");
        }
        return token.isEmpty() ? null : token;
    }

    private static boolean mayStandInToken(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-._~+/=".indexOf(c) >= 0;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        if (!(authentication instanceof BearerTokenAuthenticationToken bearer)) {
            throw new ProviderNotFoundException("not a bearer token");
        }
        var subject = subject(bearer.getToken());
        return actor(subject)
                .map(ActorAuthentication::new)
                .orElseThrow(() -> new InvalidBearerTokenException("the token names nobody who may act"));
    }

    private Optional<Actor> actor(TokenSubject subject) {
        return switch (subject) {
            case TokenSubject.Client(var id) -> duties.client(id);
            case TokenSubject.Officer(var id) -> duties.officer(id).map(officer -> officer.actor());
        };
    }

    private TokenSubject subject(String token) {
        String key = digest(token);
        var known = checked.get(key);
        if (known != null
                && System.nanoTime() - known.untilNanos() < 0
                && clock.instant().isBefore(known.expiresAt())) {
            return known.subject();
        }
        try {
            var read = reader.read(token);
            if (checked.size() >= KEPT_MAX) {
                checked.clear();
            }
            checked.put(key, new Checked(read.subject(), System.nanoTime() + TRUSTED.toNanos(), read.expiresAt()));
            return read.subject();
        } catch (JwtException e) {
            throw new InvalidBearerTokenException(Objects.requireNonNullElse(e.getMessage(), "not a token"), e);
        }
    }

    private static String digest(String token) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

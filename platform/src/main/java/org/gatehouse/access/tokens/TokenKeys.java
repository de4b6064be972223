package org.gatehouse.access.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import org.gatehouse.access.AccessSettings;
import org.springframework.stereotype.Component;

/**
 * The keys that sign access tokens: a JWK set (RFC 7517) in the file {@code keys/access-tokens.jwks}, readable by the
 * application's account only. The first key signs, all of them verify. To rotate, put a new key first; take the old one out
 * when the last token signed with it is over. The file is read again within {@link #LOOK_AGAIN} of a change.
 */
@Component
class TokenKeys implements JWKSource<SecurityContext> {

    static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    private record Loaded(JWKSet keys, FileTime modified, long lookedAtNanos) {}

    private final Path file;
    private volatile Loaded loaded;

    TokenKeys(AccessSettings settings) {
        this.file = settings.home().resolve("keys").resolve("access-tokens.jwks");
        make(file);
        this.loaded = load();
    }

    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) {
        return selector.select(keys());
    }

    /** The identifier of the key that signs. */
    String signing() {
        return keys().getKeys().getFirst().getKeyID();
    }

    private JWKSet keys() {
        var current = loaded;
        if (System.nanoTime() - current.lookedAtNanos() > LOOK_AGAIN.toNanos()) {
            current = load();
            loaded = current;
        }
        return current.keys();
    }

    private Loaded load() {
        try {
            return new Loaded(JWKSet.load(file.toFile()), Files.getLastModifiedTime(file), System.nanoTime());
        } catch (IOException e) {
            throw new UncheckedIOException("the keys of access tokens cannot be read", e);
        } catch (ParseException e) {
            throw new IllegalStateException("not a JWK set: " + file, e);
        }
    }

    private static void make(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            var key = new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate();
            Files.writeString(file, new JWKSet(key).toString(false));
        } catch (FileAlreadyExistsException _) {
            // Made by an earlier start.
        } catch (IOException e) {
            throw new UncheckedIOException("the keys of access tokens cannot be made", e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}

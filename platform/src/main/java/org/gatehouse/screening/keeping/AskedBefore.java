package org.gatehouse.screening.keeping;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.screening.IdempotencyKey;
import org.gatehouse.screening.ScreeningProblem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests that were made under a key. */
@Component
public class AskedBefore {

    private final JdbcClient jdbc;

    AskedBefore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the key for this request; while another transaction holds it, this waits.
     *
     * @param content what is asked, in one string; only its digest is kept
     * @return what the same request led to before, or empty when the key is this request's own now
     * @throws ScreeningProblem.KeyReused when the key was taken for another content
     */
    public Optional<UUID> before(IdempotencyKey key, String actor, String content, UUID result, Instant at) {
        boolean mine = jdbc.sql("""
                                INSERT INTO screening.request (actor, key, content, result, asked_at)
                                VALUES (:actor, :key, :content, :result, :at)
                                ON CONFLICT (actor, key) DO NOTHING
                                """)
                        .param("actor", actor)
                        .param("key", key.value())
                        .param("content", digest(content))
                        .param("result", result)
                        .param("at", Columns.utc(at))
                        .update()
                == 1;
        return mine ? Optional.empty() : Optional.of(same(content, actor, key));
    }

    public int forgetBefore(Instant instant) {
        return jdbc.sql("DELETE FROM screening.request WHERE asked_at < :instant")
                .param("instant", Columns.utc(instant))
                .update();
    }

    private UUID same(String content, String actor, IdempotencyKey key) {
        return jdbc.sql("""
                        SELECT result FROM screening.request
                        WHERE actor = :actor AND key = :key AND content = :content
                        """)
                .param("actor", actor)
                .param("key", key.value())
                .param("content", digest(content))
                .query(UUID.class)
                .optional()
                .orElseThrow(ScreeningProblem.KeyReused::new);
    }

    private static String digest(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package org.gatehouse.conveyance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests that were made under a key. */
@Repository
class RequestStore {

    private final JdbcClient jdbc;

    RequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the key for this request. While another transaction holds the key, this waits for it.
     *
     * @param content what is asked, in one string; only its digest is kept
     * @return the move that the same request led to before, or empty when the key is this request's own now
     * @throws ConveyanceProblem.KeyReused when the key was taken for another content
     */
    Optional<MoveId> before(IdempotencyKey key, String actor, String content, MoveId move, Instant at) {
        boolean mine = jdbc.sql("""
                                INSERT INTO conveyance.request (actor, key, content, move, asked_at)
                                VALUES (:actor, :key, :content, :move, :at)
                                ON CONFLICT (actor, key) DO NOTHING
                                """)
                        .param("actor", actor)
                        .param("key", key.value())
                        .param("content", digest(content))
                        .param("move", move.value())
                        .param("at", MoveStore.utc(at))
                        .update()
                == 1;
        return mine ? Optional.empty() : Optional.of(sameAs(content, actor, key));
    }

    private MoveId sameAs(String content, String actor, IdempotencyKey key) {
        return jdbc.sql("""
                        SELECT move FROM conveyance.request WHERE actor = :actor AND key = :key AND content = :content
                        """)
                .param("actor", actor)
                .param("key", key.value())
                .param("content", digest(content))
                .query(UUID.class)
                .optional()
                .map(MoveId::new)
                .orElseThrow(ConveyanceProblem.KeyReused::new);
    }

    private static String digest(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.gatehouse.access.tokens;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.duty.OfficerSession;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code access.sign_in_grant}. */
@Repository
class GrantStore {

    private static final String SELECT = """
            SELECT id, client, officer, signed_in_at, redirect_uri, scopes, nonce, code_challenge, issued_at, expires_at,
                   used_at, revoked_at
            FROM access.sign_in_grant
            """;

    private final JdbcClient jdbc;

    GrantStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Grant grant, String code) {
        jdbc.sql("""
                INSERT INTO access.sign_in_grant (id, code_hash, client, officer, signed_in_at, redirect_uri, scopes, nonce,
                                                  code_challenge, issued_at, expires_at)
                VALUES (:id, :hash, :client, :officer, :signedInAt, :redirectUri, :scopes, :nonce, :challenge, :issuedAt,
                        :expiresAt)
                """)
                .param("id", grant.id())
                .param("hash", hash(code))
                .param("client", grant.client())
                .param("officer", grant.session().officer().value())
                .param("signedInAt", utc(grant.session().since()))
                .param("redirectUri", grant.redirectUri())
                .param("scopes", grant.scopes().toArray(String[]::new))
                .param("nonce", grant.nonce().orElse(null))
                .param("challenge", grant.challenge())
                .param("issuedAt", utc(grant.issuedAt()))
                .param("expiresAt", utc(grant.expiresAt()))
                .update();
    }

    Optional<Grant> ofCode(String code) {
        return jdbc.sql(SELECT + "WHERE code_hash = :hash")
                .param("hash", hash(code))
                .query(GrantStore::read)
                .optional();
    }

    Optional<Grant> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE id = :id")
                .param("id", id)
                .query(GrantStore::read)
                .optional();
    }

    /** {@return false when the code was used before; of two at once one is first} */
    boolean use(UUID id, Instant at) {
        return jdbc.sql("UPDATE access.sign_in_grant SET used_at = :at WHERE id = :id AND used_at IS NULL")
                        .param("id", id)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    void revoke(UUID id, Instant at) {
        jdbc.sql("UPDATE access.sign_in_grant SET revoked_at = :at WHERE id = :id AND revoked_at IS NULL")
                .param("id", id)
                .param("at", utc(at))
                .update();
    }

    /** Forgets grants whose code ended before the instant. */
    void forget(Instant endedBefore) {
        jdbc.sql("DELETE FROM access.sign_in_grant WHERE expires_at < :before")
                .param("before", utc(endedBefore))
                .update();
    }

    private static Grant read(ResultSet row, int index) throws SQLException {
        return new Grant(
                row.getObject("id", UUID.class),
                row.getString("client"),
                new OfficerSession(
                        new OfficerId(row.getObject("officer", UUID.class)),
                        row.getObject("signed_in_at", OffsetDateTime.class).toInstant()),
                row.getString("redirect_uri"),
                Set.of((String[]) row.getArray("scopes").getArray()),
                Optional.ofNullable(row.getString("nonce")),
                row.getString("code_challenge"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getObject("used_at") != null,
                row.getObject("revoked_at") != null);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static byte[] hash(String code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

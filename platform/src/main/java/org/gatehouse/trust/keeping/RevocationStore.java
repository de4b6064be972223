package org.gatehouse.trust.keeping;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code trust.revocation_list}. */
@Component
public class RevocationStore {

    private static final int WAITING_MAX = 500;

    private final JdbcClient jdbc;

    RevocationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A list as it comes in. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Incoming(
            String sha256,
            byte[] der,
            String issuer,
            String country,
            Optional<BigInteger> number,
            Instant thisUpdate,
            Optional<Instant> nextUpdate,
            int entries) {}

    /** @return false when it was there already; then nothing was written */
    public boolean insert(Incoming list, UUID firstImport, Instant at) {
        return jdbc.sql("""
                        INSERT INTO trust.revocation_list (sha256, der, issuer, country, number, this_update, next_update,
                            entries, standing, first_import, came_at)
                        VALUES (:sha256, :der, :issuer, :country, :number, :thisUpdate, :nextUpdate, :entries, 'WAITING',
                            :import, :at)
                        ON CONFLICT (sha256) DO NOTHING
                        """)
                        .param("sha256", list.sha256())
                        .param("der", list.der())
                        .param("issuer", list.issuer())
                        .param("country", list.country())
                        .param("number", list.number().map(BigDecimal::new).orElse(null), Types.NUMERIC)
                        .param("thisUpdate", CertificateStore.time(list.thisUpdate()))
                        .param(
                                "nextUpdate",
                                list.nextUpdate().map(CertificateStore::time).orElse(null),
                                Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("entries", list.entries())
                        .param("import", firstImport)
                        .param("at", CertificateStore.time(at))
                        .update()
                == 1;
    }

    /** A list that counts, or may count once somebody who is believed turns out to have signed it. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Candidate(String sha256, byte[] der, String issuer, boolean inForce) {}

    /** Those in force, and those waiting whose number is not below one that was in force: never back. */
    public List<Candidate> candidates() {
        return jdbc.sql("""
                        SELECT sha256, der, issuer, standing = 'IN_FORCE' AS in_force
                        FROM trust.revocation_list l
                        WHERE standing = 'IN_FORCE'
                           OR standing = 'WAITING' AND NOT EXISTS (
                               SELECT 1 FROM trust.revocation_list earlier
                               WHERE earlier.issuer = l.issuer AND earlier.in_force_at IS NOT NULL
                                 AND (earlier.number >= l.number OR earlier.number IS NOT NULL AND l.number IS NULL))
                        ORDER BY standing, came_at DESC
                        LIMIT :limit
                        """)
                .param("limit", WAITING_MAX)
                .query((row, _) -> new Candidate(
                        row.getString("sha256"),
                        row.getBytes("der"),
                        row.getString("issuer"),
                        row.getBoolean("in_force")))
                .list();
    }

    /** From now on this list is the one of its issuer. */
    public void putInForce(Candidate list, Instant at) {
        jdbc.sql("""
                        UPDATE trust.revocation_list SET standing = 'SUPERSEDED'
                        WHERE issuer = :issuer AND standing = 'IN_FORCE' AND sha256 <> :sha256
                        """)
                .param("issuer", list.issuer())
                .param("sha256", list.sha256())
                .update();
        jdbc.sql("""
                        UPDATE trust.revocation_list SET standing = 'IN_FORCE', in_force_at = :at
                        WHERE sha256 = :sha256 AND standing = 'WAITING'
                        """)
                .param("sha256", list.sha256())
                .param("at", CertificateStore.time(at))
                .update();
    }
}

package org.gatehouse.trust.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.OfficerId;
import org.gatehouse.trust.Certificates.Certificate;
import org.gatehouse.trust.Certificates.Filter;
import org.gatehouse.trust.Certificates.Kind;
import org.gatehouse.trust.Standing;
import org.gatehouse.trust.Standing.Signature;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code trust.certificate} and {@code trust.voucher}; the one place where standings meet null. */
@Component
public class CertificateStore {

    private static final String SELECT = """
            SELECT sha256, kind, country, subject, issuer, serial, not_before, not_after, deviations, standing, first_by,
                   first_at, second_by, second_at, ended_by, ended_at, words, first_import,
                   ARRAY(SELECT source FROM trust.voucher v WHERE v.sha256 = c.sha256 ORDER BY last_at DESC, source LIMIT 20)
                       AS sources
            FROM trust.certificate c
            """;
    private static final String FIND = SELECT + "WHERE sha256 = :sha256";
    private static final String LOCK = SELECT + "WHERE sha256 = :sha256 FOR UPDATE";
    private static final String PROPOSED =
            SELECT + "WHERE standing = 'PROPOSED' ORDER BY first_import, country, subject, sha256 LIMIT 2000";
    private static final String LIST = SELECT + """
            WHERE kind <> 'SIGNER' AND (:country = '' OR country = :country) AND (:standing = '' OR standing = :standing)
              AND (:search = '' OR position(lower(:search) IN lower(subject)) > 0 OR starts_with(sha256, lower(:search)))
            ORDER BY country, subject, not_before, sha256
            LIMIT :limit OFFSET :offset
            """;

    private final JdbcClient jdbc;

    CertificateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A certificate as it comes in. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Incoming(
            String sha256,
            byte[] der,
            Kind kind,
            String country,
            String subject,
            String issuer,
            String serial,
            Instant notBefore,
            Instant notAfter,
            List<String> deviations) {}

    /** @return false when it was there already; then nothing was written */
    public boolean insert(Incoming incoming, UUID firstImport, Optional<Signature> first) {
        return jdbc.sql("""
                        INSERT INTO trust.certificate (sha256, der, kind, country, subject, issuer, serial, not_before,
                            not_after, deviations, first_import, standing, first_by, first_at)
                        VALUES (:sha256, :der, :kind, :country, :subject, :issuer, :serial, :notBefore, :notAfter,
                            :deviations, :firstImport, :standing, :firstBy, :firstAt)
                        ON CONFLICT (sha256) DO NOTHING
                        """)
                        .param("sha256", incoming.sha256())
                        .param("der", incoming.der())
                        .param("kind", incoming.kind().name())
                        .param("country", incoming.country())
                        .param("subject", incoming.subject())
                        .param("issuer", incoming.issuer())
                        .param("serial", incoming.serial())
                        .param("notBefore", time(incoming.notBefore()))
                        .param("notAfter", time(incoming.notAfter()))
                        .param(
                                "deviations",
                                new SqlParameterValue(
                                        Types.ARRAY, incoming.deviations().toArray(String[]::new)))
                        .param("firstImport", firstImport)
                        .param("standing", incoming.kind() == Kind.ROOT ? "PROPOSED" : "CARRIED")
                        .param("firstBy", officer(first.map(Signature::by)), Types.OTHER)
                        .param("firstAt", time(first.map(Signature::at)), Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                == 1;
    }

    /** Notes who delivered certificates. */
    public void vouch(Collection<String> sha256, String source, UUID lastImport, Instant at) {
        jdbc.sql("""
                        INSERT INTO trust.voucher (sha256, source, last_import, last_at)
                        SELECT one, :source, :import, :at FROM unnest(:sha256::text[]) one
                        ON CONFLICT (sha256, source) DO UPDATE SET last_import = excluded.last_import, last_at = excluded.last_at
                        """)
                .param("source", source)
                .param("import", lastImport)
                .param("at", time(at))
                .param("sha256", new SqlParameterValue(Types.ARRAY, sha256.toArray(String[]::new)))
                .update();
    }

    /** Those of them that are there, with their standing. */
    public Map<String, String> standings(Collection<String> sha256) {
        Map<String, String> found = new HashMap<>();
        jdbc.sql("SELECT sha256, standing FROM trust.certificate WHERE sha256 = ANY (:sha256::text[])")
                .param("sha256", new SqlParameterValue(Types.ARRAY, sha256.toArray(String[]::new)))
                .query((row, _) -> found.put(row.getString(1), row.getString(2)))
                .list();
        return found;
    }

    /** A certificate as a trust store is built of it. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Stored(byte[] der, Kind kind, String standing) {}

    /** All that bear on trust: signers only when asked, proposals never. */
    public List<Stored> stored(boolean signers) {
        return jdbc.sql("""
                        SELECT der, kind, standing FROM trust.certificate
                        WHERE standing <> 'PROPOSED' AND (:signers OR kind <> 'SIGNER')
                        ORDER BY sha256
                        """)
                .param("signers", signers)
                .query((row, _) ->
                        new Stored(row.getBytes("der"), Kind.valueOf(row.getString("kind")), row.getString("standing")))
                .list();
    }

    public Optional<Certificate> find(String sha256) {
        return jdbc.sql(FIND)
                .param("sha256", sha256)
                .query(CertificateStore::read)
                .optional();
    }

    /** Waits for another officer's transaction on the same row, then shows the row as that one left it. */
    public Optional<Certificate> lock(String sha256) {
        return jdbc.sql(LOCK)
                .param("sha256", sha256)
                .query(CertificateStore::read)
                .optional();
    }

    public List<Certificate> proposed() {
        return jdbc.sql(PROPOSED).query(CertificateStore::read).list();
    }

    public int waiting() {
        return jdbc.sql("SELECT count(*) FROM trust.certificate WHERE standing = 'PROPOSED'")
                .query(Integer.class)
                .single();
    }

    public List<Certificate> list(Filter filter, int limit) {
        return jdbc.sql(LIST)
                .param("country", filter.country())
                .param("standing", filter.standing())
                .param("search", filter.search())
                .param("limit", limit)
                .param("offset", (long) filter.page() * limit)
                .query(CertificateStore::read)
                .list();
    }

    public int count(Filter filter) {
        return jdbc.sql("""
                        SELECT count(*) FROM trust.certificate
                        WHERE kind <> 'SIGNER' AND (:country = '' OR country = :country)
                          AND (:standing = '' OR standing = :standing)
                          AND (:search = '' OR position(lower(:search) IN lower(subject)) > 0
                               OR starts_with(sha256, lower(:search)))
                        """)
                .param("country", filter.country())
                .param("standing", filter.standing())
                .param("search", filter.search())
                .query(Integer.class)
                .single();
    }

    public List<String> countries() {
        return jdbc.sql("SELECT DISTINCT country FROM trust.certificate WHERE kind <> 'SIGNER' ORDER BY country")
                .query((row, _) -> row.getString("country"))
                .list();
    }

    /** Writes how the house stands to it from now on. */
    public void update(String sha256, Standing standing) {
        Optional<Signature> first = Optional.empty();
        Optional<Signature> second = Optional.empty();
        Optional<Signature> ended = Optional.empty();
        @Nullable String words = null;
        switch (standing) {
            case Standing.Proposed proposed -> first = proposed.first();
            case Standing.Trusted trusted -> {
                first = Optional.of(trusted.first());
                second = Optional.of(trusted.second());
            }
            case Standing.Withdrawn withdrawn -> {
                ended = Optional.of(withdrawn.by());
                words = withdrawn.words();
            }
            case Standing.Rejected rejected -> {
                ended = Optional.of(rejected.by());
                words = rejected.words();
            }
            case Standing.Carried _ -> {}
        }
        jdbc.sql("""
                        UPDATE trust.certificate
                        SET standing = :standing, first_by = :firstBy, first_at = :firstAt, second_by = :secondBy,
                            second_at = :secondAt, ended_by = :endedBy, ended_at = :endedAt, words = :words
                        WHERE sha256 = :sha256
                        """)
                .param("sha256", sha256)
                .param("standing", standing.name())
                .param("firstBy", officer(first.map(Signature::by)), Types.OTHER)
                .param("firstAt", time(first.map(Signature::at)), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("secondBy", officer(second.map(Signature::by)), Types.OTHER)
                .param("secondAt", time(second.map(Signature::at)), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("endedBy", officer(ended.map(Signature::by)), Types.OTHER)
                .param("endedAt", time(ended.map(Signature::at)), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("words", words, Types.VARCHAR)
                .update();
    }

    private static Certificate read(ResultSet row, int number) throws SQLException {
        return new Certificate(
                row.getString("sha256"),
                Kind.valueOf(row.getString("kind")),
                row.getString("country"),
                row.getString("subject"),
                row.getString("issuer"),
                row.getString("serial"),
                row.getObject("not_before", OffsetDateTime.class).toInstant(),
                row.getObject("not_after", OffsetDateTime.class).toInstant(),
                texts(row, "deviations"),
                standing(row),
                texts(row, "sources"),
                row.getObject("first_import", UUID.class));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return switch (row.getString("standing")) {
            case "PROPOSED" -> new Standing.Proposed(Optional.ofNullable(signature(row, "first_by", "first_at")));
            case "TRUSTED" ->
                new Standing.Trusted(must(row, "first_by", "first_at"), must(row, "second_by", "second_at"));
            case "WITHDRAWN" -> new Standing.Withdrawn(must(row, "ended_by", "ended_at"), row.getString("words"));
            case "REJECTED" -> new Standing.Rejected(must(row, "ended_by", "ended_at"), row.getString("words"));
            case "CARRIED" -> new Standing.Carried();
            default -> throw new IllegalStateException("standing " + row.getString("standing"));
        };
    }

    private static Signature must(ResultSet row, String by, String at) throws SQLException {
        Signature signature = signature(row, by, at);
        if (signature == null) {
            throw new IllegalStateException(by + " is missing");
        }
        return signature;
    }

    private static @Nullable Signature signature(ResultSet row, String by, String at) throws SQLException {
        UUID officer = row.getObject(by, UUID.class);
        OffsetDateTime when = row.getObject(at, OffsetDateTime.class);
        return officer == null || when == null ? null : new Signature(new OfficerId(officer), when.toInstant());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static @Nullable UUID officer(Optional<OfficerId> officer) {
        return officer.map(OfficerId::value).orElse(null);
    }

    static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime time(Optional<Instant> at) {
        return at.map(CertificateStore::time).orElse(null);
    }
}

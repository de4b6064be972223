package org.gatehouse.issuance.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.issuance.Grant;
import org.gatehouse.issuance.GrantId;
import org.gatehouse.issuance.GrantKind;
import org.gatehouse.issuance.Holder;
import org.gatehouse.issuance.PermissionRegister.Entry;
import org.gatehouse.issuance.PermissionRegister.Registered;
import org.gatehouse.reference.PortCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code issuance.permission}. */
@Component
class PermissionStore {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    PermissionStore(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    boolean anything() {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM issuance.permission)")
                .query(Boolean.class)
                .single();
    }

    /** Those that were not withdrawn. */
    Map<Holder, List<Grant>> of(Collection<Holder> holders) {
        Object[] issuers = holders.stream().map(Holder::issuer).toArray();
        Object[] numbers = holders.stream().map(Holder::documentNumber).toArray();
        return template.execute((Connection connection) -> {
            try (PreparedStatement statement = connection.prepareStatement("""
                    SELECT permission.id, permission.issuer, document_number, kind, letter, port, first_day, last_day,
                           stay_days, allowed, used + reserved AS taken
                    FROM unnest(?::text[], ?::text[]) AS holder(issuer, number)
                    JOIN issuance.permission
                        ON permission.document_number = holder.number AND permission.issuer = holder.issuer
                    WHERE withdrawn_at IS NULL
                    """)) {
                statement.setArray(1, connection.createArrayOf("text", issuers));
                statement.setArray(2, connection.createArrayOf("text", numbers));
                Map<Holder, List<Grant>> found = new HashMap<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        var holder = new Holder(rows.getString("issuer"), rows.getString("document_number"));
                        found.computeIfAbsent(holder, _ -> new ArrayList<>(1)).add(grant(rows));
                    }
                }
                return found;
            }
        });
    }

    private static Grant grant(ResultSet row) throws SQLException {
        return new Grant(
                new GrantId(row.getObject("id", UUID.class)),
                GrantKind.valueOf(row.getString("kind")),
                row.getString("letter"),
                Optional.ofNullable(row.getString("port")).map(PortCode::new),
                row.getObject("first_day", LocalDate.class),
                Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
                row.getInt("stay_days"),
                allowed(row),
                row.getInt("taken"));
    }

    private static int allowed(ResultSet row) throws SQLException {
        int allowed = row.getInt("allowed");
        return row.wasNull() ? Grant.ANY_NUMBER : allowed;
    }

    /** Waits for another transaction that brings the same number. @return false when the number is there already */
    boolean insert(GrantId id, Entry entry, String by, Instant at) {
        return jdbc.sql("""
                        INSERT INTO issuance.permission (id, number, kind, letter, issuer, document_number, port, first_day,
                            last_day, stay_days, allowed, registered_at, registered_by)
                        VALUES (:id, :number, :kind, :letter, :issuer, :document, :port, :firstDay, :lastDay, :stayDays,
                            :allowed, :at, :by)
                        ON CONFLICT (number) DO NOTHING
                        """)
                        .param("id", id.value())
                        .param("number", entry.number())
                        .param("kind", entry.kind().name())
                        .param("letter", entry.letter())
                        .param("issuer", entry.holder().issuer())
                        .param("document", entry.holder().documentNumber())
                        .param("port", entry.port().map(PortCode::value).orElse(null), Types.VARCHAR)
                        .param("firstDay", entry.firstDay())
                        .param("lastDay", entry.lastDay().orElse(null), Types.DATE)
                        .param("stayDays", entry.stayDays())
                        .param("allowed", entry.allowed() == Grant.ANY_NUMBER ? null : entry.allowed(), Types.INTEGER)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }

    Optional<Registered> find(String number) {
        return jdbc.sql("""
                        SELECT number, kind, letter, issuer, document_number, port, first_day, last_day, stay_days, allowed,
                               used, reserved, withdrawn_at IS NOT NULL AS withdrawn
                        FROM issuance.permission
                        WHERE number = :number
                        """)
                .param("number", number)
                .query(PermissionStore::registered)
                .optional();
    }

    private static Registered registered(ResultSet row, int number) throws SQLException {
        var entry = new Entry(
                row.getString("number"),
                GrantKind.valueOf(row.getString("kind")),
                row.getString("letter"),
                new Holder(row.getString("issuer"), row.getString("document_number")),
                Optional.ofNullable(row.getString("port")).map(PortCode::new),
                row.getObject("first_day", LocalDate.class),
                Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
                row.getInt("stay_days"),
                allowed(row));
        return new Registered(entry, row.getInt("used"), row.getInt("reserved"), row.getBoolean("withdrawn"));
    }

    /** The first withdrawal counts. @return false when it was withdrawn before, or is not there */
    boolean withdraw(String number, String words, String by, Instant at) {
        return jdbc.sql("""
                        UPDATE issuance.permission SET withdrawn_at = :at, withdrawn_by = :by, withdrawn_words = :words
                        WHERE number = :number AND withdrawn_at IS NULL
                        """)
                        .param("number", number)
                        .param("words", words)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}

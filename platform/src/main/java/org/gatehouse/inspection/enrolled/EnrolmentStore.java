package org.gatehouse.inspection.enrolled;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.stays.Stays.Bearer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code inspection.enrolment}. */
@Component
public class EnrolmentStore {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    EnrolmentStore(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /** An enrolment that stands. @param until last day of the document */
    public record Standing(UUID id, LocalDate until) {}

    boolean anything() {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM inspection.enrolment WHERE withdrawn_at IS NULL)")
                .query(Boolean.class)
                .single();
    }

    Map<Bearer, LocalDate> enrolled(Collection<Bearer> documents) {
        Object[] issuers = documents.stream().map(Bearer::issuer).toArray();
        Object[] numbers = documents.stream().map(Bearer::number).toArray();
        return template.execute((Connection connection) -> {
            try (PreparedStatement statement = connection.prepareStatement("""
                    SELECT enrolment.issuer, document_number, until
                    FROM unnest(?::text[], ?::text[]) AS document(issuer, number)
                    JOIN inspection.enrolment
                        ON enrolment.document_number = document.number AND enrolment.issuer = document.issuer
                    WHERE withdrawn_at IS NULL
                    """)) {
                statement.setArray(1, connection.createArrayOf("text", issuers));
                statement.setArray(2, connection.createArrayOf("text", numbers));
                Map<Bearer, LocalDate> found = new HashMap<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.put(
                                new Bearer(rows.getString("issuer"), rows.getString("document_number")),
                                rows.getObject("until", LocalDate.class));
                    }
                }
                return found;
            }
        });
    }

    /** Waits for another transaction that enrols the same document. @return false when it is enrolled already */
    public boolean insert(UUID id, Bearer document, LocalDate until, String by, Instant at) {
        return jdbc.sql("""
                        INSERT INTO inspection.enrolment (id, issuer, document_number, until, consent_at, enrolled_by)
                        VALUES (:id, :issuer, :number, :until, :at, :by)
                        ON CONFLICT (document_number, issuer) WHERE withdrawn_at IS NULL DO NOTHING
                        """)
                        .param("id", id)
                        .param("issuer", document.issuer())
                        .param("number", document.number())
                        .param("until", until)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }

    public Optional<Standing> find(Bearer document) {
        return jdbc.sql("""
                        SELECT id, until FROM inspection.enrolment
                        WHERE document_number = :number AND issuer = :issuer AND withdrawn_at IS NULL
                        """)
                .param("issuer", document.issuer())
                .param("number", document.number())
                .query((row, number) ->
                        new Standing(row.getObject("id", UUID.class), row.getObject("until", LocalDate.class)))
                .optional();
    }

    public boolean known(UUID id) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM inspection.enrolment WHERE id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Whose document it was is erased at once. @return false when it was withdrawn before, or is not there */
    public boolean withdraw(UUID id, Instant at) {
        return jdbc.sql("""
                        UPDATE inspection.enrolment SET withdrawn_at = :at, issuer = NULL, document_number = NULL
                        WHERE id = :id AND withdrawn_at IS NULL
                        """)
                        .param("id", id)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Removes enrolments of documents that have expired. */
    public int forgetUntil(LocalDate day) {
        return jdbc.sql("DELETE FROM inspection.enrolment WHERE until < :day")
                .param("day", day)
                .update();
    }
}

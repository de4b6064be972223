package org.gatehouse.inspection.deciding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.inspection.Finding;
import org.gatehouse.inspection.Inputs;
import org.gatehouse.inspection.InspectionId;
import org.gatehouse.inspection.LaneCode;
import org.gatehouse.inspection.PassageState;
import org.gatehouse.inspection.RollBackReason;
import org.gatehouse.inspection.deciding.PassageRow.Traveller;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.NationalityGroup;
import org.gatehouse.reference.PortCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code inspection.passage}. */
@Component
class PassageStore {

    private static final String SELECT = """
            SELECT id, port, lane, direction, state, day, reserved_at, expires_at, reason, client, key, request, mrz, issuer,
                   document_number, document_kind, nationality_group, findings, rules_version, inputs
            FROM inspection.passage
            """;
    private static final String FIND = SELECT + "WHERE id = :id";
    private static final String LOCK = SELECT + "WHERE id = :id FOR UPDATE";
    private static final String BY_KEY = SELECT + "WHERE client = :client AND key = :key";
    private static final String OPEN_OF = SELECT + """
            WHERE document_number = :number AND issuer = :issuer AND document_number <> '' AND state = 'RESERVED'
            FOR UPDATE
            """;
    private static final String DUE = SELECT + """
            WHERE state = 'RESERVED' AND expires_at <= :now
            ORDER BY expires_at
            LIMIT :limit
            FOR UPDATE SKIP LOCKED
            """;

    private final JdbcClient jdbc;

    PassageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes other requests wait that come with the same key, or bring the same document, until this transaction ends. */
    void lock(RequestKey key, String issuer, String number) {
        turn(key.client() + '/' + key.key(), 13);
        if (!number.isEmpty()) {
            turn(issuer + '/' + number, 17);
        }
    }

    private void turn(String mark, int kind) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:mark, :kind))")
                .param("mark", mark)
                .param("kind", (long) kind)
                .query((_, _) -> true)
                .single();
    }

    void insert(PassageRow row) {
        Traveller traveller = row.traveller();
        jdbc.sql("""
                        INSERT INTO inspection.passage (id, port, lane, direction, state, day, reserved_at, expires_at, ended_at,
                            client, key, request, mrz, issuer, document_number, document_kind, nationality_group, findings,
                            rules_version, inputs)
                        VALUES (:id, :port, :lane, :direction, :state, :day, :reservedAt, :expiresAt,
                            CASE WHEN :state <> 'RESERVED' THEN :reservedAt::timestamptz END,
                            :client, :key, :request, :mrz, :issuer, :number, :kind, :group, :findings, :rulesVersion, :inputs)
                        """)
                .param("id", row.id())
                .param("port", row.port().value())
                .param("lane", row.lane().value())
                .param("direction", row.direction().name())
                .param("state", row.state().name())
                .param("day", row.day())
                .param("reservedAt", row.reservedAt().atOffset(ZoneOffset.UTC))
                .param("expiresAt", row.expiresAt().atOffset(ZoneOffset.UTC))
                .param("client", row.key().client())
                .param("key", row.key().key())
                .param("request", row.key().request())
                .param("mrz", traveller == null ? null : traveller.mrz(), Types.VARCHAR)
                .param("issuer", traveller == null ? null : traveller.issuer(), Types.VARCHAR)
                .param("number", traveller == null ? null : traveller.documentNumber(), Types.VARCHAR)
                .param("kind", traveller == null ? null : traveller.documentKind(), Types.VARCHAR)
                .param("group", traveller == null ? null : traveller.group().name(), Types.VARCHAR)
                .param(
                        "findings",
                        new SqlParameterValue(
                                Types.ARRAY, traveller == null ? null : InspectionStore.codes(traveller.findings())))
                .param("rulesVersion", traveller == null ? null : traveller.rulesVersion(), Types.VARCHAR)
                .param("inputs", traveller == null ? null : traveller.inputs().text(), Types.VARCHAR)
                .update();
    }

    Optional<PassageRow> find(InspectionId id) {
        return jdbc.sql(FIND).param("id", id.value()).query(PassageStore::read).optional();
    }

    /** Held until the transaction ends. */
    Optional<PassageRow> lock(InspectionId id) {
        return jdbc.sql(LOCK).param("id", id.value()).query(PassageStore::read).optional();
    }

    Optional<PassageRow> byKey(RequestKey key) {
        return jdbc.sql(BY_KEY)
                .param("client", key.client())
                .param("key", key.key())
                .query(PassageStore::read)
                .optional();
    }

    /** Open passages of a document, held until the transaction ends. */
    List<PassageRow> openOf(String issuer, String number) {
        return jdbc.sql(OPEN_OF)
                .param("issuer", issuer)
                .param("number", number)
                .query(PassageStore::read)
                .list();
    }

    /** Those whose time is over and that nobody else is ending, held until the transaction ends. */
    List<PassageRow> due(Instant now, int limit) {
        return jdbc.sql(DUE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(PassageStore::read)
                .list();
    }

    /** Ends a passage, and forgets whose it was. */
    void end(PassageRow ended, Instant at) {
        jdbc.sql("""
                        UPDATE inspection.passage
                        SET state = :state, ended_at = :at, reason = :reason, mrz = NULL, issuer = NULL, document_number = NULL,
                            document_kind = NULL, nationality_group = NULL, findings = NULL, rules_version = NULL,
                            inputs = NULL
                        WHERE id = :id AND state = 'RESERVED'
                        """)
                .param("id", ended.id())
                .param("state", ended.state().name())
                .param("reason", ended.reason() == null ? null : ended.reason().name(), Types.VARCHAR)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    int forgetBefore(Instant instant) {
        return jdbc.sql("DELETE FROM inspection.passage WHERE ended_at < :instant")
                .param("instant", instant.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static PassageRow read(ResultSet row, int number) throws SQLException {
        String reason = row.getString("reason");
        Instant reservedAt = row.getObject("reserved_at", OffsetDateTime.class).toInstant();
        return new PassageRow(
                row.getObject("id", UUID.class),
                new PortCode(row.getString("port")),
                new LaneCode(row.getString("lane")),
                Direction.valueOf(row.getString("direction")),
                PassageState.valueOf(row.getString("state")),
                row.getObject("day", LocalDate.class),
                reservedAt,
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                reason == null ? null : RollBackReason.valueOf(reason),
                new RequestKey(row.getString("client"), row.getString("key"), row.getBytes("request"), reservedAt),
                traveller(row));
    }

    private static @Nullable Traveller traveller(ResultSet row) throws SQLException {
        String mrz = row.getString("mrz");
        if (mrz == null) {
            return null;
        }
        return new Traveller(
                mrz,
                row.getString("issuer"),
                row.getString("document_number"),
                row.getString("document_kind"),
                NationalityGroup.valueOf(row.getString("nationality_group")),
                Arrays.stream((String[]) row.getArray("findings").getArray())
                        .map(Finding::ofCode)
                        .toList(),
                row.getString("rules_version"),
                Inputs.parse(Objects.requireNonNullElse(row.getString("inputs"), "")));
    }
}

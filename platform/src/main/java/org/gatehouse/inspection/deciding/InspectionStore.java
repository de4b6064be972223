package org.gatehouse.inspection.deciding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.OfficerId;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.Finding;
import org.gatehouse.inspection.Inputs;
import org.gatehouse.inspection.InspectionId;
import org.gatehouse.inspection.InspectionStatus;
import org.gatehouse.inspection.LegalGround;
import org.gatehouse.inspection.Outcome;
import org.gatehouse.inspection.Verdict;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.NationalityGroup;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.TransportMode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Rows of {@code inspection.inspection}. */
@Component
class InspectionStore {

    private static final String SELECT = """
            SELECT id, port, direction, mode, channel, mrz, issuer, nationality, document_kind, document_number, findings,
                   verdict, rules_version, status, version, day, second_line, nationality_group, protection, decided_by,
                   confirmed_by, ground, words, leave_by, outcome, decided_at, temporary_reason, temporary_place,
                   case_ground, authority, authority_reference, inputs, claim_state, claim_group, claim_surname,
                   claim_given, claim_born, claim_source, claim_words, claim_by, claim_answered_by
            FROM inspection.inspection
            """;

    private static final String FIND = SELECT + "WHERE id = :id";
    private static final String LOCK = SELECT + "WHERE id = :id FOR UPDATE";
    private static final String ALL_OF = SELECT + "WHERE id = ANY(:ids)";
    private static final String SECOND_LINE = SELECT + """
            WHERE port = :port AND status <> 'CLOSED' AND second_line
            ORDER BY id
            LIMIT :limit
            """;
    private static final String NEWEST = """
            ORDER BY id DESC
            LIMIT :limit
            """;
    // Each with and without a port: one statement that asks whether there is a port would be planned without the index
    // of ports.
    private static final String OF_DOCUMENT = SELECT + "WHERE document_number = :number AND id < :before ";
    private static final String BY_DOCUMENT = OF_DOCUMENT + NEWEST;
    private static final String BY_DOCUMENT_AT_PORT = OF_DOCUMENT + "AND port = :port " + NEWEST;
    private static final String OF_TIME = SELECT + "WHERE id >= :from AND id < :before ";
    private static final String BY_TIME = OF_TIME + NEWEST;
    private static final String BY_TIME_AT_PORT = OF_TIME + "AND port = :port " + NEWEST;
    private static final String UPDATE = """
            UPDATE inspection.inspection
            SET status = :status, version = :version, day = :day, second_line = :secondLine,
                nationality = :nationality, nationality_group = :group, protection = :protection,
                decided_by = :decidedBy, confirmed_by = :confirmedBy, ground = :ground, words = :words,
                leave_by = :leaveBy, outcome = :outcome, decided_at = :decidedAt,
                temporary_reason = :temporaryReason, temporary_place = :temporaryPlace,
                case_ground = :caseGround, authority = :authority, authority_reference = :reference,
                claim_state = :claimState, claim_answered_by = :claimAnsweredBy,
                recorded_in = CASE WHEN :status = 'CLOSED' THEN pg_current_xact_id()::text::bigint END
            WHERE id = :id
            """;

    private final JdbcClient jdbc;
    private final MonthTables months;

    InspectionStore(JdbcClient jdbc, MonthTables months) {
        this.jdbc = jdbc;
        this.months = months;
    }

    /**
     * Claims the key and writes the row, both or neither.
     *
     * @return false when the key was used before, or is being used at this moment; then nothing was written
     */
    boolean insert(InspectionRow row, RequestKey key) {
        return withRow(jdbc.sql("""
                        WITH claimed AS (
                            INSERT INTO inspection.request_key (client, key, request, inspection, at)
                            SELECT :client, :key, :request, :id, :openedAt
                            WHERE pg_try_advisory_xact_lock(hashtextextended(:client || '/' || :key, 11))
                            ON CONFLICT DO NOTHING
                            RETURNING inspection)
                        INSERT INTO inspection.inspection (
                            id, port, direction, mode, channel, mrz, issuer, nationality, document_kind, document_number,
                            findings, verdict, rules_version, status, version, day, second_line, nationality_group,
                            protection, decided_by, confirmed_by, ground, words, leave_by, outcome, decided_at, inputs,
                            claim_state, claim_group, claim_surname, claim_given, claim_born, claim_source, claim_words,
                            claim_by, claim_answered_by, recorded_in)
                        SELECT claimed.inspection, :port, :direction, :mode, :channel, :mrz, :issuer, :nationality,
                            :documentKind, :documentNumber, :findings, :verdict, :rulesVersion, :status, :version, :day,
                            :secondLine, :group, :protection, :decidedBy, :confirmedBy, :ground, :words, :leaveBy, :outcome,
                            :decidedAt, :inputs, :claimState, :claimGroup, :claimSurname, :claimGiven, :claimBorn,
                            :claimSource, :claimWords, :claimBy, :claimAnsweredBy, CASE WHEN :status = 'CLOSED' THEN pg_current_xact_id()::text::bigint END
                        FROM claimed
                        """), row)
                        .param("client", key.client())
                        .param("key", key.key())
                        .param("request", key.request())
                        .param("openedAt", key.at().atOffset(ZoneOffset.UTC))
                        .param("issuer", row.issuer())
                        .param("port", row.port())
                        .param("direction", row.direction().name())
                        .param("mode", row.mode().name())
                        .param("channel", row.channel().name())
                        .param("mrz", row.mrz())
                        .param("documentKind", row.documentKind())
                        .param("documentNumber", row.documentNumber())
                        .param("findings", new SqlParameterValue(Types.ARRAY, codes(row.findings())))
                        .param("verdict", row.verdict().name())
                        .param("rulesVersion", row.rulesVersion())
                        .param(
                                "inputs",
                                row.inputs().text().isEmpty()
                                        ? null
                                        : row.inputs().text(),
                                Types.VARCHAR)
                        .update()
                == 1;
    }

    /** Writes what officers decided; the assessment stays as it is. */
    void update(InspectionRow row) {
        var manner = MannerColumns.of(row.manner());
        withRow(jdbc.sql(months.naming(row.id(), UPDATE)), row)
                .param("temporaryReason", manner.temporaryReason(), Types.VARCHAR)
                .param("temporaryPlace", manner.temporaryPlace(), Types.VARCHAR)
                .param("caseGround", manner.caseGround(), Types.VARCHAR)
                .param("authority", manner.authority(), Types.VARCHAR)
                .param("reference", manner.reference(), Types.VARCHAR)
                .update();
    }

    private static StatementSpec withRow(StatementSpec statement, InspectionRow row) {
        return ClaimColumns.in(statement, row.claim())
                .param("id", row.id())
                .param("nationality", row.nationality())
                .param("status", row.status().name())
                .param("version", row.version())
                .param("day", row.day())
                .param("secondLine", row.secondLine())
                .param("group", name(row.group()), Types.VARCHAR)
                .param("protection", name(row.protection()), Types.VARCHAR)
                .param("decidedBy", uuid(row.decidedBy()), Types.OTHER)
                .param("confirmedBy", uuid(row.confirmedBy()), Types.OTHER)
                .param("ground", name(row.ground()), Types.VARCHAR)
                .param("words", row.words(), Types.VARCHAR)
                .param("leaveBy", row.leaveBy(), Types.DATE)
                .param("outcome", name(row.outcome()), Types.VARCHAR)
                .param(
                        "decidedAt",
                        row.decidedAt() == null ? null : row.decidedAt().atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE);
    }

    Optional<InspectionRow> find(InspectionId id) {
        return jdbc.sql(months.naming(id.value(), FIND))
                .param("id", id.value())
                .query(InspectionStore::read)
                .optional();
    }

    /** Those that there are, in no order. */
    List<InspectionRow> findAll(Collection<UUID> ids) {
        return jdbc.sql(ALL_OF)
                .param("ids", ids.toArray(UUID[]::new))
                .query(InspectionStore::read)
                .list();
    }

    /** Waits for another officer's transaction on the same row, then shows the row as that one left it. */
    Optional<InspectionRow> lock(InspectionId id) {
        return jdbc.sql(months.naming(id.value(), LOCK))
                .param("id", id.value())
                .query(InspectionStore::read)
                .optional();
    }

    List<InspectionRow> secondLine(PortCode port, int limit) {
        return jdbc.sql(SECOND_LINE)
                .param("port", port.value())
                .param("limit", limit)
                .query(InspectionStore::read)
                .list();
    }

    /** Newest first. */
    List<InspectionRow> byTime(@Nullable PortCode port, UUID from, UUID before, int limit) {
        return jdbc.sql(port == null ? BY_TIME : BY_TIME_AT_PORT)
                .param("port", port == null ? null : port.value(), Types.VARCHAR)
                .param("from", from)
                .param("before", before)
                .param("limit", limit)
                .query(InspectionStore::read)
                .list();
    }

    /** Newest first. */
    List<InspectionRow> byDocument(@Nullable PortCode port, String number, UUID before, int limit) {
        return jdbc.sql(port == null ? BY_DOCUMENT : BY_DOCUMENT_AT_PORT)
                .param("port", port == null ? null : port.value(), Types.VARCHAR)
                .param("number", number)
                .param("before", before)
                .param("limit", limit)
                .query(InspectionStore::read)
                .list();
    }

    static String[] codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toArray(String[]::new);
    }

    private static InspectionRow read(ResultSet row, int number) throws SQLException {
        var decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new InspectionRow(
                row.getObject("id", UUID.class),
                row.getString("port"),
                Direction.valueOf(row.getString("direction")),
                TransportMode.valueOf(row.getString("mode")),
                Channel.valueOf(row.getString("channel")),
                row.getString("mrz"),
                row.getString("issuer"),
                row.getString("nationality"),
                row.getString("document_kind"),
                row.getString("document_number"),
                Arrays.stream((String[]) row.getArray("findings").getArray())
                        .map(Finding::ofCode)
                        .toList(),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("rules_version"),
                Inputs.parse(Objects.requireNonNullElse(row.getString("inputs"), "")),
                InspectionStatus.valueOf(row.getString("status")),
                row.getInt("version"),
                row.getObject("day", LocalDate.class),
                row.getBoolean("second_line"),
                named(NationalityGroup.class, row.getString("nationality_group")),
                named(InspectionRow.Protection.class, row.getString("protection")),
                officer(row.getObject("decided_by", UUID.class)),
                officer(row.getObject("confirmed_by", UUID.class)),
                named(LegalGround.class, row.getString("ground")),
                row.getString("words"),
                row.getObject("leave_by", LocalDate.class),
                named(Outcome.class, row.getString("outcome")),
                decidedAt == null ? null : decidedAt.toInstant(),
                MannerColumns.read(row).manner(),
                ClaimColumns.read(row));
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static @Nullable OfficerId officer(@Nullable UUID id) {
        return id == null ? null : new OfficerId(id);
    }

    private static @Nullable UUID uuid(@Nullable OfficerId officer) {
        return officer == null ? null : officer.value();
    }
}

package org.gatehouse.inspection.party;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.inspection.InspectionId;
import org.gatehouse.inspection.Parties.Coming;
import org.gatehouse.inspection.Parties.Kind;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code inspection.party}; its members are a column, for they never change. */
@Component
class PartyStore {

    private static final String BY_ID = """
            SELECT id, port, direction, kind, label, opened_at, members FROM inspection.party WHERE id = :id
            """;
    private static final String BY_KEY = """
            SELECT id, port, direction, kind, label, opened_at, members FROM inspection.party
            WHERE client = :client AND key = :key
            """;

    private final JdbcClient jdbc;

    PartyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            UUID id,
            PortCode port,
            Direction direction,
            Kind kind,
            String label,
            Instant openedAt,
            List<InspectionId> members) {}

    void insert(UUID id, Coming coming, List<InspectionId> members, String client, String key, Instant at) {
        jdbc.sql("""
                        INSERT INTO inspection.party (id, port, direction, kind, label, opened_at, client, key, members)
                        VALUES (:id, :port, :direction, :kind, :label, :at, :client, :key, :members)
                        """)
                .param("id", id)
                .param("port", coming.port().value())
                .param("direction", coming.direction().name())
                .param("kind", coming.kind().name())
                .param("label", coming.label())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("client", client)
                .param("key", key)
                .param(
                        "members",
                        new SqlParameterValue(
                                Types.ARRAY,
                                members.stream().map(InspectionId::value).toArray(UUID[]::new)))
                .update();
    }

    Optional<Row> find(UUID id) {
        return jdbc.sql(BY_ID).param("id", id).query(PartyStore::read).optional();
    }

    /** What a key that was used before stands for; waits for whoever is using it at this moment. */
    Optional<Row> find(String client, String key) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:client || '/party/' || :key, 11))")
                .param("client", client)
                .param("key", key)
                .query((row, number) -> key)
                .list();
        return jdbc.sql(BY_KEY)
                .param("client", client)
                .param("key", key)
                .query(PartyStore::read)
                .optional();
    }

    private static Row read(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                new PortCode(row.getString("port")),
                Direction.valueOf(row.getString("direction")),
                Kind.valueOf(row.getString("kind")),
                row.getString("label"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                List.of((UUID[]) row.getArray("members").getArray()).stream()
                        .map(InspectionId::new)
                        .toList());
    }
}

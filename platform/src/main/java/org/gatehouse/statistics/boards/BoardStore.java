package org.gatehouse.statistics.boards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code statistics.dashboard_version}; insert and read, no update. */
@Component
class BoardStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String LAST = """
            SELECT DISTINCT ON (dashboard)
                   dashboard, version, owner, title_en, title_zh, tiles, deleted, changed_by, changed_at
            FROM statistics.dashboard_version
            WHERE CAST(:id AS uuid) IS NULL OR dashboard = CAST(:id AS uuid)
            ORDER BY dashboard, version DESC
            """;

    private final JdbcClient jdbc;

    BoardStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it was written: of those who change one version, one is */
    boolean insert(Board board, boolean deleted) {
        return jdbc.sql("""
                        INSERT INTO statistics.dashboard_version
                            (dashboard, version, owner, title_en, title_zh, tiles, deleted, changed_by, changed_at)
                        VALUES (:id, :version, :owner, :en, :zh, CAST(:tiles AS jsonb), :deleted, :by, :at)
                        ON CONFLICT (dashboard, version) DO NOTHING
                        """)
                        .param("id", board.id())
                        .param("version", board.version())
                        .param("owner", board.owner())
                        .param("en", board.title().en())
                        .param("zh", board.title().zh())
                        .param("tiles", JSON.writeValueAsString(board.tiles()))
                        .param("deleted", deleted)
                        .param("by", board.changedBy())
                        .param("at", board.changedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<Board> all() {
        return last(Optional.empty());
    }

    Optional<Board> find(UUID id) {
        return last(Optional.of(id)).stream().findFirst();
    }

    private List<Board> last(Optional<UUID> id) {
        return jdbc
                .sql(LAST)
                .param("id", id.map(UUID::toString).orElse(null))
                .query((row, _) -> row.getBoolean("deleted") ? Optional.<Board>empty() : Optional.of(board(row)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    List<Board> versions(UUID id) {
        return jdbc.sql("""
                        SELECT dashboard, version, owner, title_en, title_zh, tiles, changed_by, changed_at
                        FROM statistics.dashboard_version
                        WHERE dashboard = :id AND NOT deleted
                        ORDER BY version DESC
                        """).param("id", id).query((row, _) -> board(row)).list();
    }

    private static Board board(ResultSet row) throws SQLException {
        return new Board(
                row.getObject("dashboard", UUID.class),
                row.getInt("version"),
                row.getString("owner"),
                new Title(row.getString("title_en"), row.getString("title_zh")),
                JSON.readValue(row.getString("tiles"), new TypeReference<List<Tile>>() {}),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}

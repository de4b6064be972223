package org.gatehouse.access.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Permission;
import org.gatehouse.reference.PortCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code access.client}. */
@Repository
public class ClientStore {

    private static final String SELECT = """
            SELECT c.id, c.acts_as, c.name, g.port, c.secret_hash, c.permissions, c.redirect_uris, c.disabled_at
            FROM access.client c JOIN access.organisation g ON g.id = c.organisation
            """;

    private final JdbcClient jdbc;

    ClientStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<ClientRow> find(String id) {
        return jdbc.sql(SELECT + "WHERE c.id = :id")
                .param("id", id)
                .query(ClientStore::read)
                .optional();
    }

    public List<ClientRow> all() {
        return jdbc.sql(SELECT + "ORDER BY c.id").query(ClientStore::read).list();
    }

    public List<ClientRow> actingAs(Collection<OfficerId> ids) {
        return jdbc.sql(SELECT + "WHERE c.acts_as = ANY (:ids)")
                .param("ids", ids.stream().map(OfficerId::value).toArray(UUID[]::new))
                .query(ClientStore::read)
                .list();
    }

    public List<ClientRow> named(Collection<String> ids) {
        return jdbc.sql(SELECT + "WHERE c.id = ANY (:ids)")
                .param("ids", ids.toArray(String[]::new))
                .query(ClientStore::read)
                .list();
    }

    /** {@return false when the id is taken; then nothing was written} */
    public boolean insert(ClientRow client, UUID organisation, Instant at) {
        return jdbc.sql("""
                        INSERT INTO access.client (id, acts_as, name, organisation, secret_hash, permissions, redirect_uris,
                                                   created_at)
                        VALUES (:id, :actsAs, :name, :organisation, :hash, :permissions, :redirectUris, :at)
                        ON CONFLICT (id) DO NOTHING
                        """)
                        .param("id", client.id())
                        .param("actsAs", client.actsAs().value())
                        .param("name", client.name())
                        .param("organisation", organisation)
                        .param("hash", client.secretHash())
                        .param(
                                "permissions",
                                client.permissions().stream()
                                        .map(Permission::name)
                                        .toArray(String[]::new))
                        .param("redirectUris", client.redirectUris().toArray(String[]::new))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public void setSecret(String id, String hash) {
        jdbc.sql("UPDATE access.client SET secret_hash = :hash WHERE id = :id")
                .param("id", id)
                .param("hash", hash)
                .update();
    }

    public void setDisabled(String id, boolean disabled, Instant at) {
        jdbc.sql("UPDATE access.client SET disabled_at = CASE WHEN :disabled THEN :at ELSE NULL END WHERE id = :id")
                .param("id", id)
                .param("disabled", disabled)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static ClientRow read(ResultSet row, int index) throws SQLException {
        var port = row.getString("port");
        return new ClientRow(
                row.getString("id"),
                new OfficerId(row.getObject("acts_as", UUID.class)),
                row.getString("name"),
                Optional.ofNullable(port).map(PortCode::new),
                row.getString("secret_hash"),
                Arrays.stream((String[]) row.getArray("permissions").getArray())
                        .map(Permission::valueOf)
                        .collect(Collectors.toSet()),
                List.of((String[]) row.getArray("redirect_uris").getArray()),
                row.getObject("disabled_at") != null);
    }
}

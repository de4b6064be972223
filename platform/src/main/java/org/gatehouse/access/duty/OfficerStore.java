package org.gatehouse.access.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Role;
import org.gatehouse.reference.PortCode;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code access.officer} with their roles and credentials. */
@Repository
public class OfficerStore {

    private static final String SELECT = """
            SELECT o.id, o.sign_in_name, o.name, g.port, o.disabled_at, o.sessions_from, o.last_sign_in_at,
                   o.earlier_sign_in_at, coalesce(c.must_change, false) AS must_change,
                   ARRAY(SELECT r.role FROM access.officer_role r WHERE r.officer = o.id) AS roles
            FROM access.officer o
            JOIN access.organisation g ON g.id = o.organisation
            LEFT JOIN access.credential c ON c.officer = o.id
            """;

    private final JdbcClient jdbc;

    OfficerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<OfficerRow> find(OfficerId id) {
        return jdbc.sql(SELECT + "WHERE o.id = :id")
                .param("id", id.value())
                .query(OfficerStore::read)
                .optional();
    }

    public Optional<OfficerRow> named(String signInName) {
        return jdbc.sql(SELECT + "WHERE o.sign_in_name = :name")
                .param("name", signInName)
                .query(OfficerStore::read)
                .optional();
    }

    public Optional<OfficerRow> knownOutsideAs(String subject) {
        return jdbc.sql(SELECT + "WHERE o.external_subject = :subject")
                .param("subject", subject)
                .query(OfficerStore::read)
                .optional();
    }

    public List<OfficerRow> all(Collection<OfficerId> ids) {
        return jdbc.sql(SELECT + "WHERE o.id = ANY (:ids)")
                .param("ids", ids.stream().map(OfficerId::value).toArray(UUID[]::new))
                .query(OfficerStore::read)
                .list();
    }

    /** Officers who may sign in and serve the port, national staff included. */
    public List<OfficerRow> onDutyAt(PortCode port) {
        return jdbc.sql(SELECT
                        + "WHERE o.disabled_at IS NULL AND (g.port IS NULL OR g.port = :port) ORDER BY o.name, o.id")
                .param("port", port.value())
                .query(OfficerStore::read)
                .list();
    }

    /** Up to {@code limit} officers whose name, sign-in name or port holds the text, after the sign-in name given. */
    public List<OfficerRow> search(String text, String after, int limit) {
        return jdbc.sql(SELECT + """
                        WHERE (strpos(lower(o.name), lower(:text)) > 0 OR strpos(o.sign_in_name, lower(:text)) > 0
                               OR strpos(lower(coalesce(g.port, '')), lower(:text)) > 0)
                          AND o.sign_in_name > :after
                        ORDER BY o.sign_in_name LIMIT :limit
                        """)
                .param("text", text)
                .param("after", after)
                .param("limit", limit)
                .query(OfficerStore::read)
                .list();
    }

    public Optional<String> passwordHash(OfficerId id) {
        return jdbc.sql("SELECT hash FROM access.credential WHERE officer = :id")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    /** {@return false when the sign-in name is taken; then nothing was written} */
    public boolean insert(OfficerId id, String signInName, String name, UUID organisation, Instant at) {
        return jdbc.sql("""
                        INSERT INTO access.officer (id, sign_in_name, name, organisation, created_at, sessions_from)
                        VALUES (:id, :signInName, :name, :organisation, :at, :at)
                        ON CONFLICT (sign_in_name) DO NOTHING
                        """)
                        .param("id", id.value())
                        .param("signInName", signInName)
                        .param("name", name)
                        .param("organisation", organisation)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /** {@return false when another officer has the name at the external issuer; then the transaction is lost} */
    boolean change(OfficerId id, String name, UUID organisation, @Nullable String externalSubject) {
        try {
            update(id, name, organisation, externalSubject);
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    private void update(OfficerId id, String name, UUID organisation, @Nullable String externalSubject) {
        jdbc.sql("""
                        UPDATE access.officer
                        SET name = :name, organisation = :organisation, external_subject = :subject WHERE id = :id
                        """)
                .param("id", id.value())
                .param("name", name)
                .param("organisation", organisation)
                .param("subject", externalSubject)
                .update();
    }

    public Optional<String> externalSubject(OfficerId id) {
        return jdbc.sql("SELECT external_subject FROM access.officer WHERE id = :id AND external_subject IS NOT NULL")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    public void setRoles(OfficerId id, Set<Role> roles, Instant at) {
        var names = roles.stream().map(Role::name).toArray(String[]::new);
        jdbc.sql("DELETE FROM access.officer_role WHERE officer = :id AND NOT role = ANY (:roles)")
                .param("id", id.value())
                .param("roles", names)
                .update();
        jdbc.sql("""
                        INSERT INTO access.officer_role (officer, role, granted_at)
                        SELECT :id, role, :at FROM unnest(:roles::text[]) AS role
                        ON CONFLICT (officer, role) DO NOTHING
                        """)
                .param("id", id.value())
                .param("roles", names)
                .param("at", utc(at))
                .update();
    }

    /** Gives a new password; sessions from before are over. */
    public void setPassword(OfficerId id, String hash, boolean mustChange, Instant at) {
        jdbc.sql("""
                        INSERT INTO access.credential (officer, hash, changed_at, must_change)
                        VALUES (:id, :hash, :at, :mustChange)
                        ON CONFLICT (officer) DO UPDATE SET hash = excluded.hash, changed_at = excluded.changed_at,
                            must_change = excluded.must_change
                        """)
                .param("id", id.value())
                .param("hash", hash)
                .param("at", utc(at))
                .param("mustChange", mustChange)
                .update();
        endSessions(id, at);
    }

    public void endSessions(OfficerId id, Instant at) {
        jdbc.sql("UPDATE access.officer SET sessions_from = :at WHERE id = :id")
                .param("id", id.value())
                .param("at", utc(at))
                .update();
    }

    public void setDisabled(OfficerId id, boolean disabled, Instant at) {
        jdbc.sql("UPDATE access.officer SET disabled_at = CASE WHEN :disabled THEN :at ELSE NULL END WHERE id = :id")
                .param("id", id.value())
                .param("disabled", disabled)
                .param("at", utc(at))
                .update();
    }

    public void signedIn(OfficerId id, Instant at) {
        jdbc.sql("""
                        UPDATE access.officer SET earlier_sign_in_at = last_sign_in_at, last_sign_in_at = :at
                        WHERE id = :id
                        """).param("id", id.value()).param("at", utc(at)).update();
    }

    boolean anyAdministrator() {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM access.officer o
                            JOIN access.officer_role r ON r.officer = o.id AND r.role = 'ADMINISTRATOR'
                            WHERE o.disabled_at IS NULL)
                        """).query(Boolean.class).single();
    }

    /**
     * Administrators who may sign in, locked until the transaction ends, so that two of them cannot take the office from
     * each other at once.
     */
    public Set<OfficerId> lockAdministrators() {
        return jdbc.sql("""
                        SELECT o.id FROM access.officer o
                        JOIN access.officer_role r ON r.officer = o.id AND r.role = 'ADMINISTRATOR'
                        WHERE o.disabled_at IS NULL ORDER BY o.id FOR UPDATE
                        """)
                .query((row, _) -> new OfficerId(row.getObject(1, UUID.class)))
                .set();
    }

    private static OfficerRow read(ResultSet row, int index) throws SQLException {
        var port = row.getString("port");
        var roles = Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toSet());
        return new OfficerRow(
                new OfficerId(row.getObject("id", UUID.class)),
                row.getString("sign_in_name"),
                row.getString("name"),
                Optional.ofNullable(port).map(PortCode::new),
                roles,
                row.getObject("disabled_at") != null,
                row.getObject("sessions_from", OffsetDateTime.class).toInstant(),
                row.getBoolean("must_change"),
                instant(row, "last_sign_in_at"),
                instant(row, "earlier_sign_in_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

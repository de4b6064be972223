package org.gatehouse.issuance.register;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.issuance.GrantId;
import org.gatehouse.issuance.UseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rows of {@code issuance.use}, and the counts in {@code issuance.permission} that follow them. Always the use before the
 * permission, so that two transactions never wait for each other.
 */
@Component
class UseStore {

    private final JdbcClient jdbc;

    UseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Use(GrantId grant, UseState state) {}

    /** Waits for another transaction that writes the same use. @return false when it is there already */
    boolean insert(UseId use, GrantId grant, Instant at) {
        return jdbc.sql("""
                        INSERT INTO issuance.use (id, permission, state, reserved_at)
                        SELECT :id, permission.id, 'RESERVED', :at
                        FROM issuance.permission
                        WHERE permission.id = :grant
                        ON CONFLICT (id) DO NOTHING
                        """)
                        .param("id", use.value())
                        .param("grant", grant.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void forget(UseId use) {
        jdbc.sql("DELETE FROM issuance.use WHERE id = :id AND state = 'RESERVED'")
                .param("id", use.value())
                .update();
    }

    Optional<Use> find(UseId use) {
        return jdbc.sql("SELECT permission, state FROM issuance.use WHERE id = :id")
                .param("id", use.value())
                .query((row, number) -> new Use(
                        new GrantId(row.getObject("permission", UUID.class)), UseState.valueOf(row.getString("state"))))
                .optional();
    }

    /** @return the permission of the use that was reserved and is ended now; empty when none was reserved */
    Optional<GrantId> end(UseId use, UseState as, Instant at) {
        return jdbc.sql("""
                        UPDATE issuance.use SET state = :state, ended_at = :at
                        WHERE id = :id AND state = 'RESERVED'
                        RETURNING permission
                        """)
                .param("id", use.value())
                .param("state", as.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional()
                .map(GrantId::new);
    }

    /** @return false when none is left, or it was withdrawn */
    boolean countReserved(GrantId grant) {
        return jdbc.sql("""
                        UPDATE issuance.permission SET reserved = reserved + 1
                        WHERE id = :id AND withdrawn_at IS NULL AND (allowed IS NULL OR used + reserved < allowed)
                        """).param("id", grant.value()).update() == 1;
    }

    void countUsed(GrantId grant) {
        jdbc.sql("UPDATE issuance.permission SET reserved = reserved - 1, used = used + 1 WHERE id = :id")
                .param("id", grant.value())
                .update();
    }

    void countReleased(GrantId grant) {
        jdbc.sql("UPDATE issuance.permission SET reserved = reserved - 1 WHERE id = :id")
                .param("id", grant.value())
                .update();
    }

    /** @return the permission of the use that counted until now; empty when it did not */
    Optional<GrantId> giveBack(UseId use, Instant at) {
        return jdbc.sql("""
                        UPDATE issuance.use SET state = 'GIVEN_BACK', given_back_at = :at
                        WHERE id = :id AND state = 'COMMITTED'
                        RETURNING permission
                        """)
                .param("id", use.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional()
                .map(GrantId::new);
    }

    void countGivenBack(GrantId grant) {
        jdbc.sql("UPDATE issuance.permission SET used = used - 1 WHERE id = :id")
                .param("id", grant.value())
                .update();
    }

    /** @return the permission of the use, held until the transaction ends, when it was given back */
    Optional<GrantId> lockGivenBack(UseId use) {
        return jdbc.sql("SELECT permission FROM issuance.use WHERE id = :id AND state = 'GIVEN_BACK' FOR UPDATE")
                .param("id", use.value())
                .query(UUID.class)
                .optional()
                .map(GrantId::new);
    }

    void takeAgain(UseId use) {
        jdbc.sql("UPDATE issuance.use SET state = 'COMMITTED', given_back_at = NULL WHERE id = :id")
                .param("id", use.value())
                .update();
    }

    /** @return false when none is left */
    boolean countAgain(GrantId grant) {
        return jdbc.sql("""
                        UPDATE issuance.permission SET used = used + 1
                        WHERE id = :id AND (allowed IS NULL OR used + reserved < allowed)
                        """).param("id", grant.value()).update() == 1;
    }
}

package org.gatehouse.warning;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Role;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.TimeOrderedId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People and signals that the tests of this module are about. */
public final class Analysts {

    public static final Actor TANG = national(Role.ANALYST, "Tang");
    public static final Actor QIN = national(Role.ANALYST, "Qin");
    public static final Actor BAI = national(Role.ANALYST, "Bai");
    public static final Actor HAN = national(Role.SHIFT_COMMANDER, "Han");

    private Analysts() {}

    private static Actor national(Role role, String name) {
        return of(Set.of(role), name, Optional.empty());
    }

    public static Actor of(Set<Role> roles, String name, Optional<PortCode> port) {
        var id = new OfficerId(UUID.nameUUIDFromBytes(("analyst " + name).getBytes(StandardCharsets.UTF_8)));
        return new Actor(id, "officer:" + id, name, port, Role.permissionsOf(roles));
    }

    /** A queue overload at the port, as the program raises it; it lasts. */
    public static SignalId queueOverload(JdbcClient jdbc, String port, Instant at) {
        UUID id = TimeOrderedId.at(at);
        jdbc.sql("""
                        INSERT INTO warning.signal (id, indicator, scope, port, threshold, bound, first_value, last_value,
                            peak_value, minutes, inspections, raised_at, raised_day, raised_in, last_seen_at, state, version)
                        SELECT :id, 'QUEUE_OVERLOAD', :port || '//' || :id || '///', :port, t.id, 20, 25, 25, 31, 42, '{}', :at,
                               :day, pg_current_xact_id()::text::bigint, :at, 'RAISED', 1
                        FROM warning.threshold t WHERE t.indicator = 'QUEUE_OVERLOAD' AND t.shipped
                        """)
                .param("id", id)
                .param("port", port)
                .param("at", Timestamp.from(at))
                .param("day", LocalDate.ofInstant(at, ZoneOffset.UTC))
                .update();
        return new SignalId(id);
    }

    public static void over(JdbcClient jdbc, SignalId id, Instant at) {
        jdbc.sql("UPDATE warning.signal SET ended_at = :at WHERE id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id.value())
                .update();
    }
}

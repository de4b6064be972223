package org.gatehouse.inspection.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.gatehouse.inspection.GateEvent;
import org.gatehouse.inspection.LaneCode;
import org.gatehouse.inspection.LaneState;
import org.gatehouse.inspection.PassageState;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code inspection.lane} and {@code inspection.gate_event}, and what passages add up to at a lane. */
@Component
class LaneStore {

    private final JdbcClient jdbc;

    LaneStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param toldAt when what was told last happened */
    record LaneRow(LaneCode lane, LaneState state, Instant since, Instant toldAt, String code) {}

    /** Passages of a day at a lane that stand alike, and the last of them. */
    record Group(
            LaneCode lane,
            PassageState state,
            int passages,
            UUID last,
            Direction direction,
            Instant lastAt,
            Instant lastExpires) {}

    /** @return false when it was told before */
    boolean insert(GateEvent event, Instant toldAt) {
        return jdbc.sql("""
                        INSERT INTO inspection.gate_event (source, id, type, port, lane, happened_at, told_at, code)
                        VALUES (:source, :id, :type, :port, :lane, :at, :toldAt, :code)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("source", event.source())
                        .param("id", event.id())
                        .param("type", event.type().name())
                        .param("port", event.port().value())
                        .param("lane", event.lane().value())
                        .param("at", event.at().atOffset(ZoneOffset.UTC))
                        .param("toldAt", toldAt.atOffset(ZoneOffset.UTC))
                        .param("code", event.code())
                        .update()
                == 1;
    }

    /** Makes the lane known, and holds it until the transaction ends. */
    LaneRow lock(GateEvent event) {
        jdbc.sql("""
                        INSERT INTO inspection.lane (port, lane, state, since, told_at, code)
                        VALUES (:port, :lane, 'IN_SERVICE', :at, '-infinity', '')
                        ON CONFLICT DO NOTHING
                        """)
                .param("port", event.port().value())
                .param("lane", event.lane().value())
                .param("at", event.at().atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("""
                        SELECT lane, state, since, greatest(told_at, 'epoch') AS told_at, code FROM inspection.lane
                        WHERE port = :port AND lane = :lane
                        FOR UPDATE
                        """)
                .param("port", event.port().value())
                .param("lane", event.lane().value())
                .query(LaneStore::lane)
                .single();
    }

    void update(PortCode port, LaneRow row) {
        jdbc.sql("""
                        UPDATE inspection.lane SET state = :state, since = :since, told_at = :toldAt, code = :code
                        WHERE port = :port AND lane = :lane
                        """)
                .param("port", port.value())
                .param("lane", row.lane().value())
                .param("state", row.state().name())
                .param("since", row.since().atOffset(ZoneOffset.UTC))
                .param("toldAt", row.toldAt().atOffset(ZoneOffset.UTC))
                .param("code", row.code())
                .update();
    }

    List<LaneRow> lanes(PortCode port) {
        return jdbc.sql("""
                        SELECT lane, state, since, greatest(told_at, 'epoch') AS told_at, code FROM inspection.lane
                        WHERE port = :port
                        """).param("port", port.value()).query(LaneStore::lane).list();
    }

    /** @param day civil day at the port */
    List<Group> today(PortCode port, LocalDate day) {
        return jdbc.sql("""
                        SELECT lane, state, count(*) AS passages,
                               (array_agg(id ORDER BY id DESC))[1] AS last,
                               (array_agg(direction ORDER BY id DESC))[1] AS direction,
                               max(reserved_at) AS last_at, max(expires_at) AS last_expires
                        FROM inspection.passage
                        WHERE port = :port AND day = :day
                        GROUP BY lane, state
                        """)
                .param("port", port.value())
                .param("day", day)
                .query(LaneStore::group)
                .list();
    }

    int forgetBefore(Instant instant) {
        return jdbc.sql("DELETE FROM inspection.gate_event WHERE told_at < :instant")
                .param("instant", instant.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static LaneRow lane(ResultSet row, int number) throws SQLException {
        return new LaneRow(
                new LaneCode(row.getString("lane")),
                LaneState.valueOf(row.getString("state")),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                row.getString("code"));
    }

    private static Group group(ResultSet row, int number) throws SQLException {
        return new Group(
                new LaneCode(row.getString("lane")),
                PassageState.valueOf(row.getString("state")),
                row.getInt("passages"),
                row.getObject("last", UUID.class),
                Direction.valueOf(row.getString("direction")),
                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_expires", OffsetDateTime.class).toInstant());
    }
}

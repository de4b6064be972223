package org.gatehouse.statistics.tally;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The row of {@code statistics.watermark}: how far the facts are folded. */
@Component
class WatermarkStore {

    private final JdbcClient jdbc;

    WatermarkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param foldedBelow transactions below it are counted, none at or above it
     * @param asOf every fact committed before it is counted
     * @param pendingBelow once everything below this is counted, {@code pendingAt} is the new {@code asOf}
     */
    record Watermark(long foldedBelow, Instant asOf, long pendingBelow, Instant pendingAt) {

        /** The mark after folding up to the horizon that was seen at {@code now}. */
        Watermark after(Horizon horizon, Instant now) {
            boolean nothingRuns = horizon.below() >= horizon.next();
            boolean reached = horizon.below() >= pendingBelow;
            return new Watermark(
                    horizon.below(),
                    nothingRuns ? now : reached ? pendingAt : asOf,
                    reached ? horizon.next() : pendingBelow,
                    reached ? now : pendingAt);
        }
    }

    /**
     * @param below every transaction below it has ended
     * @param next no transaction at or above it had begun to write
     */
    record Horizon(long below, long next) {}

    /** Waits for another fold or count to end, then shows the mark as that one left it. */
    Watermark lock() {
        return jdbc.sql("""
                        SELECT folded_below, as_of, pending_below, pending_at FROM statistics.watermark FOR UPDATE
                        """).query(WatermarkStore::row).single();
    }

    Watermark read() {
        return jdbc.sql("""
                        SELECT folded_below, as_of, pending_below, pending_at FROM statistics.watermark
                        """).query(WatermarkStore::row).single();
    }

    /** To be called in a statement of its own: statements after it see all that it says has ended. */
    Horizon horizon() {
        return jdbc.sql("""
                        SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS below,
                               pg_snapshot_xmax(pg_current_snapshot())::text::bigint AS next
                        """)
                .query((row, _) -> new Horizon(row.getLong("below"), row.getLong("next")))
                .single();
    }

    void advance(Watermark to) {
        jdbc.sql("""
                        UPDATE statistics.watermark
                        SET folded_below = :foldedBelow, as_of = :asOf, pending_below = :pendingBelow, pending_at = :pendingAt
                        """)
                .param("foldedBelow", to.foldedBelow())
                .param("asOf", to.asOf().atOffset(ZoneOffset.UTC))
                .param("pendingBelow", to.pendingBelow())
                .param("pendingAt", to.pendingAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Watermark row(ResultSet row, int number) throws SQLException {
        return new Watermark(
                row.getLong("folded_below"),
                row.getObject("as_of", OffsetDateTime.class).toInstant(),
                row.getLong("pending_below"),
                row.getObject("pending_at", OffsetDateTime.class).toInstant());
    }
}

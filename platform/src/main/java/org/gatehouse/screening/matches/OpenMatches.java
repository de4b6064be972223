package org.gatehouse.screening.matches;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.retention.Keeping;
import org.gatehouse.retention.KeptReason;
import org.gatehouse.retention.RecordsOnCrossings;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A crossing stays while nobody has said whether the traveller is whom a list means. What a match knows of people goes with its entry, and
 * not with the crossing.
 */
@Component
@Order(1)
class OpenMatches implements RecordsOnCrossings {

    private final JdbcClient jdbc;

    OpenMatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<KeptReason, Set<UUID>> kept(Keeping keeping) {
        Set<UUID> open = new HashSet<>(
                jdbc.sql("""
                        SELECT COALESCE(crossing, stay) FROM screening.match
                        WHERE COALESCE(crossing, stay) < :end AND state IN ('OPEN', 'UNDECIDED')
                        """).param("end", keeping.end()).query(UUID.class).list());
        return open.isEmpty() ? Map.of() : Map.of(KeptReason.OPEN_CASE, open);
    }

    @Override
    public Map<String, Long> erase(Keeping keeping, Set<UUID> kept) {
        return Map.of();
    }
}

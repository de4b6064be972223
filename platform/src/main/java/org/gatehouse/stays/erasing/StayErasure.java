package org.gatehouse.stays.erasing;

import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.gatehouse.retention.Keeping;
import org.gatehouse.retention.KeptReason;
import org.gatehouse.retention.RecordKind;
import org.gatehouse.retention.RecordsOnCrossings;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stays go with the crossings that opened them, and whole: a stay that is open, or ended after what was erased, keeps its entry. So the
 * movements of a document that are left can be told again and give the same stays.
 */
@Component
@Order(1)
class StayErasure implements RecordsOnCrossings {

    private final JdbcClient jdbc;

    StayErasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<KeptReason, Set<UUID>> kept(Keeping keeping) {
        Map<KeptReason, Set<UUID>> kept = new EnumMap<>(KeptReason.class);
        jdbc.sql("""
                        SELECT CASE WHEN ended_how IS NULL OR ended_at >= :until THEN 'STAY_LASTS' ELSE 'LONGER_RULE' END AS reason,
                               id AS crossing
                        FROM stays.stay
                        WHERE id < :end AND (ended_how IS NULL OR ended_at >= :until OR ended_day >= :stays)
                        UNION ALL
                        SELECT CASE WHEN i.state IN ('FOUND', 'HEARD') THEN 'OPEN_CASE'
                                    WHEN greatest(i.day, last.day) >= :after OR i.found_at >= :until THEN 'LATER_MONTH'
                                    ELSE 'LONGER_RULE' END,
                               named.crossing
                        FROM stays.irregular i
                        LEFT JOIN LATERAL (SELECT max(c.day) AS day FROM stays.conclusion c WHERE c.irregular = i.id) AS last
                          ON true
                        CROSS JOIN LATERAL (VALUES (i.stay), (i.crossing)) AS named(crossing)
                        WHERE named.crossing < :end
                          AND (i.state IN ('FOUND', 'HEARD') OR greatest(i.day, last.day) >= least(:after, :irregular)
                               OR i.found_at >= :until)
                        """)
                .param("end", keeping.end())
                .param("until", keeping.until().atOffset(ZoneOffset.UTC))
                .param("after", keeping.after())
                .param("stays", keeping.before(RecordKind.STAY))
                .param("irregular", keeping.before(RecordKind.IRREGULAR_STAY))
                .query((row, _) -> kept.computeIfAbsent(
                                KeptReason.valueOf(row.getString("reason")), _ -> new HashSet<>())
                        .add(row.getObject("crossing", UUID.class)))
                .list();
        return kept;
    }

    @Override
    public Map<String, Long> erase(Keeping keeping, Set<UUID> kept) {
        Map<String, Long> erased = new TreeMap<>();
        jdbc.sql("SELECT kind, erased FROM stays.erase(:end, :kept)")
                .param("end", keeping.end())
                .param("kept", kept.toArray(UUID[]::new))
                .query((row, _) -> erased.put(row.getString("kind"), row.getLong("erased")))
                .list();
        return erased;
    }
}

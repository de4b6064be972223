package org.gatehouse.inspection.erasing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.gatehouse.reference.PortCode;
import org.gatehouse.retention.CrossingMonths;
import org.gatehouse.retention.Held;
import org.gatehouse.retention.Keeping;
import org.gatehouse.retention.KeptReason;
import org.gatehouse.retention.RecordKind;
import org.gatehouse.retention.RecordsOnCrossings;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Crossings, and what this module hangs on them. They are the last to go: from then on until the end of the transaction nobody can read
 * them.
 */
@Component
@Order
class CrossingErasure implements RecordsOnCrossings, CrossingMonths {

    private final JdbcClient jdbc;

    CrossingErasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<YearMonth> recorded() {
        return jdbc.sql("""
                        SELECT right(c.relname, 7) AS suffix
                        FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
                        WHERE i.inhparent = to_regclass('inspection.inspection')
                        ORDER BY c.relname
                        """)
                .query((row, _) -> YearMonth.parse(row.getString("suffix").replace('_', '-')))
                .list();
    }

    @Override
    public void holdStill(YearMonth month) {
        jdbc.sql("SELECT inspection.hold_still(:month)")
                .param("month", suffix(month))
                .query((_, _) -> month)
                .single();
    }

    @Override
    public Map<KeptReason, Set<UUID>> kept(Keeping keeping) {
        Map<KeptReason, Set<UUID>> kept = new EnumMap<>(KeptReason.class);
        jdbc.sql("""
                        SELECT CASE WHEN status = 'PROTECTION' OR protection IN ('CLAIMED', 'TAKEN_UP') THEN 'PROTECTION'
                                    WHEN status <> 'CLOSED' THEN 'OPEN_CASE' ELSE 'LATER_MONTH' END AS reason, id
                        FROM inspection.inspection
                        WHERE id < :end
                          AND (status <> 'CLOSED' OR protection IN ('CLAIMED', 'TAKEN_UP') OR day >= :after)
                        UNION ALL
                        SELECT 'OPEN_CASE', inspection FROM inspection.correction
                        WHERE inspection < :end AND status = 'PROPOSED'
                        UNION ALL
                        SELECT 'LATER_MONTH', inspection FROM inspection.correction
                        WHERE inspection < :end AND status = 'CONFIRMED' AND (old_day >= :after OR new_day >= :after)
                        UNION ALL
                        SELECT CASE WHEN protection = 'ASKED' THEN 'PROTECTION' ELSE 'OPEN_CASE' END, inspection
                        FROM inspection.waiting
                        WHERE inspection < :end AND (protection = 'ASKED' OR left_at IS NULL)
                        UNION ALL
                        SELECT CASE WHEN ended_at IS NULL THEN 'OPEN_CASE' ELSE 'LONGER_RULE' END, inspection
                        FROM inspection.interview
                        WHERE inspection < :end AND (ended_at IS NULL OR started_at >= CAST(:evidence AS date))
                        UNION ALL
                        SELECT 'LONGER_RULE', inspection FROM inspection.exhibit
                        WHERE inspection < :end AND at >= CAST(:evidence AS date)
                        """)
                .param("end", keeping.end())
                .param("after", keeping.after())
                .param("evidence", keeping.before(RecordKind.EVIDENCE))
                .query((row, _) -> kept.computeIfAbsent(
                                KeptReason.valueOf(row.getString("reason")), _ -> new HashSet<>())
                        .add(row.getObject("id", UUID.class)))
                .list();
        Set<UUID> held = held(keeping);
        if (!held.isEmpty()) {
            kept.put(KeptReason.HELD, held);
        }
        return kept;
    }

    private Set<UUID> held(Keeping keeping) {
        if (keeping.held().isEmpty()) {
            return Set.of();
        }
        List<Held.OfDocument> documents = new ArrayList<>();
        List<UUID> crossings = new ArrayList<>();
        List<Held.OfSpan> spans = new ArrayList<>();
        keeping.held().forEach(one -> {
            switch (one) {
                case Held.OfDocument document -> documents.add(document);
                case Held.OfCrossing(var crossing) -> crossings.add(crossing);
                case Held.OfSpan span -> spans.add(span);
            }
        });
        return new HashSet<>(jdbc.sql("""
                        SELECT id FROM inspection.inspection WHERE id < :end AND id = ANY (:crossings)
                        UNION
                        SELECT i.id
                        FROM inspection.inspection i
                        JOIN unnest(CAST(:issuers AS text[]), CAST(:numbers AS text[])) AS held(issuer, number)
                          ON i.document_number = held.number AND i.issuer = held.issuer
                        WHERE i.id < :end
                        UNION
                        SELECT i.id
                        FROM inspection.inspection i
                        JOIN unnest(CAST(:ports AS text[]), CAST(:first AS date[]), CAST(:last AS date[]))
                             AS held(port, first_day, last_day)
                          ON (held.port = '' OR held.port = i.port) AND i.day BETWEEN held.first_day AND held.last_day
                        WHERE i.id < :end
                        """)
                .param("end", keeping.end())
                .param("crossings", crossings.toArray(UUID[]::new))
                .param(
                        "issuers",
                        documents.stream().map(Held.OfDocument::issuer).toArray(String[]::new))
                .param(
                        "numbers",
                        documents.stream().map(Held.OfDocument::number).toArray(String[]::new))
                .param(
                        "ports",
                        spans.stream()
                                .map(span -> span.port().map(PortCode::value).orElse(""))
                                .toArray(String[]::new))
                .param("first", days(spans.stream().map(Held.OfSpan::first).toList()))
                .param("last", days(spans.stream().map(Held.OfSpan::last).toList()))
                .query(UUID.class)
                .list());
    }

    private static String[] days(List<LocalDate> days) {
        return days.stream().map(LocalDate::toString).toArray(String[]::new);
    }

    @Override
    public Map<String, Long> erase(Keeping keeping, Set<UUID> kept) {
        Map<String, Long> erased = new TreeMap<>();
        jdbc.sql("SELECT kind, erased FROM inspection.erase_month(:month, :first, :end, :below, :kept)")
                .param("month", suffix(keeping.month()))
                .param("first", keeping.first())
                .param("end", keeping.end())
                .param("below", keeping.archivedBelow())
                .param("kept", kept.toArray(UUID[]::new))
                .query((row, _) -> erased.put(row.getString("kind"), row.getLong("erased")))
                .list();
        return erased;
    }

    /** As a month is named among the tables of crossings. */
    private static String suffix(YearMonth month) {
        return "%04d_%02d".formatted(month.getYear(), month.getMonthValue());
    }
}

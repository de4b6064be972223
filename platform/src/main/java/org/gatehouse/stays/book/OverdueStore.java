package org.gatehouse.stays.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.reference.PortCode;
import org.gatehouse.stays.IrregularKind;
import org.gatehouse.stays.StayId;
import org.gatehouse.stays.Stays.Bearer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open stays past their last lawful day of which nothing was found yet. */
@Component
class OverdueStore {

    private final JdbcClient jdbc;

    OverdueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a pass over the stays stands. */
    record Place(LocalDate lastDay, UUID stay) {

        static final Place START = new Place(LocalDate.of(1900, 1, 1), new UUID(0, 0));
    }

    /**
     * @param today the civil day at each port; a stay that began elsewhere is left for another pass
     * @param after where the pass stands
     * @return in the order of their last lawful days
     */
    List<Found> overdue(Map<PortCode, LocalDate> today, Place after, int limit) {
        String[] ports = today.keySet().stream().map(PortCode::value).toArray(String[]::new);
        String[] days = today.values().stream().map(LocalDate::toString).toArray(String[]::new);
        return jdbc.sql("""
                        SELECT stay.id, stay.issuer, stay.document_number, stay.nationality, stay.entry_port,
                               stay.lawful_until
                        FROM stays.stay
                        JOIN unnest(CAST(:ports AS text[]), CAST(:days AS date[])) AS port(code, today)
                          ON port.code = stay.entry_port
                        WHERE stay.ended_how IS NULL AND stay.lawful_until < port.today
                          AND stay.lawful_until < (SELECT max(day) FROM unnest(CAST(:days AS date[])) AS day)
                          AND stay.lawful_until >= :lastDay AND (stay.lawful_until, stay.id) > (:lastDay, :stay)
                          AND NOT EXISTS (
                              SELECT 1 FROM stays.irregular
                              WHERE irregular.stay = stay.id AND irregular.kind = 'OVERSTAY' AND NOT irregular.fell_away)
                        ORDER BY stay.lawful_until, stay.id
                        LIMIT :limit
                        """)
                .param("ports", ports)
                .param("days", days)
                .param("lastDay", after.lastDay())
                .param("stay", after.stay())
                .param("limit", limit)
                .query((row, number) -> {
                    LocalDate last = row.getObject("lawful_until", LocalDate.class);
                    return new Found(
                            IrregularKind.OVERSTAY,
                            Optional.of(new StayId(row.getObject("id", UUID.class))),
                            Optional.empty(),
                            new Bearer(row.getString("issuer"), row.getString("document_number")),
                            row.getString("nationality"),
                            new PortCode(row.getString("entry_port")),
                            last.plusDays(1),
                            Optional.of(last));
                })
                .list();
    }
}

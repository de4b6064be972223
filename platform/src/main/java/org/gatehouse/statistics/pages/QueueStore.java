package org.gatehouse.statistics.pages;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.gatehouse.inspection.facts.WaitingFact;
import org.gatehouse.inspection.facts.WaitingFact.Queue;
import org.gatehouse.reference.PortCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The queues as {@link WaitingFact} has them at this moment; counted, not folded. */
@Component
class QueueStore {

    private static final String BY_PORT = """
            SELECT port, queue, count(*) AS travellers, min(since) AS since
            FROM inspection.fact_waiting
            GROUP BY port, queue
            """;

    private final JdbcClient jdbc;

    QueueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param since when the one who waits longest presented a document */
    record Waiting(PortCode port, Queue queue, long travellers, Instant since) {}

    List<Waiting> now() {
        return jdbc.sql(BY_PORT)
                .query((row, _) -> new Waiting(
                        new PortCode(row.getString("port")),
                        Queue.valueOf(row.getString("queue")),
                        row.getLong("travellers"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }
}

package org.gatehouse.inspection.secondline;

import org.gatehouse.access.Actor;
import org.gatehouse.reference.PortCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many wait at the second line: those whom its page lists. Says nothing of whom, so that it is not an access. */
@Component
class QueueLength {

    /** Along the index still_open: as many rows as travellers wait at the port. */
    private static final String AT_PORT = """
            SELECT count(*) FROM inspection.inspection WHERE port = :port AND status <> 'CLOSED' AND second_line
            """;

    private final JdbcClient jdbc;

    QueueLength(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At the actor's port; none for national staff, who have not one but all. */
    long at(Actor actor) {
        return actor.port()
                .map(PortCode::value)
                .map(port ->
                        jdbc.sql(AT_PORT).param("port", port).query(Long.class).single())
                .orElse(0L);
    }
}
